import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome, newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';
import { walkTo } from '../helpers/walkTo.ts';

/** A condition that a person would wait for, and no longer than a person would. */
const patience = { timeout: 30_000, interval: 50 };

async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

async function expectWords(page: Page, text: string | RegExp): Promise<void> {
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
type Name = (typeof people)[number]['name'];
const names = people.map(({ name }) => name);

describe('the first hour, with six devices at two tables of two businesses', () => {
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let laptop: BrowserContext;
  let console_: Page;
  let projector: Page;
  const phones = new Map<Name, Page>();
  const watched: { readonly strays: string[]; readonly errors: string[] }[] = [];

  function phone(name: Name): Page {
    const page = phones.get(name);
    if (!page) throw new Error(`${name} has no phone yet.`);
    return page;
  }

  function walk(text: RegExp): Promise<void> {
    return walkTo({ console_, projector, stage: session.stage }, text);
  }

  async function press(key: string): Promise<void> {
    await console_.bringToFront();
    await console_.keyboard.press(key);
  }

  /** Closes the exercise, waits its grace out, and reveals it. */
  async function closeAndReveal(): Promise<void> {
    await press('c');
    await expectWords(console_, /Closing: \d+ s/);
    await expect.poll(() => words(console_), patience).not.toMatch(/Closing: \d+ s/);
    await press('r');
    await expect.poll(() => words(console_), patience).toMatch(/Hide/);
  }

  /** Nobody's name is on the wall, ever. */
  async function noNames(): Promise<void> {
    const wall = await words(projector);
    for (const name of names) expect(wall).not.toContain(name);
  }

  async function saved(name: Name): Promise<void> {
    await expectWords(phone(name), /Saved|已保存/);
  }

  beforeAll(async () => {
    story = await startRoomStory();
    session = await story.newSession({
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
    browser = await launchChrome();
    laptop = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 620 } });
    await story.signIn(laptop);
    console_ = await laptop.newPage();
    watched.push(watchPage(console_, ['localhost']));
    await console_.goto(`${story.origin}/sessions/${session.id}/console`);
    projector = await session.openProjector(laptop);
    watched.push(watchPage(projector, ['localhost']));
    await projector.setViewportSize({ width: 1920, height: 1080 });
    for (const { name, table, locale } of people) {
      const context = await newPhone(browser, { locale });
      const origin = `http://${phoneHost}:${story.server.port}`;
      const language = locale === 'en-US' ? 'en' : 'zh-Hans';
      context.setDefaultTimeout(12_000);
      const page = await session.openSeat(context, origin, { name, table, language });
      watched.push(watchPage(page, [phoneHost]));
      phones.set(name, page);
    }
  });

  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  test('six people are in, and each phone shows what is on in its own language', async () => {
    await expectWords(console_, /6 joined/);
    await expectWords(phone('Mei'), /Welcome and overview/);
    await expectWords(phone('李娜'), /欢迎与概述/);
  });

  test('hopes: what somebody shares is on the wall, what somebody keeps is nowhere but on their own phone', async () => {
    await walk(/What would make this half day worth it for you\?/);
    await press('o');
    const answers: readonly (readonly [Name, string, 'share' | 'keep'])[] = [
      ['Mei', 'A calmer front desk', 'share'],
      ['Ines', 'Tools for Monday', 'share'],
      ['赵伟', '少一点投诉', 'share'],
      ['Omar', 'Know what customers say about us', 'share'],
      ['李娜', '这句只给自己看', 'keep'],
      ['欧阳明月', '带走一个能马上用的办法', 'share'],
    ];
    for (const [name, text, choice] of answers) {
      await phone(name).getByRole('textbox').first().fill(text);
      if (choice === 'share') {
        await phone(name)
          .getByRole('radio', { name: /^(Let the room see it|给大家看)/ })
          .check();
      }
      await phone(name).getByRole('textbox').first().blur();
      await saved(name);
    }
    await expectWords(console_, /6 of 6 answered/);
    expect(await words(console_)).not.toContain('这句只给自己看');
    await closeAndReveal();
    await expectWords(projector, /A calmer front desk/);
    await expectWords(projector, /少一点投诉/);
    await noNames();
    const everywhere = await Promise.all([console_, projector, phone('Mei'), phone('Omar')].map(words));
    for (const page of everywhere) expect(page).not.toContain('这句只给自己看');
    await expectWords(phone('Mei'), /Tools for Monday/);
    expect(await words(phone('Mei'))).not.toContain('Know what customers say about us');
  });

  test('customers: a table writes one list together; the wall groups by external and internal, business by business', async () => {
    await walk(/Who are our customers\?/);
    await press('o');
    const lists: readonly (readonly [Name, string, 'External' | 'Internal' | '外部' | '内部'])[] = [
      ['Mei', 'Business travellers', 'External'],
      ['赵伟', '旅行社', '外部'],
      ['Ines', 'Night shift', 'Internal'],
      ['Omar', 'Taxi drivers', 'External'],
      ['李娜', '出租车司机', '外部'],
      ['欧阳明月', '配件供应商', '外部'],
    ];
    for (const [name, text, tag] of lists) {
      const empty = phone(name).locator('input[type="text"]').last();
      await empty.fill(text);
      await empty.press('Enter');
      await phone(name)
        .locator('li', { has: phone(name).locator(`input[value="${text}"]`) })
        .getByRole('radio', { name: tag, exact: true })
        .check();
      await saved(name);
    }
    // What one writes is on the others' phones at the table, and on no other table's.
    for (const name of ['Mei', '赵伟', 'Ines'] as const) {
      await expect.poll(() => phone(name).locator('input[value="Night shift"]').count(), patience).toBe(1);
    }
    expect(await phone('Omar').locator('input[value="Night shift"]').count()).toBe(0);
    await closeAndReveal();
    await expectWords(projector, /Harbour Hotel/);
    await expectWords(projector, /老城汽修/);
    await expectWords(projector, /Business travellers/);
    await expectWords(projector, /配件供应商/);
    await expectWords(projector, /External/);
    await noNames();
  });

  test('self-rating: hidden until it is revealed, then the distribution of each business', async () => {
    await walk(/How well does our business deliver exceptional service\?/);
    await press('o');
    for (const [index, name] of names.entries()) {
      await phone(name)
        .getByRole('radio', { name: String(4 + index), exact: true })
        .check();
      await saved(name);
      if (index > 0) continue;
      // From here on the wall keeps the picture that it has.
      await expectWords(projector, /1 \/ 6/);
      await press('f');
      await projector.locator('main[data-display="frozen"]').waitFor();
    }
    await expectWords(console_, /6 of 6 answered/);
    expect(await words(projector)).toMatch(/1 \/ 6/);
    await press('f');
    await expectWords(projector, /6 \/ 6/);
    expect(await words(projector)).not.toMatch(/median|中位数/);
    await closeAndReveal();
    await expectWords(projector, /median/);
    await expectWords(phone('Mei'), /You said 4\./);
    await noNames();
  });

  test('position-now: each alone by two numbers, then the table agrees on one place', async () => {
    await walk(/Where do our customers see us\?/);
    await press('o');
    for (const [index, name] of names.entries()) {
      const numbers = phone(name).locator('input[inputmode="decimal"]');
      await numbers.nth(0).fill(String(5 + index * 0.5));
      await numbers.nth(0).blur();
      await numbers.nth(1).fill(String(6 + index * 0.3));
      await numbers.nth(1).blur();
      await saved(name);
    }
    await expectWords(phone('Mei'), /Differentiation/);
    await expectWords(console_, /6 of 6 answered/);
    await press('n');
    for (const [name, x, y] of [
      ['Mei', '7', '7.5'],
      ['Omar', '3', '2.5'],
    ] as const) {
      await expectWords(phone(name), /Now as a table/);
      const numbers = phone(name).locator('input[inputmode="decimal"]:not([readonly])');
      await numbers.nth(0).fill(x);
      await numbers.nth(0).blur();
      await numbers.nth(1).fill(y);
      await numbers.nth(1).blur();
      await saved(name);
    }
    // The table's place is on its other phones too.
    await expectWords(phone('李娜'), /价格领导者/);
    await expectWords(console_, /2 of 2/);
    await closeAndReveal();
    await expectWords(projector, /Harbour Hotel/);
    await expectWords(projector, /Differentiation/);
    await noNames();
  });

  test('position-future: from today to 2028, and how to get there', async () => {
    await walk(/Where should we be in 2028\?/);
    await press('o');
    for (const [index, name] of names.entries()) {
      const numbers = phone(name).locator('input[inputmode="decimal"]:not([readonly])');
      await numbers.nth(0).fill(String(8 + index * 0.2));
      await numbers.nth(0).blur();
      await numbers.nth(1).fill('8');
      await numbers.nth(1).blur();
      await phone(name).locator('textarea:not([readonly])').first().fill(`Plan of ${index}`);
      await phone(name).locator('textarea:not([readonly])').first().blur();
      await saved(name);
    }
    await expectWords(console_, /6 of 6 answered/);
    await closeAndReveal();
    await expectWords(projector, /2028/);
    await noNames();
    // The overview first, then each business by itself: its map, and on the next page how it will get there.
    await press(']');
    await expectWords(projector, /What must be true before we can move there\?/);
    await press(']');
    await expectWords(projector, /Plan of/);
  });

  test('the workbook of a phone holds the hour, and the wall can be driven from its own window', async () => {
    await phone('Mei')
      .getByRole('link', { name: /Workbook/ })
      .or(phone('Mei').getByRole('button', { name: /Workbook/ }))
      .click();
    await expectWords(phone('Mei'), /Our customers/);
    await expectWords(phone('Mei'), /What I hope for today/);
    await projector.bringToFront();
    await projector.locator('[data-driver="online"]').waitFor({ state: 'attached' });
    const before = await words(projector);
    await projector.keyboard.press('PageUp');
    await expect.poll(() => words(projector), patience).not.toBe(before);
    await projector.keyboard.press('b');
    await projector.locator('main[data-display="blank"]').waitFor();
    await expectWords(console_, /blank/i);
    await projector.keyboard.press('b');
    await projector.locator('main[data-display="live"]').waitFor();
  });

  test('the export has what the room wrote and not what somebody kept', async () => {
    const csv = await (await story.facilitator.get(`/api/sessions/${session.id}/report.csv`)).text();
    expect(csv).toContain('A calmer front desk');
    expect(csv).toContain('Night shift');
    expect(csv).not.toContain('这句只给自己看');
  });

  test('no page asked another host for anything, and none reported an error', () => {
    expect(watched.flatMap(({ strays }) => strays)).toEqual([]);
    expect(watched.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
