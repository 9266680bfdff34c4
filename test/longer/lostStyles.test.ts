import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtChunk } from '../helpers/builtChunk.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';

/** How wide and high the scale of the open question is drawn, in CSS pixels. */
async function scaleOf(page: Page): Promise<{ readonly width: number; readonly height: number }> {
  const scale = page.getByRole('radio', { name: '6' }).locator('xpath=ancestor::fieldset');
  await scale.waitFor();
  return scale.evaluate((element) => ({ width: element.clientWidth, height: element.clientHeight }));
}

describe('a phone whose network fails while it fetches the rest of its page', () => {
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await launchChrome();
    session = await story.newSession();
  });
  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  test('draws what it fetched in vain with its looks once the network is back, without a reload', async () => {
    const origin = `http://${phoneHost}:${story.server.port}`;
    const [context, elsewhere] = [
      await newPhone(browser, { locale: 'en-US' }),
      await newPhone(browser, { locale: 'en-US' }),
    ];
    const away = ['**/assets/{Device,Result}-*.css', '**/api/health'];
    for (const address of away) await context.route(address, (route) => route.abort());
    // The kinds come in the order of their names: once the last is asked for, the scale has been.
    const [, last = ''] = (await builtChunk('exercises/text/Device.tsx')).split('**/');
    const asked = context.waitForEvent('request', (request) => request.url().endsWith(last));
    const page = await session.openSeat(context, origin, { name: 'Mei' });
    const whole = await session.openSeat(elsewhere, origin, { name: 'Omar' });
    await asked;
    for (const address of away) await context.unroute(address);
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    const right = await scaleOf(whole);
    await expect.poll(() => scaleOf(page), { timeout: 30_000, interval: 50 }).toEqual(right);
    await context.close();
    await elsewhere.close();
  });
});
