import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Env } from '#server/env.ts';
import { newPhone, phoneHost } from './browser.ts';
import {
  type RoomStory,
  type SeatOptions,
  startRoomStory,
  stillContext,
  type StorySession,
} from './roomStory.ts';
import { leaveChrome, takeChrome } from './workerChrome.ts';

/** Of the facilitator's laptop, as the design names it. */
export const laptop = { width: 1280, height: 620 } as const;

interface Opening {
  readonly locale: 'en-US' | 'zh-CN';
  /** A phone where it is narrow. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where the console is loaded: the facilitator's own address unless said otherwise. */
  readonly origin: string;
  /** Whatever is to listen before the page loads. */
  readonly watch: (page: Page) => void;
}

interface PhoneSeat extends SeatOptions {
  readonly locale?: 'en-US' | 'zh-CN';
}

/** A server with its facilitator and a Chrome, while the tests beside {@link roomForTests} run. */
export interface OpenStory {
  readonly story: RoomStory;
  readonly browser: Browser;
  /** Where phones load the page. */
  readonly phones: string;
  /** A browser of the facilitator, signed in. */
  signedIn(opening?: Partial<Opening>): Promise<BrowserContext>;
  /** The console of a session in a browser of its own, ready for a key. */
  openConsole(session: StorySession, opening?: Partial<Opening>): Promise<Page>;
  /** A seat on a phone of its own. */
  openPhone(session: StorySession, seat: PhoneSeat): Promise<Page>;
}

/**
 * There before the tests of this file or suite, and gone after them; what a test has opened is closed when it ends.
 * @param without as for `launchChrome`
 */
export function roomForTests(changes: Partial<Env> = {}, without: readonly string[] = []): OpenStory {
  let story: RoomStory | undefined;
  let browser: Browser | undefined;
  let before: readonly BrowserContext[] = [];

  beforeAll(async () => {
    [story, browser] = await Promise.all([startRoomStory(changes), takeChrome(without)]);
  });
  beforeEach(() => {
    before = browser?.contexts() ?? [];
  });
  afterEach(async () => {
    const opened = browser?.contexts().filter((context) => !before.includes(context)) ?? [];
    await Promise.all(opened.map((context) => context.close()));
  });
  afterAll(async () => {
    await leaveChrome(browser);
    await story?.close();
  });

  const room: OpenStory = {
    get story() {
      if (!story) throw new Error('The room is open while its tests run.');
      return story;
    },
    get browser() {
      if (!browser) throw new Error('Chrome is there while its tests run.');
      return browser;
    },
    get phones() {
      return `http://${phoneHost}:${room.story.server.port}`;
    },
    async signedIn({ locale = 'en-US', size = laptop } = {}) {
      const isPhone = size.width < 600;
      const context = await (isPhone
        ? newPhone(room.browser, { locale, ...size })
        : stillContext(room.browser, size, locale));
      await room.story.signIn(context);
      return context;
    },
    async openConsole(session, opening = {}) {
      const page = await (await room.signedIn(opening)).newPage();
      opening.watch?.(page);
      await page.goto(`${opening.origin ?? room.story.origin}/sessions/${session.id}/console`);
      await page.getByRole('button', { name: /^(?:Next|下一步)$/ }).waitFor();
      return page;
    },
    async openPhone(session, { locale = 'en-US', ...seat }) {
      const language = locale === 'en-US' ? 'en' : 'zh-Hans';
      return session.openSeat(await newPhone(room.browser, { locale }), room.phones, { language, ...seat });
    },
  };
  return room;
}
