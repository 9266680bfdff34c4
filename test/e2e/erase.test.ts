import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPhone } from '../helpers/browser.ts';
import { type CuttableRoom, startCuttableRoom } from '../helpers/cuttableRoom.ts';
import { type CuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => page.locator('body').innerText(), patience).toMatch(text);
}

/** What this phone still keeps: its seat, and what it wrote that was not sent or not taken. */
function kept(page: Page): Promise<{ readonly seat: string | null; readonly entries: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('halfday');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('No outbox.')));
    });
    const entries = await new Promise<number>((resolve) => {
      const counting = db.transaction('outbox').objectStore('outbox').count();
      counting.addEventListener('success', () => resolve(counting.result));
    });
    db.close();
    return { seat: localStorage.getItem('halfday.seat'), entries };
  });
}

describe('rule 11: a person is erased', () => {
  let room: CuttableRoom;
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let origin: string;

  beforeAll(async () => {
    room = await startCuttableRoom();
    ({ story, browser, proxy, origin } = room);
  });
  beforeEach(async () => {
    session = await story.newSession();
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });

  afterAll(() => room?.close());

  test('rule 11: on the own phone, which then knows nothing more and can join anew', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Mei' });
    await page.getByRole('radio', { name: '6' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([6]);
    await page.getByRole('button', { name: /^Me: Mei/ }).click();
    await page.getByRole('button', { name: 'Leave and erase my answers' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase yourself from this session?' });
    expect(await dialog.innerText()).toMatch(/This cannot be undone/);
    await dialog.getByRole('button', { name: 'Erase' }).click();
    await expectWords(page, /Done\. Your answers are erased\./);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([]);
    await expect.poll(() => kept(page), patience).toEqual({ seat: null, entries: 0 });
    await page.getByRole('button', { name: 'Join again' }).click();
    await expectWords(page, /Join the session/);
    await context.close();
  });

  test('rule 11: from the console, in Chinese; the phone, which was away, is told, and forgets what it had not sent', async () => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    const page = await session.openSeat(context, origin, { name: '李娜', language: 'zh-Hans' });
    await page.getByRole('radio', { name: '9' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([9]);
    proxy.cut();
    await page.getByRole('radio', { name: '3' }).check();
    await expectWords(page, /1条待发/);
    const desk = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 620 } });
    await story.signIn(desk);
    const console = await desk.newPage();
    await console.goto(`${story.origin}/sessions/${session.id}/console`);
    await console.getByRole('button', { name: /1人/ }).click();
    await console.getByRole('button', { name: /^李娜/ }).click();
    await console.getByRole('button', { name: '删除这个人' }).click();
    const dialog = console.getByRole('dialog', { name: '要删除李娜吗？' });
    expect(await dialog.innerText()).toMatch(/找不回来/);
    await dialog.getByRole('button', { name: '删除', exact: true }).click();
    await expectWords(console, /还没有人/);
    proxy.restore();
    await expectWords(page, /这里已经找不到你的座位/);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([]);
    expect((await kept(page)).entries).toBe(1);
    await page.getByRole('button', { name: '重新加入' }).click();
    await expect.poll(() => kept(page), patience).toEqual({ seat: null, entries: 0 });
    await Promise.all([context.close(), desk.close()]);
  });
});
