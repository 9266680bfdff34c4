import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPhone, phoneHost } from '../helpers/browser.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { someExercise, someSlide, someWorkshop } from '../helpers/someWorkshop.ts';
import { openTestRoom, type TestRoom, type TestSeat, type TestSession } from '../helpers/testRoom.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const slide = someSlide('wish', { layout: 'exercise', exercise: 'wishes' });
const wishes = someExercise('wishes', {
  kind: 'text',
  anonymous: true,
  minimum: 5,
  title: { en: 'Wishes', 'zh-Hans': '心愿' },
  question: { en: 'What do you wish for here?', 'zh-Hans': '你在这里盼望什么？' },
  prompt: { en: 'A sentence is enough.', 'zh-Hans': '一句话就够。' },
  options: { lines: 3, sharing: 'always' },
});
const workshop = someWorkshop({ slides: [slide], exercises: [wishes] });

let browser: Browser;
let room: TestRoom;
let session: TestSession;

beforeAll(async () => {
  browser = await takeChrome();
  room = await openTestRoom();
  session = await room.newSession({ workshop });
  await session.phase('wishes', 'open');
});
afterAll(async () => {
  await leaveChrome(browser);
  await room.close();
});

/** A device that holds this seat; it makes its own secret, and keeps it. */
async function open(context: BrowserContext, { seat, token }: TestSeat): Promise<Page> {
  const held = JSON.stringify({ seat, token, client: newTestId(), session: session.id, title: 'Harbour' });
  const page = await context.newPage();
  await page.addInitScript((kept) => {
    if (localStorage.getItem('halfday.seat') === null) localStorage.setItem('halfday.seat', kept);
  }, held);
  const { port } = new URL(room.base);
  await page.goto(`http://${phoneHost}:${port}/`);
  return page;
}

/** Each with the kind of its owner. */
async function storedAnswers(): Promise<readonly unknown[]> {
  const stored = await room.store.registers(session.id, {});
  return stored.map(({ owner, value }) => [owner.split(':')[0], value]);
}

test('an anonymous answer is there again after a reload on its phone, and nowhere else', async () => {
  const ana = await session.join();
  const phone = await newPhone(browser, { locale: 'zh-CN' });
  const page = await open(phone, ana);
  await page.getByText('谁也看不出这是谁写的').waitFor();
  await page.getByRole('textbox').fill('一扇窗');
  await expect.poll(storedAnswers).toEqual([['anonymous', '一扇窗']]);
  await page.getByText('已保存').waitFor();
  await page.reload();
  await page.getByText('谁也看不出这是谁写的').waitFor();
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('一扇窗');

  const laptop = await newPhone(browser, { locale: 'en-US', width: 1000 });
  const other = await open(laptop, ana);
  await other.getByText('nobody can tell who wrote this, not even the facilitator').waitFor();
  expect(await other.getByRole('textbox').inputValue()).toBe('');
  await other.getByRole('textbox').fill('Another window');
  await other.getByText('already answered this anonymously, on another device').waitFor();

  expect(await storedAnswers()).toEqual([['anonymous', '一扇窗']]);
  await phone.close();
  await laptop.close();
});
