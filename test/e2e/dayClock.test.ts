import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentAt } from '#shared/session/dates.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { type ServerClock, systemClock } from '#server/systemClock.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { barriers } from '../helpers/barriers.ts';
import { watchPage } from '../helpers/browser.ts';
import { stillContext } from '../helpers/roomStory.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 20_000, interval: 50 };
const laptop = { width: 1280, height: 620 };
const day = { date: '2026-12-10', start: '09:00', timeZone: 'Asia/Shanghai' } as const;
const startMs = momentAt(day.date, day.start, day.timeZone);

/** The server's clock, which the test sets to so many minutes past the planned start. */
let shiftMs = 0;
const clock: ServerClock = { ...systemClock, nowMs: () => Date.now() + shiftMs };
function setClock(minutesPastStart: number): void {
  shiftMs = startMs + minutesPastStart * 60_000 - Date.now();
}

describe('the day’s clock', () => {
  let room: TestRoom;
  let browser: Browser;

  beforeAll(async () => {
    setClock(-10);
    room = await openTestRoom(undefined, clock);
    browser = await takeChrome();
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await room?.close();
  });

  async function stageOf(session: string): Promise<Stage> {
    const found = await room.store.session(session);
    if (!found) throw new Error('The session is there.');
    return found.stage;
  }

  async function op(session: string, draft: OpDraft): Promise<void> {
    const { ok, status } = await room.facilitator.op(session, draft);
    if (!ok) throw new Error(`The room refused with ${status}.`);
  }

  async function goTo(session: string, slide: string): Promise<void> {
    const { epoch } = await stageOf(session);
    await op(session, { type: 'stage.go', slide, step: 0, epoch });
  }

  const newSession = (changes: Partial<SessionSettings> = {}): Promise<string> =>
    room.facilitator.createSession({ ...day, ...changes });

  async function openConsole(
    session: string,
    locale: 'en-US' | 'zh-CN' = 'en-US',
    size = laptop,
  ): Promise<Page> {
    const { port } = new URL(room.base);
    const origin = `http://localhost:${port}`;
    const context: BrowserContext = await stillContext(browser, size, locale);
    const [name = '', value = ''] = room.facilitator.cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}/sessions/${session}/console`);
    await page.getByRole('button', { name: /^Next|^下一步/ }).waitFor();
    return page;
  }

  /** What the bar says about the day, its total left out. */
  const standing = (page: Page) => page.locator('header').first().locator('button[aria-keyshortcuts="U"]');
  const stands = (page: Page) => standing(page).locator('span').first().innerText();
  async function saysStanding(page: Page, words: string): Promise<void> {
    await expect.poll(() => stands(page), patience).toBe(words);
  }
  /** The card of one way to catch up. */
  const way = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });
  const minutesOf = async (session: string) =>
    Object.fromEntries(
      ((await stageOf(session)).agenda?.entries ?? []).map(({ segment, minutes }) => [segment, minutes]),
    );

  /** Segments with their minutes as the workshop has them. */
  async function plannedMinutes(session: string): Promise<readonly (readonly [string, number])[]> {
    const { settings, workshopRevision } = (await room.store.session(session)) ?? {};
    const workshop = await room.store.workshop(settings?.workshop ?? '', workshopRevision ?? '');
    return (workshop?.segments ?? []).map(({ id, minutes }) => [id, minutes]);
  }

  /** A room that has just begun. */
  async function roomInTime(changes: Partial<SessionSettings> = {}): Promise<string> {
    setClock(0);
    const session = await newSession(changes);
    await goTo(session, 'purpose');
    return session;
  }

  /** It comes to its second segment twelve minutes late. What counts seconds from here has its consoles open before. */
  async function comesLate(session: string): Promise<void> {
    setClock(24);
    await goTo(session, 'defining');
  }

  async function roomThatIsLate(changes: Partial<SessionSettings> = {}): Promise<string> {
    const session = await roomInTime(changes);
    await comesLate(session);
    return session;
  }

  test('a room that is twelve minutes late says so in words and color, and catches up as each choice has shown', async () => {
    const session = await roomInTime();
    const [page, other] = await Promise.all([openConsole(session), openConsole(session)]);
    const { errors } = watchPage(page, ['localhost']);
    await comesLate(session);
    for (const one of [page, other]) {
      await saysStanding(one, '12 min behind · ends 12:57');
      expect(await standing(one).getAttribute('data-level')).toBe('red');
      await one.getByText('The room runs very late.').waitFor({ state: 'attached' });
    }
    await standing(page).getByText('0:24 gone · 3:33 left').waitFor();

    // Two keys: the panel, and the way. What comes is what the card has shown.
    await page.keyboard.press('u');
    const skips = await way(page, 'Skip what is optional').innerText();
    expect(skips).toContain('What stuck');
    expect(skips).toContain('8 min behind · ends 12:53');
    await page.keyboard.press('3');
    for (const one of [page, other]) await saysStanding(one, '8 min behind · ends 12:53');
    expect(await standing(page).getAttribute('data-level')).toBe('amber');

    // Another adds to it, and takes only what is still needed.
    const shortens = await way(page, 'Shorten what can give').innerText();
    expect(shortens).toContain('on time · ends 12:45');
    await way(page, 'Shorten what can give').click();
    for (const one of [page, other]) await saysStanding(one, 'on time · ends 12:45');
    const caught = await minutesOf(session);
    const plan = await plannedMinutes(session);
    expect(caught['break']).toBe(15);
    expect(caught['plan-and-close']).toBe(29);
    // "Attitude is 100% 12 → 10": as it was said.
    const said = [...shortens.matchAll(/→\s(\d+)/g)].map(([, minutes]) => Number(minutes));
    expect(said.length).toBeGreaterThan(5);
    const shortened = plan.filter(([segment, minutes]) => caught[segment] !== minutes);
    expect(shortened.map(([segment]) => caught[segment])).toEqual(said);

    // One undo each, beside it.
    await page.keyboard.press('z');
    for (const one of [page, other]) await saysStanding(one, '8 min behind · ends 12:53');
    await page.keyboard.press('2');
    for (const one of [page, other]) await saysStanding(one, 'on time · ends 12:45');
    await page.keyboard.press('Escape');

    // All of it is in the stage: a reload, and another machine, show the same at once.
    await other.reload();
    await saysStanding(other, 'on time · ends 12:45');
    const third = await openConsole(session, 'zh-CN');
    await saysStanding(third, '准时 · 12:45结束');
    const agenda = third.getByRole('navigation', { name: '议程' });
    expect(await agenda.getByRole('button', { name: /会间休息/ }).innerText()).toContain('15');

    // The way forward passes over what is skipped, and a jump still reaches it.
    const at = (words: string) => page.getByRole('navigation').getByText(words).waitFor();
    await goTo(session, 'how-well-now');
    await at('slide 4 of 7');
    await page.keyboard.press('ArrowRight');
    await at('slide 6 of 7');
    await page.keyboard.press('ArrowLeft');
    await at('slide 4 of 7');
    // A press shows before the server has it.
    await expect.poll(async () => (await stageOf(session)).slide, patience).toBe('how-well-now');
    await goTo(session, 'what-stuck');
    expect((await stageOf(session)).slide).toBe('what-stuck');
    expect(errors).toEqual([]);
    for (const one of [page, other, third]) await one.context().close();
  });

  test('the reserve takes up what it can, and the end is moved by the rest', async () => {
    const session = await roomThatIsLate({ reserve: 10 });
    const page = await openConsole(session);
    await saysStanding(page, '12 min behind · ends 12:57');
    await page.keyboard.press('u');
    await page.getByText('planned 12:45, people were told 12:55').waitFor();
    await page.keyboard.press('1');
    await saysStanding(page, '2 min behind · ends 12:57');
    await page.getByText('No reserve is left.').waitFor();
    await way(page, 'Move the end').getByText('People leave at 12:57 instead of 12:55').waitFor();
    await page.keyboard.press('4');
    await saysStanding(page, 'on time · ends 12:57');
    await page.getByText('10 of 10 min reserve used, end moved by 2 min').waitFor();
    await expect
      .poll(async () => (await stageOf(session)).agenda, patience)
      .toMatchObject({ reserveUsed: 10, endMoved: 2 });
    await page.context().close();
  });

  test('the agenda is changed for today, its break and its plan protected, and goes back to the plan', async () => {
    const session = await roomThatIsLate();
    const page = await openConsole(session);
    await page.keyboard.press('g');
    const dialog = page.getByRole('dialog', { name: 'Agenda of the day' });
    await dialog.getByLabel('Minutes of Break', { exact: true }).fill('9');
    await dialog.getByLabel('Fewest minutes of Break').fill('9');
    await dialog.getByText('Break needs at least 10 min.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Save for today' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Minutes of Break', { exact: true }).fill('10');
    await dialog.getByLabel('Systems, not smiles, when time is short').selectOption('can be skipped');
    await dialog.getByRole('button', { name: 'Skip Systems, not smiles earlier' }).click();
    await dialog.getByLabel('Skip Systems, not smiles today').check();
    // What it comes to is said before it is saved: 5 of the break and 15 of the systems.
    await dialog.getByText('8 min ahead · ends 12:37').waitFor();
    await dialog.getByLabel('Minutes of Break', { exact: true }).press('Enter');
    await saysStanding(page, '8 min ahead · ends 12:37');
    await expect
      .poll(async () => (await stageOf(session)).agenda, patience)
      .toMatchObject({
        skipOrder: ['systems', 'quiz'],
        skipped: ['systems'],
      });
    const row = page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: /Systems/ });
    await row.getByText('skipped').waitFor({ state: 'attached' });

    await page.keyboard.press('g');
    await dialog.getByRole('button', { name: 'Back to the plan' }).click();
    await saysStanding(page, '12 min behind · ends 12:57');
    await expect.poll(async () => (await stageOf(session)).agenda, patience).toBeNull();
    await page.context().close();
  });

  test('before the start it says when; the clock of a rehearsal is started anew, and one undo brings it back', async () => {
    setClock(-45);
    const session = await newSession();
    const page = await openConsole(session);
    await saysStanding(page, 'starts 09:00');
    const next = await openConsole(await newSession({ date: '2026-12-12' }));
    await saysStanding(next, 'starts Dec 12, 09:00');

    await goTo(session, 'purpose');
    setClock(-10);
    await goTo(session, 'positioning');
    setClock(2);
    await goTo(session, 'opening');
    await page.reload();
    expect(await stands(page)).toMatch(/min ahead/);
    await page.keyboard.press('g');
    await page.getByRole('button', { name: 'Start the clock now' }).click();
    await saysStanding(page, '2 min behind · ends 12:47');
    await page.getByRole('button', { name: 'Undo: new start of the clock' }).waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => stands(page), patience).toMatch(/min ahead/);
    for (const one of [page, next]) await one.context().close();
  });

  test.each(['en-US', 'zh-CN'] as const)(
    'a laptop shows the step in its bar, the segment in its row and the total beside the drift (%s)',
    async (locale) => {
      const session = await roomInTime();
      const page = await openConsole(session, locale);
      await comesLate(session);
      await page
        .locator('header')
        .first()
        .getByText(/this step|这一步/)
        .waitFor();
      const row = page.getByRole('navigation').locator('[aria-current="step"]');
      await row.getByText('0/25').waitFor();
      expect(await row.innerText()).toMatch(locale === 'en-US' ? /1:0\d left/ : /还剩1:0\d/);
      expect(await standing(page).innerText()).toMatch(/0:24.*3:33/);
      await page.context().close();
    },
  );

  test.each([
    ['en-US', laptop],
    ['zh-CN', { width: 360, height: 740 }],
  ] as const)('has no barrier, and nothing beyond its edge, in %s at %o', async (locale, size) => {
    const page = await openConsole(await roomThatIsLate({ reserve: 10 }), locale, size);
    const beyond = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
      });
    expect(await beyond()).toEqual([0, 0]);
    for (const key of ['u', 'g']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.getByRole('dialog').evaluate(cutOff)).toEqual([]);
      expect(await beyond()).toEqual([0, 0]);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
});

/** What stands beyond the right edge of its dialog. */
function cutOff(dialog: Element): readonly string[] {
  const { right } = dialog.getBoundingClientRect();
  return [...dialog.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > right)
    .map((one) => one.outerHTML.slice(0, 80));
}
