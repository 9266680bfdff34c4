import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { newPhone } from '../helpers/browser.ts';
import { stillContext, type StorySession } from '../helpers/roomStory.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 20_000, interval: 50 };

describe('the people of a room, from the console', () => {
  // Known by an address, so that the wall shows how to come in.
  const room = roomForTests({ publicUrl: 'http://halfday.test' });

  async function phone(
    session: StorySession,
    name: string,
    table = 't1',
    locale: 'en-US' | 'zh-CN' = 'en-US',
  ): Promise<Page> {
    const context = await newPhone(room.browser, { locale });
    return session.openSeat(context, room.phones, { name, table });
  }

  async function openConsole(session: StorySession): Promise<Page> {
    const page = await room.openConsole(session);
    await page.keyboard.press('k');
    await page.getByRole('dialog', { name: /^People/ }).waitFor();
    return page;
  }

  const person = (page: Page, name: string) =>
    page.getByRole('dialog', { name: /^People/ }).getByRole('button', { name: new RegExp(`^${name}`) });
  async function says(page: Page, words: RegExp): Promise<void> {
    await expect.poll(() => page.locator('body').innerText(), patience).toMatch(words);
  }

  /** A session at an exercise in which each writes some lines alone, open. */
  async function atLines(
    earlier: (session: StorySession) => Promise<void> = async () => undefined,
  ): Promise<StorySession> {
    const session = await room.story.newSession();
    await earlier(session);
    const exercise = session.workshop.exercises.find(
      ({ kind, owner, turns, anonymous }) => kind === 'text' && owner === 'seat' && !turns && !anonymous,
    );
    if (!exercise) throw new Error('No exercise is written alone.');
    const about = session.about(exercise.id);
    await about.goTo(about.exercise.slide);
    await about.turn('open');
    return about;
  }

  test('two phones of one person become one seat: the words of both are on both, and go on being one’s', async () => {
    const session = await atLines();
    const [first, second] = await Promise.all([phone(session, 'Mei', 't2'), phone(session, 'Mei Lin')]);
    const [above, below] = [first.locator('textarea').first(), second.locator('textarea').first()];
    await above.fill('From the first phone');
    await expect.poll(() => session.storedAnswers(), patience).toHaveLength(1);
    await below.fill('From the second phone');
    await expect.poll(() => session.storedAnswers(), patience).toHaveLength(2);
    const console = await openConsole(session);
    await person(console, 'Mei\\s*,').click();
    await console.getByRole('button', { name: 'Came in twice' }).click();
    await console.getByLabel('The seat that stays').selectOption({ label: 'Mei Lin · Table 1' });
    await console.getByRole('button', { name: 'Make them one' }).click();
    const dialog = console.getByRole('dialog', { name: 'Make one seat of these two?' });
    expect(await dialog.innerText()).toMatch(/Mei at Table 2 becomes part of it/);
    await dialog.getByRole('button', { name: 'Make them one' }).click();
    await expect.poll(() => person(console, 'Mei').count(), patience).toBe(1);
    await says(console, /1 joined/);
    for (const page of [first, second]) {
      // What somebody is at writing stays before them for as long as they are in it.
      await page.getByRole('heading', { level: 1 }).click();
      await says(page, /Written on two devices/);
      await says(page, /From the first phone/);
      await expect
        .poll(() => page.locator('textarea').first().inputValue(), patience)
        .toBe('From the second phone');
      await page.getByRole('button', { name: /^Me: Mei Lin/ }).waitFor();
    }
    await first.locator('textarea').first().fill('From the second phone, and on');
    await expect
      .poll(() => second.locator('textarea').first().inputValue(), patience)
      .toBe('From the second phone, and on');
    expect(await session.storedAnswers()).toEqual(['From the second phone, and on']);
  });

  test('a name that is put right is the new one on the phone and on the console', async () => {
    const session = await atLines();
    const [page, console] = await Promise.all([phone(session, 'Jonh'), openConsole(session)]);
    await person(console, 'Jonh').click();
    await console.getByLabel('Name', { exact: true }).fill('John');
    await console.keyboard.press('Enter');
    await person(console, 'John').waitFor();
    await page.getByRole('button', { name: /^Me: John/ }).waitFor();
    await page.getByRole('button', { name: /^Me: John/ }).click();
    await says(page, /Name\s+John/);
    expect(await person(console, 'Jonh').count()).toBe(0);
  });

  test('somebody removed is told on the phone within a second, keeps the words, and is let in again with them', async () => {
    const session = await atLines();
    const page = await phone(session, 'Eve');
    await page.locator('textarea').first().fill('What Eve thinks');
    await expect.poll(() => session.storedAnswers(), patience).toEqual(['What Eve thinks']);
    const console = await openConsole(session);
    await person(console, 'Eve\\s*,').click();
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (/taken this seat out of the room/.test(document.body.innerText))
          document.documentElement.dataset['out'] ??= `${Date.now()}`;
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    // From the press itself: the hand that this test presses with is slower than the room.
    await console.evaluate(() => {
      const note = (): string => (document.documentElement.dataset['pressed'] = `${Date.now()}`);
      document.addEventListener('click', note, { capture: true, once: true });
    });
    await console.getByRole('button', { name: 'Remove from the room' }).click();
    await page.getByText('Your facilitator has taken this seat out of the room.').waitFor();
    const out = await page.evaluate(() => document.documentElement.dataset['out']);
    const pressed = await console.evaluate(() => document.documentElement.dataset['pressed']);
    expect(Number(out) - Number(pressed)).toBeLessThan(1000);
    await says(console, /0 joined/);
    await page.reload();
    await page.getByText('Your facilitator has taken this seat out of the room.').waitFor();
    expect(await page.getByLabel('Code on the screen').count()).toBe(0);
    await console.getByRole('button', { name: 'Let in again' }).click();
    await says(console, /1 joined/);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => page.locator('textarea').first().inputValue(), patience).toBe('What Eve thinks');
  });

  test('with the door locked a new phone is told so in Chinese, a return code opens it, and the wall shows no way in', async () => {
    const session = await room.story.newSession();
    const [mei, wall] = await Promise.all([
      phone(session, 'Mei'),
      stillContext(room.browser, { width: 1024, height: 768 }).then((context) =>
        session.openProjector(context),
      ),
    ]);
    const shown = () => wall.locator('section[data-current]');
    const spaced = `${session.code.slice(0, 3)} ${session.code.slice(3)}`;
    await expect.poll(() => shown().innerText(), patience).toContain(spaced);
    await shown().locator('svg[shape-rendering="crispEdges"]').first().waitFor();
    const console = await openConsole(session);
    await console.getByRole('switch', { name: 'Lock the door' }).click();
    await expect.poll(() => shown().innerText(), patience).not.toContain(spaced);
    expect(await shown().locator('svg[shape-rendering="crispEdges"]').count()).toBe(0);
    const context = await newPhone(room.browser, { locale: 'zh-CN' });
    const late = await context.newPage();
    await late.goto(room.phones + session.joinPath);
    await late.getByText(/主持人已经关门，现在不再进新人/).waitFor();
    expect(await late.getByLabel('怎么称呼你').count()).toBe(0);
    await mei.getByRole('button', { name: /^Me: Mei/ }).click();
    const code = await mei.getByText(/^[A-Z2-9]{4} [A-Z2-9]{4}$/).innerText();
    await late.getByRole('button', { name: '我有回座码' }).click();
    await late.getByLabel('你的回座码').fill(code);
    await late.getByRole('button', { name: '回座位' }).click();
    await late.getByRole('button', { name: /Mei/ }).waitFor();
    await console.getByRole('switch', { name: 'Lock the door' }).click();
    await expect.poll(() => shown().innerText(), patience).toContain(spaced);
  });

  test('who types, who is done and who has answered is on the console in words; who came late has the time', async () => {
    const early: Page[] = [];
    const session = await atLines(async (before) => {
      early.push(...(await Promise.all([phone(before, 'Ana'), phone(before, 'Cleo')])));
    });
    const ben = await phone(session, 'Ben', 't2');
    const [ana = ben, cleo = ben] = early;
    await cleo.close();
    const console = await openConsole(session);
    await ana.locator('textarea').first().pressSequentially('We');
    await person(console, 'Ana\\s*,.*typing').waitFor();
    await person(console, 'Ana\\s*,.*answered').waitFor();
    await ben.getByRole('button', { name: 'I’m done' }).click();
    await ben.getByText('Your facilitator sees it.').waitFor();
    await person(console, 'Ben\\s*,.*ready').waitFor();
    await console.getByRole('button', { name: 'Not answered (1)' }).click();
    expect(await person(console, 'Ana').count()).toBe(0);
    expect(await person(console, 'Ben\\s*,.*came at \\d\\d:\\d\\d').count()).toBe(1);
    await console.getByRole('button', { name: 'Offline (1)' }).click();
    expect(await person(console, 'Cleo\\s*,\\s*offline$').count()).toBe(1);
    await console.keyboard.press('Escape');
    await says(console, /1 of 3 answered.* · 1 ready/i);
    await ben.getByRole('button', { name: 'I’m done' }).click();
    await expect.poll(() => console.locator('body').innerText(), patience).not.toMatch(/1 ready/i);
    await ben.getByRole('button', { name: 'I’m done' }).click();
    await says(console, / · 1 ready/i);
    await session.turn('closed');
    await expect.poll(() => console.locator('body').innerText(), patience).not.toMatch(/1 ready/i);
    await expect.poll(() => ben.getByRole('button', { name: 'I’m done' }).count(), patience).toBe(0);
  });

  test.each([
    ['en-US', { people: /^People/, done: 'I’m done' }],
    ['zh-CN', { people: /^人员/, done: '我好了' }],
  ] as const)(
    'nothing in the dialog of people or on the ready button bars a screen reader, in %s',
    async (locale, names) => {
      const session = await atLines();
      const [mei] = await Promise.all([
        phone(session, '欧阳明月·Alexandrina', 't1', locale),
        phone(session, '欧阳明月', 't2', locale),
      ]);
      await mei.getByRole('button', { name: names.done }).click();
      await mei.getByRole('button', { name: names.done, pressed: true }).waitFor();
      expect(await barriers(mei)).toEqual([]);
      const page = await room.openConsole(session, { locale });
      await page.keyboard.press('k');
      const dialog = page.getByRole('dialog', { name: names.people });
      await dialog.waitFor();
      expect(await barriers(page)).toEqual([]);
      await dialog
        .getByRole('button', { name: /^欧阳明月/ })
        .first()
        .click();
      await dialog.getByRole('combobox').first().waitFor();
      expect(await barriers(page)).toEqual([]);
    },
  );
});
