import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtChunk } from '../helpers/builtChunk.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

describe('an exercise whose part is asked for while the network is away', () => {
  let story: RoomStory;
  let session: StorySession;
  let hopes: StorySession;
  let browser: Browser;

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await launchChrome();
    session = await story.newSession();
    hopes = session.about('hopes');
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });
  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  /** The room's socket lives, and nothing else comes through: neither the part nor word of the server. */
  async function loseTheWay(context: BrowserContext, source: string) {
    const away = [await builtChunk(source), '**/api/health'];
    const [, part = ''] = (away[0] ?? '').split('**/');
    for (const address of away) await context.route(address, (route) => route.abort());
    return {
      askedInVain: () =>
        context.waitForEvent('requestfailed', { predicate: (one) => one.url().endsWith(part), ...patience }),
      async back() {
        for (const address of away) await context.unroute(address);
      },
    };
  }

  /** No page is loaded anew while this stands in it. */
  const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
  const isSame = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-same'));

  test('a phone shows it by itself once the network is back, without a reload', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const way = await loseTheWay(context, 'exercises/text/Device.tsx');
    const asked = way.askedInVain();
    const page = await session.openSeat(context, `http://${phoneHost}:${story.server.port}`, { name: 'Mei' });
    await page.getByRole('radio', { name: '6' }).check();
    await mark(page);
    await asked;
    const again = way.askedInVain();
    await hopes.goTo(hopes.exercise.slide);
    await hopes.turn('open');
    await again;
    await page.getByText('Fetching the session').waitFor();
    expect(await page.locator('textarea').count()).toBe(0);
    await way.back();
    await page.locator('textarea').fill('A calm morning');
    await expect.poll(() => hopes.storedAnswers(), patience).toEqual(['A calm morning']);
    expect(await isSame(page)).toBe(true);
    await context.close();
  });

  test('the wall keeps the question, and shows the result by itself once the network is back', async () => {
    await hopes.turn('closed');
    const context = await stillContext(browser, { width: 1024, height: 768 });
    const way = await loseTheWay(context, 'exercises/text/Projector.tsx');
    const wall = await session.openProjector(context);
    await mark(wall);
    const asked = way.askedInVain();
    await hopes.turn('revealed');
    await asked;
    const words = async () => (await wall.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    await expect.poll(words, patience).toMatch(/worth it for you\?/);
    expect(await words()).not.toMatch(/could not be fetched/);
    await way.back();
    await wall.locator('[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
    expect(await words()).not.toMatch(/could not be fetched/);
    expect(await isSame(wall)).toBe(true);
    await context.close();
  });
});
