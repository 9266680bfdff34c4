import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import type { SourceSeat } from '#shared/export/documentSource.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { launchChrome } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';
import { sampleSheets } from '../helpers/sampleSheets.ts';

const seats: readonly SourceSeat[] = [
  { id: 's1', name: '欧阳明月小姐来自港湾酒店前台', table: 't1', language: 'zh-Hans' },
  {
    id: 's2',
    name: 'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Oakes',
    table: 't2',
    language: 'en',
  },
  { id: 's3', name: 'Omar', table: 't1', language: 'en' },
];

/** As many sheets as the workbook says of its pages that they take, and as Chrome needs for them. */
async function sheetsOf(page: Page): Promise<{ readonly said: number; readonly printed: readonly string[] }> {
  const said = await page
    .locator('[data-sheets]')
    .evaluateAll((pages) => pages.reduce((sum, one) => sum + Number(one.getAttribute('data-sheets')), 0));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return { said, printed: text };
}

/** Without the spaces at which lines may break; a PDF writes some Chinese characters as the radicals that they are. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

describe.skipIf(findChrome() === null)('the workbook on paper', () => {
  let story: RoomStory;
  let session: StorySession;
  let context: BrowserContext;
  let close: () => Promise<void>;

  beforeAll(async () => {
    story = await startRoomStory();
    session = await story.newSession();
    const browser = await launchChrome();
    context = await browser.newContext();
    await story.signIn(context);
    const sheets = await sampleSheets(session.workshop.id, seats);
    await context.route('**/api/documents/source?*', async (route) => {
      const answer = await route.fetch();
      const source: unknown = JSON.parse(await answer.text(), (key, value: unknown) => {
        if (key === 'seats' && Array.isArray(value)) return seats;
        return key === 'sheets' ? sheets : value;
      });
      await route.fulfill({ response: answer, json: source });
    });
    close = () => browser.close();
  });

  afterAll(async () => {
    await close?.();
    await story?.close();
  });

  const open = async (search: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${story.origin}/print/workbook?session=${session.id}&${search}`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    return page;
  };

  for (const [language, paper] of [
    ['en', 'a4'],
    ['zh-Hans', 'letter'],
    ['zh-Hant', 'a4'],
    ['both', 'letter'],
    ['both-zh-Hant', 'a4'],
  ] as const) {
    test(`blank, its pages hold what they are reckoned to hold: ${language} on ${paper}`, async () => {
      const page = await open(`language=${language}&paper=${paper}`);
      const { said, printed } = await sheetsOf(page);
      expect(printed).toHaveLength(said);
      // The action plan is the last thing in it.
      expect(printed.at(-1)).toMatch(language.startsWith('zh') ? /谁做什么|誰做什麼/ : /Who does what/);
      await page.close();
    });
  }

  for (const [language, people] of [
    ['en', seats.slice(0, 2)],
    ['both', seats.slice(1)],
  ] as const) {
    for (const { id, name } of people) {
      test(`filled, it says whose it is, and nothing runs over its page: ${language}, ${name}`, async () => {
        const page = await open(`language=${language}&paper=a4&filled=1&unit=${id}`);
        const { said, printed } = await sheetsOf(page);
        expect(printed).toHaveLength(said);
        expect(letters(printed[0] ?? '')).toContain(letters(name));
        // The next one's cover never comes onto the back of this one's last sheet.
        expect(said % 2).toBe(0);
        await page.close();
      });
    }
  }

  test('of several people, each begins on a page of its own with the own name', async () => {
    const page = await open('language=en&paper=a4&filled=1');
    const covers = await page.locator('article > section:first-child').allInnerTexts();
    expect(covers).toHaveLength(seats.length);
    for (const [at, { name }] of seats.entries()) expect(covers[at]).toContain(name);
    await page.close();
  });
});
