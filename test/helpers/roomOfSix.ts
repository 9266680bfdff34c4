import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inLanguage, type Localized } from '#shared/content/language.ts';
import { newPhone, phoneHost, watchPage } from './browser.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from './roomStory.ts';
import { leaveChrome, takeChrome } from './workerChrome.ts';

/** A condition that a person would wait for, and no longer than a person would. */
const patience = { timeout: 30_000, interval: 50 };

export async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

export async function expectWords(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => words(page), patience).toMatch(text);
}

/** Who is in the room: two tables, each of another business, in two languages. */
const people = [
  { name: 'Mei', table: 't1', locale: 'en-US' },
  { name: 'Ines', table: 't1', locale: 'en-US' },
  { name: '赵伟', table: 't1', locale: 'zh-CN' },
  { name: 'Omar', table: 't2', locale: 'en-US' },
  { name: '李娜', table: 't2', locale: 'zh-CN' },
  { name: '欧阳明月', table: 't2', locale: 'zh-CN' },
] as const;
export type Name = (typeof people)[number]['name'];
export const names = people.map(({ name }) => name);

/** Six phones at two tables of two businesses, a projector, a console, and what they do all day. */
export interface RoomOfSix {
  readonly story: RoomStory;
  readonly session: StorySession;
  readonly console: Page;
  readonly projector: Page;
  /** What pages asked other hosts for, and the errors that they reported. */
  readonly watched: readonly { readonly strays: string[]; readonly errors: string[] }[];
  phone(name: Name): Page;
  /** The session, about the exercise that the room is at. */
  now(): StorySession;
  /** The room comes to an exercise, and it opens: on the wall and on every phone. */
  begin(exercise: string): Promise<void>;
  /** Its turn with this number, from 0, opens on the wall and on every phone. */
  openTurn(turn: number): Promise<void>;
  /** After people on their own, their tables write: every phone says so. */
  toTables(): Promise<void>;
  /** It closes, its grace is over, and the room looks. */
  reveal(): Promise<void>;
  /** What they did has left their phones, and is stored. */
  saved(...who: readonly Name[]): Promise<void>;
  /** Types into the empty line at the end of a list. */
  addLine(name: Name, text: string): Promise<void>;
  choose(name: Name, option: string): Promise<void>;
  /** Turns the pages of the wall until one says this. */
  expectOnWall(text: RegExp): Promise<void>;
  /** Nobody's name is on the wall. */
  noNames(): Promise<void>;
  close(): Promise<void>;
}

export async function startRoomOfSix(): Promise<RoomOfSix> {
  const story = await startRoomStory();
  const session = await story.newSession({
    title: 'Harbour and Old Town',
    date: '2026-12-10',
    businesses: [
      { id: 'b1', name: 'Harbour Hotel' },
      { id: 'b2', name: '老城汽修' },
    ],
    tables: [
      { id: 't1', name: '', business: 'b1' },
      { id: 't2', name: '', business: 'b2' },
    ],
  });
  const browser = await takeChrome();
  const laptop = await stillContext(browser, { width: 1280, height: 620 });
  await story.signIn(laptop);
  const console_ = await laptop.newPage();
  const watched = [watchPage(console_, ['localhost'])];
  await console_.goto(`${story.origin}/sessions/${session.id}/console`);
  const projector = await session.openProjector(laptop);
  watched.push(watchPage(projector, ['localhost']));
  await projector.setViewportSize({ width: 1920, height: 1080 });
  const phones = new Map<Name, Page>();
  for (const { name, table, locale } of people) {
    const context = await newPhone(browser, { locale });
    context.setDefaultTimeout(12_000);
    const origin = `http://${phoneHost}:${story.server.port}`;
    const language = locale === 'en-US' ? 'en' : 'zh-Hans';
    const page = await session.openSeat(context, origin, { name, table, language });
    watched.push(watchPage(page, [phoneHost]));
    phones.set(name, page);
  }
  let now = session;

  /** A phone hears of the room by a line of its own: until it says this it may stand at what was before. */
  async function everyPhoneSays(said: Localized<string>): Promise<void> {
    for (const { name, locale } of people) {
      const own = inLanguage(said, locale === 'en-US' ? 'en' : 'zh-Hans');
      const told = phone(name).locator('main').getByRole('status');
      // Where content has the session's year, a phone says which.
      const fitting = own.split(/\{\w+\}/).reduce((fits, hasText) => fits.filter({ hasText }), told);
      await fitting.first().waitFor({ state: 'attached' });
    }
  }

  /** What the content calls the exercise that the room is at. */
  function content() {
    const found = session.workshop.exercises.find(({ id }) => id === now.exercise.id);
    if (!found) throw new Error(`The workshop has no exercise ${now.exercise.id}.`);
    return found;
  }

  function phone(name: Name): Page {
    const page = phones.get(name);
    if (!page) throw new Error(`${name} has no phone yet.`);
    return page;
  }

  return {
    story,
    session,
    console: console_,
    projector,
    watched,
    phone,
    now: () => now,
    async begin(exercise) {
      now = session.about(exercise);
      await now.goTo(now.exercise.slide);
      await projector.locator(`section[data-current][data-slide="${now.exercise.slide}"]`).waitFor();
      await now.turn('open');
      await projector.locator('section[data-current] [data-wall="prompt"]').waitFor();
      await everyPhoneSays(content().title);
    },
    async openTurn(turn) {
      await now.openTurn(turn);
      const title = content().turns?.[turn]?.title;
      if (!title) throw new Error(`${now.exercise.id} has no turn ${turn}.`);
      await everyPhoneSays(title);
    },
    async toTables() {
      await now.turn('open', 'table');
      await everyPhoneSays({ en: 'Now as a table', 'zh-Hans': '现在全桌一起写' });
    },
    async reveal() {
      await now.turn('closed');
      await now.turn('closed');
      await now.turn('revealed');
      await projector.locator('section[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
    },
    async saved(...who) {
      for (const name of who) {
        // What was done a moment ago is drawn: the page says no more that all is saved, if it is not.
        await phone(name).evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
        await expectWords(phone(name), /Saved|已保存/);
      }
    },
    async addLine(name, text) {
      const empty = phone(name).getByRole('textbox').and(phone(name).locator(':not([readonly])')).last();
      await empty.fill(text);
      await empty.blur();
      await expect.poll(() => now.storedAnswers(), patience).toContainEqual(text);
    },
    async choose(name, option) {
      await phone(name).getByRole('radio', { name: option, exact: true }).first().check();
    },
    async expectOnWall(text) {
      const { slide } = await session.stage();
      await projector.locator(`section[data-current][data-slide="${slide}"]`).waitFor();
      // What comes to a page that was turned already is found on the next round.
      const found = async (): Promise<string> => {
        for (let page = 0; page < 12; page += 1) {
          await now.page(page);
          await projector.locator(`main[data-page="${page}"]`).waitFor();
          const wall = await words(projector);
          if (text.test(wall)) return wall;
        }
        return words(projector);
      };
      await expect.poll(found, patience).toMatch(text);
    },
    async noNames() {
      const wall = await words(projector);
      for (const name of names) expect(wall).not.toContain(name);
    },
    async close() {
      await leaveChrome(browser);
      await story.close();
    },
  };
}
