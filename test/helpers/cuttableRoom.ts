import type { Browser } from 'playwright-core';
import { phoneHost } from './browser.ts';
import { type CuttableProxy, startCuttableProxy } from './cuttableProxy.ts';
import { type RoomStory, startRoomStory } from './roomStory.ts';
import { leaveChrome, takeChrome } from './workerChrome.ts';

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
  const browser = await takeChrome();
  const proxy = await startCuttableProxy(story.server.port);
  return {
    story,
    browser,
    proxy,
    origin: `http://${phoneHost}:${proxy.port}`,
    async close() {
      await leaveChrome(browser);
      await proxy.close();
      await story.close();
    },
  };
}
