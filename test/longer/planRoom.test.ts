import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addDays } from '#shared/session/dates.ts';
import type { PlanFields } from '#shared/plan/records.ts';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, watchPage } from '../helpers/browser.ts';
import { pdfPages, pdfSizes } from '../helpers/pdfPages.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { numberedTables } from '../helpers/someDocumentSource.ts';

const longNames = [
  '欧阳明月小姐来自港湾酒店前台',
  'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Oakes',
] as const;
const allSaved = 'All saved';

let browser: Browser;
let story: RoomStory;

beforeAll(async () => {
  browser = await launchChrome();
  story = await startRoomStory();
});
afterAll(async () => {
  await browser?.close();
  await story?.close();
});

/** A session to which so many are asked, the first two with long names. */
async function sessionFor(
  people: number,
  tables: number,
  fieldsOf: (index: number) => PlanFields = () => ({}),
): Promise<StorySession> {
  const session = await story.newSession({ people, tables: numberedTables(tables) });
  const records = Array.from({ length: people }, (_, index) => ({
    list: 'invitees' as const,
    id: `p${index}`,
    fields: { name: longNames[index] ?? `Guest ${index}`, order: index, ...fieldsOf(index) },
  }));
  for (let at = 0; at < people; at += 100) {
    await session.op({ type: 'plan.set', records: records.slice(at, at + 100) });
  }
  return session;
}

async function laptop(width = 1280, height = 620): Promise<BrowserContext> {
  const context = await stillContext(browser, { width, height });
  await story.signIn(context);
  return context;
}

async function openSection(context: BrowserContext, session: StorySession, section: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${story.origin}/sessions/${session.id}/plan#${section}`);
  await page.getByRole('status').filter({ hasText: allSaved }).waitFor();
  return page;
}

const namesAt = (page: Page, table: string) =>
  page.getByRole('region', { name: table, exact: true }).getByRole('listitem');

describe('who sits where', () => {
  test('dragged with the mouse, carried with the keys, spread, undone; another facilitator sees it, and so does a reload', async () => {
    const session = await sessionFor(13, 2);
    const context = await laptop();
    const page = await openSection(context, session, 'tables');
    const seen = watchPage(page, ['localhost']);
    const other = await openSection(await laptop(), session, 'tables');

    const from = await page.getByRole('button', { name: longNames[0] }).boundingBox();
    const to = await page.getByRole('region', { name: 'Table 2', exact: true }).boundingBox();
    if (!from || !to) throw new Error('Both are in sight.');
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 40, { steps: 6 });
    await page.mouse.up();
    await namesAt(other, 'Table 2').filter({ hasText: longNames[0] }).waitFor();

    await page.getByRole('button', { name: longNames[1] }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await namesAt(other, 'Table 1').filter({ hasText: longNames[1] }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(longNames[1]);

    await page.getByRole('button', { name: 'Seat the rest evenly' }).click();
    await expect.poll(() => namesAt(other, 'Table 1').count()).toBe(7);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => namesAt(other, 'No table yet').count()).toBe(11);
    await page.reload();
    await expect.poll(() => namesAt(page, 'Table 2').allTextContents()).toEqual([longNames[0]]);
    expect(seen).toEqual({ strays: [], errors: [] });
    await other.context().close();
    await context.close();
  });

  test('500 people are spread at once, and no barrier or sideways scroll is left, on a laptop and a phone', async () => {
    const session = await sessionFor(500, 55);
    const context = await laptop();
    const page = await openSection(context, session, 'tables');
    await page.getByRole('button', { name: 'Spread evenly' }).click();
    await page.getByText('All 500 have a table.').waitFor();
    await page.getByRole('status').filter({ hasText: allSaved }).waitFor();
    const counts = await page
      .locator('section[data-table]:not([data-table=""])')
      .evaluateAll((tables) => tables.map((table) => table.querySelectorAll('[data-person]').length));
    expect(counts).toHaveLength(55);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([9, 10]);
    await context.close();
    for (const [width, height] of [
      [1280, 620],
      [360, 740],
    ] as const) {
      const small = await laptop(width, height);
      const again = await openSection(small, session, 'tables');
      await again.getByRole('button', { name: longNames[0] }).click();
      await again.getByText(`${longNames[0]} chosen`).waitFor();
      expect(await barriers(again), `${width}`).toEqual([]);
      const beyond = await again.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${width}`).toBeLessThanOrEqual(0);
      await small.close();
    }
  });
});

test('a task of one’s own, an owner and a tick stand on the session’s page and on the printed checklist', async () => {
  const date = addDays(new Date().toISOString().slice(0, 10), 30);
  const session = await story.newSession({ date });
  const context = await laptop();
  const page = await openSection(context, session, 'checklist');
  await page.getByLabel('Your name').fill('Ines');
  await page.getByLabel(/^Who does it: Book a room/).fill(longNames[0]);
  await page.keyboard.press('Tab');
  await page.getByRole('checkbox', { name: /^Choose 34 people/ }).check();
  await page.getByRole('button', { name: 'Add a task' }).first().click();
  await page.getByLabel('What is to be done').fill('Order the bus');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Order the bus' }).waitFor();
  await page.getByRole('status').filter({ hasText: allSaved }).waitFor();

  await page.goto(`${story.origin}/sessions/${session.id}`);
  await page.getByText(`1 of 20 done · next: Book a room`).waitFor();
  expect(await page.getByText(`(${longNames[0]})`).count()).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await context.close();

  const answer = await story.facilitator.get(
    `/api/documents/checklist.pdf?session=${session.id}&language=en&paper=a4`,
  );
  const [first = ''] = await pdfPages(new Uint8Array(await answer.arrayBuffer()));
  expect(first.normalize('NFKC').replaceAll(/\s/g, '')).toContain('港湾酒店前台');
  expect(first).toContain('Order the bus');
  expect(first).toContain('1 of 5 done');
});

test.each([
  ['en', 'a4', '210 × 297', /47 people at tables of 8: 6 tables \(5 of 8 and 1 of 7\)/],
  ['zh-Hans', 'letter', '216 × 279', /47人,每桌8人:共6桌\(5桌8人,1桌7人\)/],
  ['both', 'letter', '216 × 279', /page 1 of 2/],
] as const)(
  'the diagram of the room for 47, who sits where on a sheet of its own, %s on %s',
  async (language, paper, size, said) => {
    const session = await sessionFor(47, 6, (index) => ({ table: `t${(index % 6) + 1}`, reply: 'yes' }));
    const answer = await story.facilitator.get(
      `/api/documents/room.pdf?session=${session.id}&language=${language}&paper=${paper}`,
    );
    const pdf = new Uint8Array(await answer.arrayBuffer());
    expect(await pdfSizes(pdf)).toEqual([size, size]);
    const pages = (await pdfPages(pdf)).map((page) => page.normalize('NFKC'));
    const [diagram = '', seats = ''] = pages;
    expect(language === 'zh-Hans' ? diagram.replaceAll(/\s/g, '') : diagram).toMatch(said);
    expect(diagram, 'nobody is named to the venue').not.toContain('Guest');
    expect(seats.match(/Guest \d+/g)).toHaveLength(45);
    expect(seats.replaceAll(/\s/g, '')).toContain('Featherstonehaugh-CholmondeleyOakes');
  },
);
