import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoAtOnceMs } from '#client/console/consoleActions.ts';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 20_000, interval: 50 };

describe('a press beside the exercises is taken back by key', () => {
  let story: RoomStory;
  let browser: Browser;
  let session: StorySession;
  /** The same facilitator at a laptop in each language. */
  let page: Page;
  let chinese: Page;

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await launchChrome();
    session = await story.newSession();
    [page, chinese] = await Promise.all([openConsole('en-US'), openConsole('zh-CN')]);
  });
  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  async function openConsole(locale: 'en-US' | 'zh-CN'): Promise<Page> {
    const context = await stillContext(browser, { width: 1280, height: 620 }, locale);
    await story.signIn(context);
    const console = await context.newPage();
    await console.goto(`${story.origin}/sessions/${session.id}/console`);
    await console.getByRole('button', { name: /^(Next|下一步)/ }).waitFor();
    return console;
  }

  const offer = (on: Pick<Page, 'getByRole'>, did: string) => on.getByRole('status').filter({ hasText: did });
  /** The words of the offer on both screens; then the way back, within its ten seconds. */
  async function takenBackByKey(en: string, zhHans: string): Promise<void> {
    await Promise.all([offer(page, en).first().waitFor(), offer(chinese, zhHans).first().waitFor()]);
    const pressedMs = (await session.stage()).undo.map(({ atMs = 0 }) => atMs).pop() ?? 0;
    await page.keyboard.press('z');
    await expect.poll(() => offer(page, en).count(), patience).toBe(0);
    expect(Date.now() - pressedMs).toBeLessThan(undoAtOnceMs);
    expect(await page.getByRole('dialog', { name: /^Take back/ }).count()).toBe(0);
  }

  test('a door that was locked: in the list of people, and after it is closed', async () => {
    const locked = async () => (await session.stage()).locked;
    await page.keyboard.press('k');
    const people = page.getByRole('dialog');
    const door = people.getByRole('switch', { name: 'Lock the door' });
    await door.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(locked, patience).toBe(true);
    await offer(people, 'Door locked').waitFor();
    expect(await barriers(page)).toEqual([]);
    await takenBackByKey('Door locked', '已锁门');
    await expect.poll(locked, patience).toBe(false);
    expect(await door.getAttribute('aria-checked')).toBe('false');

    await page.keyboard.press('Space');
    await expect.poll(locked, patience).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => people.count(), patience).toBe(0);
    await takenBackByKey('Door locked', '已锁门');
    await expect.poll(locked, patience).toBe(false);
    // Nothing else has been taken back, and nothing is left to take.
    expect(await session.stage()).toMatchObject({ undo: [], display: 'live' });
  });

  test('a table that was picked has its turn again', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    await session.openSeat(context, `http://${phoneHost}:${story.server.port}/`, {
      name: 'Mei',
      table: 't1',
    });
    const picks = async () => (await session.stage()).picks;
    await page.keyboard.press('q');
    const pick = page.getByRole('dialog', { name: 'Pick a table' });
    const press = pick.getByRole('button', { name: /^Pick/ });
    await expect.poll(() => press.isEnabled(), patience).toBe(true);
    await expect.poll(() => press.evaluate((one) => one === document.activeElement), patience).toBe(true);
    const before = await pick.boundingBox();
    await page.keyboard.press('Enter');
    await expect.poll(picks, patience).toEqual(['t1']);
    await pick.getByText('Table 1').waitFor();
    expect(await barriers(page)).toEqual([]);
    await takenBackByKey('Table picked', '已抽一桌');
    await expect.poll(picks, patience).toEqual([]);
    await expect.poll(() => pick.getByText('Table 1').count(), patience).toBe(0);
    expect(await pick.boundingBox()).toEqual(before);
    // The hand stays where it is; by mouse it comes back there.
    await page.keyboard.press('Enter');
    await expect.poll(picks, patience).toEqual(['t1']);
    await pick.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(picks, patience).toEqual([]);
    await expect.poll(() => press.evaluate((one) => one === document.activeElement), patience).toBe(true);
    await page.keyboard.press('Escape');
    await context.close();
  });

  test('a question about energy goes from the phones; one that was closed comes back with its answers', async () => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    const phone = await session.openSeat(context, `http://${phoneHost}:${story.server.port}/`, {
      name: '李娜',
      language: 'zh-Hans',
    });
    await page.keyboard.press('e');
    const energy = page.getByRole('dialog', { name: 'Energy' });
    await energy.getByRole('button', { name: 'Ask everybody' }).waitFor();
    await page.keyboard.press('Enter');
    await phone.getByRole('group').getByRole('button').nth(3).waitFor();
    await takenBackByKey('Asked about energy', '已问大家精神头');
    await expect.poll(() => phone.getByRole('group').getByRole('button').count(), patience).toBe(0);
    await energy.getByText('No answers yet.').waitFor();

    await page.keyboard.press('Enter');
    const four = phone.getByRole('group').getByRole('button').nth(3);
    await four.click();
    await energy.getByText(/^1 of \d here answered$/).waitFor();
    const { pulse } = await session.stage();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await session.stage()).pulse, patience).toBeNull();
    await expect.poll(() => four.count(), patience).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await takenBackByKey('Question closed', '已停收回答');
    await expect.poll(async () => (await session.stage()).pulse, patience).toEqual(pulse);
    await energy.getByText(/^1 of \d here answered$/).waitFor();
    await expect.poll(() => four.getAttribute('aria-pressed'), patience).toBe('true');
    await page.keyboard.press('Enter');
    await energy.getByText(/: too few \(n = 1\)$/).waitFor();
    expect(await energy.getByRole('listitem').count()).toBe(1);
    await context.close();
  });

  test('one of an hour ago is asked about, by the clock of the room wherever the laptop’s own clock is', async () => {
    const timeZone = 'America/Los_Angeles';
    const own = await story.newSession({ timeZone });
    await own.op({ type: 'stage.lock', to: 'locked', epoch: 0 });
    const pressedMs = Date.now() - 3_600_000;
    await story.store.transact(async (writer) => {
      const row = await writer.sessionForUpdate(own.id);
      if (!row) throw new Error('The session is there.');
      const undo = row.stage.undo.map((one) => ({ ...one, atMs: pressedMs }));
      await writer.putStage(own.id, { ...row.stage, undo }, row.stageRevision);
    });
    await page.goto(`${story.origin}/sessions/${own.id}/console`);
    await page.getByRole('button', { name: /^Next/ }).waitFor();
    expect(await offer(page, 'Door locked').count()).toBe(0);
    await page.keyboard.press('z');
    const time = new Intl.DateTimeFormat('en', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(pressedMs);
    await page.getByRole('dialog', { name: `Take back “lock of the door” of ${time}?` }).waitFor();
    expect((await own.stage()).locked).toBe(true);
    await page.keyboard.press('z');
    await expect.poll(async () => (await own.stage()).locked, patience).toBe(false);
  });
});
