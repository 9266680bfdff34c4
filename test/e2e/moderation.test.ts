import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { someSettings } from '../helpers/facilitator.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 20_000, interval: 50 };
const laptop = { width: 1280, height: 620 };
/** Everybody makes a list of their own, which goes on to the action plan. */
const about = 'indifference-felt';

describe('what people write in their own words', () => {
  let story: RoomStory;
  let browser: Browser;
  let phones = '';

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await takeChrome();
    phones = `http://${phoneHost}:${story.server.port}`;
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await story?.close();
  });

  /** @param lateMs how much later than the rest of the room it hears of anything, in milliseconds */
  async function openConsole(session: StorySession, lateMs = 0): Promise<Page> {
    const context = await stillContext(browser, laptop);
    if (lateMs > 0) {
      await context.routeWebSocket(/\/socket\.io\//, (line) => {
        line.connectToServer().onMessage((said) => void setTimeout(() => line.send(said), lateMs));
      });
    }
    await story.signIn(context);
    const page = await context.newPage();
    await page.goto(`${story.origin}/sessions/${session.id}/console`);
    await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
    return page;
  }

  const queue = (page: Page) => page.getByRole('region', { name: 'What people wrote' });
  const onWall = async (wall: Page) =>
    (await wall.locator('section[data-current]').innerText()).replace(/\s+/g, ' ');

  const chosen = (page: Page) => queue(page).locator('[aria-current="true"]');

  /** One line after another, and waits until they are stored. */
  async function write(session: StorySession, phone: Page, texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await phone.locator('input[data-line]').last().fill(text);
      await phone.locator('input[data-line]').last().press('Enter');
    }
    await expect.poll(() => session.storedAnswers(), patience).toEqual(expect.arrayContaining([...texts]));
  }

  async function openPhone(session: StorySession, name: string): Promise<Page> {
    const phone = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(phone, phones, { name });
    await page.locator('input[data-line]').first().waitFor();
    return page;
  }

  /** What stands on the writer's own page, in its boxes too. */
  async function ownWords(phone: Page): Promise<string> {
    await phone.getByText('What you wrote on your own', { exact: true }).waitFor();
    return phone.locator('main').evaluate((main) => {
      const boxes = [...main.querySelectorAll('input, textarea')].map(
        (box) => box.getAttribute('value') ?? '',
      );
      return [main.textContent ?? '', ...boxes].join('\n');
    });
  }

  async function begin(changes: Parameters<RoomStory['newSession']>[0]): Promise<StorySession> {
    const session = (await story.newSession(changes)).about(about);
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    return session;
  }

  async function reveal(session: StorySession): Promise<void> {
    await session.turn('closed');
    await session.turn('revealed');
  }

  test('a large room: nothing is on the wall until S, X takes it off at once, A sends it to the plan, and all is on record', async () => {
    const session = await begin({ people: 60 });
    const texts = ['Waited an hour at the desk', 'They laughed at my accent'];
    const phone = await openPhone(session, 'Zebedee');
    await write(session, phone, texts);
    await reveal(session);
    const wall = await session.openProjector(await stillContext(browser, { width: 1280, height: 720 }));
    const page = await openConsole(session);
    const { errors } = watchPage(page, ['localhost']);
    await queue(page).getByText('2 wait', { exact: true }).waitFor();
    await queue(page).getByText('large room').first().waitFor();
    expect(await queue(page).innerText()).not.toContain('Zebedee');
    // The room has written, and its wall does not say otherwise.
    const standIn = 'Answers are in. What we look at comes up here.';
    await expect.poll(() => onWall(wall), patience).toContain(standIn);
    for (const text of texts) expect(await onWall(wall)).not.toContain(text);
    expect(await onWall(wall)).not.toContain('Nothing on the lists yet');

    const first = await textOf(chosen(page));
    await page.keyboard.press('s');
    await wall.getByText(first).waitFor();
    expect(await onWall(wall)).not.toContain(standIn);
    await queue(page).getByText('1 waits', { exact: true }).waitFor();
    const second = await textOf(chosen(page));
    expect([first, second].sort()).toEqual([...texts].sort());
    expect(await onWall(wall)).not.toContain(second);
    await page.getByRole('status').filter({ hasText: 'Shown. 1 waits.' }).waitFor();

    await page.keyboard.press('s');
    await wall.getByText(second).waitFor();
    await page.keyboard.press('x');
    await wall.getByText(second).waitFor({ state: 'hidden' });
    await chosen(page).getByText('hidden').waitFor();
    // The writer keeps the own words.
    expect(await ownWords(phone)).toContain(second);
    await page.keyboard.press('s');
    await wall.getByText(second).waitFor();
    await page.keyboard.press('x');
    await wall.getByText(second).waitFor({ state: 'hidden' });

    await queue(page)
      .getByRole('button', { name: `Choose: ${first}` })
      .click();
    await page.keyboard.press('a');
    const plan = session.about('action-plan');
    await expect
      .poll(() => plan.storedAnswers(), patience)
      .toEqual([expect.objectContaining({ exercise: about, text: first })]);
    await chosen(page)
      .getByRole('button', { name: `Sent to Action plan: ${first}` })
      .waitFor();

    const csv = await (await story.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    const lines = csv.split('\r\n');
    expect(lines.find((line) => line.includes(first))).toMatch(/shown$/);
    expect(lines.find((line) => line.includes(second))).toMatch(/hidden$/);
    expect(errors).toEqual([]);
  });

  test('shown, and hidden again before the console has heard what became of it: it stays the chosen one', async () => {
    const session = await begin({ people: 60 });
    const phone = await openPhone(session, 'Zebedee');
    await write(session, phone, ['Waited an hour at the desk', 'They laughed at my accent']);
    await reveal(session);
    const page = await openConsole(session, 500);
    await queue(page).getByText('2 wait', { exact: true }).waitFor();
    const marks = async (value: boolean) => (await session.storedAnswers()).filter((one) => one === value);
    await page.keyboard.press('s');
    await queue(page).getByText('1 waits', { exact: true }).waitFor();
    const second = await textOf(chosen(page));
    await page.keyboard.press('s');
    await expect.poll(() => marks(false), patience).toHaveLength(2);
    await page.keyboard.press('x');
    await expect.poll(() => marks(true), patience).toHaveLength(1);
    await expect
      .poll(() => chosen(page).allInnerTexts(), patience)
      .toEqual([expect.stringMatching(/\bhidden\b/)]);
    expect(await textOf(chosen(page))).toBe(second);
  });

  test('a small room: only what matches the word list waits, in either language, until somebody presses Show', async () => {
    const session = await begin({ people: 20 });
    const [clear, rude, chinese] = ['The guide left early', 'The bastard hung up', '那个王八蛋挂了电话'];
    const phone = await openPhone(session, 'Zebedee');
    await write(session, phone, [clear, rude, chinese]);
    await reveal(session);
    const wall = await session.openProjector(await stillContext(browser, { width: 1280, height: 720 }));
    const page = await openConsole(session);
    await queue(page).getByText('2 wait', { exact: true }).waitFor();
    await wall.locator('section[data-current]').getByText(clear).waitFor();
    expect(await onWall(wall)).not.toMatch(/bastard|王八蛋/);
    await queue(page).getByText('matches the word list').first().waitFor();
    await queue(page)
      .getByRole('button', { name: `Show: ${rude}` })
      .click();
    await wall.getByText(rude).waitFor();
    expect(await onWall(wall)).not.toContain(chinese);
    await queue(page)
      .getByRole('button', { name: `Hide: ${chinese}` })
      .click();
    await queue(page)
      .getByText(/^\d+ waits?$/)
      .waitFor({ state: 'hidden' });
    expect(await onWall(wall)).not.toContain(chinese);
    expect(await ownWords(phone)).toContain(chinese);

    // What was not shown on purpose waits as soon as everything does.
    const settings = someSettings({ people: 20, moderation: { hold: 'always', words: null } });
    const changed = await story.facilitator.op(session.id, { type: 'session.change', settings });
    expect(changed.status).toBe(200);
    await wall.locator('section[data-current]').getByText(clear).waitFor({ state: 'hidden' });
    expect(await onWall(wall)).toContain(rude);
    await queue(page).getByText('1 waits', { exact: true }).waitFor();
  });

  test('what begins to wait comes into view beside a chosen one that was seen to, and unfolding the list goes to it', async () => {
    const session = await begin({ people: 20 });
    await session.writeSamples(20);
    await session.turn('closed');
    const page = await openConsole(session);
    await chosen(page).waitFor();
    // The last of the list is chosen, and hidden.
    for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('ArrowDown');
    const seen = await textOf(chosen(page));
    await page.keyboard.press('x');
    await chosen(page).getByText('hidden').waitFor();
    await session.turn('open');
    const phone = await openPhone(session, 'Zebedee');
    const rude = 'The bastard hung up';
    await write(session, phone, [rude]);
    await queue(page).getByText('1 waits', { exact: true }).waitFor();
    // It is there to be seen, and the keys still go to the chosen one.
    await queue(page)
      .getByRole('button', { name: `Choose: ${rude}` })
      .waitFor();
    expect(await textOf(chosen(page))).toBe(seen);
    await queue(page)
      .getByRole('button', { name: /^\d+ more$/ })
      .click();
    await expect.poll(() => textOf(chosen(page)), patience).toBe(rude);
    await page.keyboard.press('x');
    await queue(page).getByText('1 waits', { exact: true }).waitFor({ state: 'hidden' });
  });

  test('sixty people: arrows choose, all that wait are shown after a question, the word list’s stay, and nothing scrolls', async () => {
    const session = await begin({ people: 60, moderation: { hold: 'always', words: ['phone'] } });
    await session.writeSamples(60);
    const page = await openConsole(session);
    await session.turn('closed');
    await queue(page).waitFor();
    await queue(page).getByText('you look first').first().waitFor();
    const first = await textOf(chosen(page));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => textOf(chosen(page)), patience).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => textOf(chosen(page)), patience).toBe(first);
    const scroll = await page.evaluate(() => ({
      high: document.documentElement.scrollHeight - window.innerHeight,
      wide: document.documentElement.scrollWidth - window.innerWidth,
    }));
    expect(scroll).toEqual({ high: 0, wide: 0 });
    expect(await barriers(page)).toEqual([]);

    const waiting = async (): Promise<number> =>
      Number.parseInt(
        await queue(page)
          .getByText(/^\d+ waits?$/)
          .innerText(),
        10,
      );
    const before = await waiting();
    const all = queue(page).getByRole('button', { name: /^Show all \d+$/ });
    const [count = 0] = ((await all.innerText()).match(/\d+/g) ?? []).map(Number);
    expect(count).toBeGreaterThan(10);
    await all.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click();
    expect(await waiting()).toBe(before);
    await all.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/matches? the word list/).waitFor();
    await dialog.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(waiting, patience).toBe(before - count);
    await expect
      .poll(async () => (await session.storedAnswers()).filter((value) => value === false).length, patience)
      .toBe(count);
    await queue(page).getByText('matches the word list').first().waitFor();
  });

  /** What an entry says, without its buttons. */
  async function textOf(entry: ReturnType<typeof chosen>): Promise<string> {
    return (await entry.locator('[lang]').first().innerText()).trim();
  }
});
