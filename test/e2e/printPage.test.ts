import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlanFields } from '#shared/plan/records.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { barriers } from '../helpers/barriers.ts';
import { watchPage } from '../helpers/browser.ts';
import { pdfPages as textOf, pdfSizes } from '../helpers/pdfPages.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { somePlan } from '../helpers/somePaper.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const people = 34;

describe.skipIf(findChrome() === null)('the print page', () => {
  let story: RoomStory;
  let browser: Browser;
  let session: StorySession;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [story, browser] = await Promise.all([startRoomStory(), takeChrome()]);
    session = await story.newSession({ title: 'Harbor Team, 10 December' });
    const records = somePlan(people, ['t1', 't2']).map(({ list, id, fields }) => ({ list, id, fields }));
    await session.op({
      type: 'plan.set',
      records: records.map((one) => ({ ...one, fields: { ...known(one.fields) } })),
    });
  });
  afterAll(async () => {
    await leaveChrome(browser);
    await story?.close();
  });
  beforeEach(async () => {
    context = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(context);
    page = await context.newPage();
    return () => context.close();
  });

  const open = async (search = '&language=en&paper=a4') => {
    await page.goto(`${story.origin}/print?session=${session.id}${search}`);
    await page.getByRole('heading', { name: 'Print', exact: true }).waitFor();
  };
  /** What the file that the page offers holds. */
  const file = async (): Promise<Uint8Array> => {
    const link = page.getByRole('link', { name: 'Open the PDF' });
    await link.waitFor({ timeout: 120_000 });
    const answer = await context.request.get(story.origin + (await link.getAttribute('href')));
    expect(answer.headers()['content-type']).toBe('application/pdf');
    return new Uint8Array(await answer.body());
  };

  test('shows each document as it will be printed, and prints one by the keyboard alone', async () => {
    const faults = watchPage(page, ['localhost']);
    await open();
    const preview = page.frameLocator('iframe');
    await preview.getByRole('heading', { name: 'Session checklist' }).waitFor();
    await page.getByRole('button', { name: /^Sign-in/ }).focus();
    await page.keyboard.press('Enter');
    await preview.getByText('陈美玲').first().waitFor();
    await page.getByRole('checkbox', { name: /^Print: Sign-in/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Print', exact: true }).focus();
    await page.keyboard.press('Enter');
    const pdf = await file();
    await expect
      .poll(() =>
        page.getByRole('link', { name: 'Open the PDF' }).evaluate((it) => it === document.activeElement),
      )
      .toBe(true);
    const pages = await pdfPages(pdf);
    expect(pages.join('')).toContain('陈美玲');
    expect(pages.join('')).toContain('Thu10Dec2026');
    expect(pages[0]).toMatch(new RegExp(`page1of${pages.length}`));
    expect(new Set(await pdfSizes(pdf))).toEqual(new Set(['210 × 297']));
    await page.getByRole('button', { name: new RegExp(`^Sign-in.*${pages.length} pages?`) }).waitFor();
    expect(faults).toEqual({ strays: [], errors: [] });
  });

  test('prints several in one file, each with page numbers and a size of its own', async () => {
    await open('&language=both&paper=letter');
    for (const name of [/^Print: Session checklist/, /^Print: Certificates?/]) {
      await page.getByRole('checkbox', { name }).check();
    }
    await page.getByLabel('Copies').selectOption({ label: 'One of each' });
    await page.getByRole('button', { name: 'Print 2 documents' }).click();
    const pdf = await file();
    const [pages, sizes] = [await pdfPages(pdf), await pdfSizes(pdf)];
    expect(sizes[0]).toBe('216 × 279');
    expect(sizes.at(-1)).toBe('279 × 216');
    const checklist = pages.filter((_, at) => sizes[at] === '216 × 279');
    checklist.forEach((text, at) => expect(text).toContain(`page${at + 1}of${checklist.length}`));
    const coming = somePlan(people).filter(({ fields }) => fields['reply'] === 'yes');
    const certificates = pages.slice(checklist.length);
    expect(certificates).toHaveLength(coming.length);
    for (const { fields } of coming) {
      const name = nameIn(fields).normalize('NFKC').replaceAll(/\s/g, '');
      expect(certificates.filter((text) => text.includes(name)).length, name).toBeGreaterThanOrEqual(1);
    }
  });

  test('cancels: Chrome ends, nothing is handed out, and the next print goes through', async () => {
    await open();
    await page.getByRole('checkbox', { name: 'The whole pack' }).check();
    await page.getByRole('button', { name: /^Print \d+ documents$/ }).click();
    await page.getByText(/: \d+ of \d+$/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Nothing was printed.').waitFor();
    await page.getByRole('checkbox', { name: 'The whole pack' }).uncheck();
    await page.getByRole('checkbox', { name: /^Print: Session checklist/ }).check();
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    expect((await pdfPages(await file()))[0]).toContain('Sessionchecklist');
  });

  test.each([
    [1280, 620],
    [360, 740],
  ])('has no barrier that axe finds, and nothing beyond the edge, at %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open('&language=both&paper=a4');
    await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  test('is where the session’s own page leads, with what there is of each document', async () => {
    await page.goto(`${story.origin}/sessions/${session.id}`);
    await page.getByRole('link', { name: /^Name tents \d+$/ }).click();
    await page.getByRole('heading', { name: 'Print', exact: true }).waitFor();
    await page.frameLocator('iframe').getByText('Omar').first().waitFor();
    expect(await page.getByRole('button', { pressed: true }).textContent()).toContain('Name tents');
  });
});

/**
 * What each page says, without white space, for Chinese is printed with gaps. Chrome writes 月 and 小 as the radicals of
 * the same shape; they are taken for the characters.
 */
async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  const pages = await textOf(pdf);
  return pages.map((page) => page.normalize('NFKC').replaceAll(/\s/g, ''));
}

function nameIn({ name }: PlanFields): string {
  if (typeof name !== 'string') throw new Error('Somebody has no name.');
  return name;
}

/** As a page sends them: no empty values for what nobody has said. */
function known(fields: PlanFields): PlanFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
