import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 30_000, interval: 50 };

let story: RoomStory;
let session: StorySession;
let browser: Browser;

beforeAll(async () => {
  story = await startRoomStory();
  // A page that somebody leaves and comes back to is not loaded anew: it goes on where it stood.
  browser = await takeChrome(['--disable-back-forward-cache']);
  session = (await story.newSession()).about('hopes');
  await session.goTo(session.exercise.slide);
  await session.turn('open');
});
afterAll(async () => {
  await leaveChrome(browser);
  await story?.close();
});

test('rule 3: who leaves the page in the middle of a word and comes back finds it, and the line as well', async () => {
  const context = await newPhone(browser, { locale: 'en-US' });
  const origin = `http://${phoneHost}:${story.server.port}`;
  const page = await session.openSeat(context, origin, { name: 'Mei' });
  await page.evaluate(() => {
    document.documentElement.dataset['born'] = 'once';
  });
  await page.locator('textarea').pressSequentially('A calm mor', { delay: 20 });
  await page.goto(`${origin}/favicon.svg`);
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.locator('html').getAttribute('data-born')).toBe('once');
  expect(await page.locator('textarea').inputValue()).toBe('A calm mor');
  await expect.poll(() => session.storedAnswers(), patience).toEqual(['A calm mor']);
  await page.locator('textarea').press('End');
  await page.locator('textarea').pressSequentially('ning');
  await expect.poll(() => session.storedAnswers(), patience).toEqual(['A calm morning']);
  await page.getByText('Saved', { exact: true }).waitFor();
  await context.close();
});

test('rule 3: a reload in the middle of a word takes nothing with it', async () => {
  const context = await newPhone(browser, { locale: 'en-US' });
  const origin = `http://${phoneHost}:${story.server.port}`;
  const page = await session.openSeat(context, origin, { name: 'Omar' });
  await page.locator('textarea').pressSequentially('Two ideas fo', { delay: 20 });
  await page.reload();
  await expect.poll(() => page.locator('textarea').inputValue(), patience).toBe('Two ideas fo');
  await expect.poll(() => session.storedAnswers(), patience).toEqual(['A calm morning', 'Two ideas fo']);
  await context.close();
});

test('rule 3: nor does one that leaves the database no time to begin', async () => {
  const context = await newPhone(browser, { locale: 'en-US' });
  const origin = `http://${phoneHost}:${story.server.port}`;
  const page = await session.openSeat(context, origin, { name: 'Ines' });
  // Whatever is put into the database from here on never gets there, and so is never sent either.
  await page.evaluate(() => Reflect.set(IDBObjectStore.prototype, 'put', () => new Promise(() => undefined)));
  await page.locator('textarea').pressSequentially('Tools for Mon', { delay: 20 });
  await page.reload();
  await expect.poll(() => page.locator('textarea').inputValue(), patience).toBe('Tools for Mon');
  await expect.poll(() => session.storedAnswers(), patience).toContain('Tools for Mon');
  await expect
    .poll(
      () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsent'))),
      patience,
    )
    .toEqual([]);
  await context.close();
});
