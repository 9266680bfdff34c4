import type { Browser } from 'playwright-core';
import { launchChrome, phoneHost } from './browser.ts';
import { type CuttableProxy, startCuttableProxy } from './cuttableProxy.ts';
import { type RoomStory, startRoomStory } from './roomStory.ts';

/** A server, a Chrome for its phones, and a way between them that a test can cut. */
export interface CuttableRoom {
  readonly story: RoomStory;
  readonly browser: Browser;
  readonly proxy: CuttableProxy;
  /** Where the phones load the page. */
  readonly origin: string;
  close(): Promise<void>;
}

export async function startCuttableRoom(): Promise<CuttableRoom> {
  const story = await startRoomStory();
  const browser = await launchChrome();
  const proxy = await startCuttableProxy(story.server.port);
  return {
    story,
    browser,
    proxy,
    origin: `http://${phoneHost}:${proxy.port}`,
    async close() {
      await browser.close();
      await proxy.close();
      await story.close();
    },
  };
}
