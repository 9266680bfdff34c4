import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPhone, phoneHost } from '../helpers/browser.ts';
import { type CuttableRoom, startCuttableRoom } from '../helpers/cuttableRoom.ts';
import type { StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function expectWords(page: Page, wanted: string | RegExp): Promise<void> {
  const words = async () => (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  await expect.poll(words, patience).toMatch(wanted);
}

/** The one long text on the page. */
function text(page: Page): Locator {
  return page.getByRole('textbox', { name: 'How will we get there?' });
}

/** Puts the caret there, as a finger would, and types. */
async function typeAt(page: Page, at: 'start' | 'end', words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press(at === 'start' ? 'Control+Home' : 'Control+End');
  await page.keyboard.type(words, { delay: 15 });
}

describe('two phones in one long text of their table', () => {
  let room: CuttableRoom;
  let session: StorySession;
  let meiPhone: BrowserContext;
  let mei: Page;
  let omar: Page;

  beforeAll(async () => {
    room = await startCuttableRoom();
    session = (await room.story.newSession()).about('position-future');
    meiPhone = await newPhone(room.browser, { locale: 'en-US' });
    const other = await newPhone(room.browser, { locale: 'en-US' });
    mei = await session.openSeat(meiPhone, room.origin, { name: 'Mei' });
    omar = await session.openSeat(other, `http://${phoneHost}:${room.story.server.port}`, { name: 'Omar' });
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    await session.turn('open', 'table');
    // What merges texts is fetched with the first of them; until it is there, the words can be read.
    for (const page of [mei, omar]) await page.locator('textarea:not([readonly])').waitFor();
  });
  afterAll(() => room?.close());

  test('both type at once, and both texts are in it on both, character for character', async () => {
    await typeAt(mei, 'end', 'We train.');
    await expect.poll(() => text(omar).inputValue(), patience).toBe('We train.');
    await Promise.all([typeAt(mei, 'end', ' Every Monday.'), typeAt(omar, 'start', 'First: ')]);
    for (const page of [mei, omar]) {
      await expect.poll(() => text(page).inputValue(), patience).toBe('First: We train. Every Monday.');
    }
  });

  test('the caret stays with its words while the other writes before it', async () => {
    await text(mei).focus();
    await mei.keyboard.press('Control+End');
    await typeAt(omar, 'start', 'Now. ');
    await expect.poll(() => text(mei).inputValue(), patience).toMatch(/^Now\. First/);
    await mei.keyboard.type('!');
    await expect.poll(() => text(omar).inputValue(), patience).toBe('Now. First: We train. Every Monday.!');
    await mei.keyboard.press('Backspace');
    await expect.poll(() => text(omar).inputValue(), patience).toBe('Now. First: We train. Every Monday.');
  });

  test('rule 3: one of them is offline for a while and loads the page again: both texts are there afterwards', async () => {
    room.proxy.cut();
    await expectWords(mei, /Offline/);
    await typeAt(mei, 'end', ' 每周一，李娜负责。');
    await expectWords(mei, /Offline · 1 waiting/);
    await typeAt(omar, 'start', 'Agreed: ');
    await expect.poll(() => text(omar).inputValue(), patience).toMatch(/^Agreed: Now/);
    room.proxy.restore();
    await mei.reload();
    const both = 'Agreed: Now. First: We train. Every Monday. 每周一，李娜负责。';
    for (const page of [mei, omar]) {
      await expect.poll(() => text(page).inputValue(), patience).toBe(both);
    }
    await expectWords(mei, /Saved/);
    expect(await session.storedAnswers()).toContainEqual(expect.objectContaining({ text: both }));
  });

  test('once it is closed the words stand there to be read, and on the wall when they are shown', async () => {
    await session.turn('closed');
    await session.turn('closed');
    await expect.poll(() => text(mei).getAttribute('readonly'), patience).not.toBeNull();
    expect(await text(mei).inputValue()).toMatch(/李娜负责。$/);
  });
});
