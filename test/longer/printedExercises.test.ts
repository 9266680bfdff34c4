import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChrome } from '#server/documents/findChrome.ts';
import { launchChrome } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';

/** How many pages a PDF by Chrome says that it has. */
function pagesIn(pdf: Buffer): number {
  // A long document's pages are a tree, whose root counts them all.
  const counts = pdf.toString('latin1').matchAll(/\/Type\s*\/Pages\s*\/Count\s+(\d+)/g);
  return Math.max(...[...counts].map(([, count]) => Number(count)));
}

async function pagesOf(answer: Response): Promise<number> {
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return pagesIn(Buffer.from(await answer.arrayBuffer()));
}

/** Ten questions are more than a page holds in two languages. */
const mostSecondPages = 1;

describe.skipIf(findChrome() === null)('the exercises of a session as a PDF', () => {
  let story: RoomStory;
  let session: StorySession;
  const pdf = (search: string) =>
    story.facilitator.get(`/api/documents/exercises.pdf?session=${session.id}&${search}`);

  beforeAll(async () => {
    story = await startRoomStory();
    session = await story.newSession({
      title: '珠海市横琴新区海景酒店管理有限公司：前台、客房与餐饮部联合工作坊',
    });
  });

  afterAll(async () => {
    await story?.close();
  });

  for (const [language, paper] of [
    ['en', 'letter'],
    ['zh-Hans', 'a4'],
    ['both', 'a4'],
    ['both-zh-Hant', 'letter'],
  ] as const) {
    test(`every exercise, a page for each and at most one second page, ${language} on ${paper}`, async () => {
      const { length } = session.workshop.exercises;
      const pages = await pagesOf(await pdf(`language=${language}&paper=${paper}`));
      expect(pages).toBeGreaterThanOrEqual(length);
      expect(pages).toBeLessThanOrEqual(length + mostSecondPages);
    });
  }

  test('only those that are asked for', async () => {
    const [first, second] = session.workshop.exercises;
    expect(await pagesOf(await pdf(`only=${first?.id},${second?.id}`))).toBe(2);
    expect(await pagesOf(await pdf('only=self-rating'))).toBe(1);
  });

  for (const paper of ['a4', 'letter']) {
    test(`two small ones share a page of ${paper}, each with its own head; a third begins the next`, async () => {
      const browser = await launchChrome();
      try {
        const context = await browser.newContext();
        await story.signIn(context);
        // The workshop has one exercise this small: here it comes three times.
        await context.route('**/api/documents/source?*', async (route) => {
          const answer = await route.fetch();
          const body: unknown = JSON.parse(await answer.text(), (key, value: unknown) =>
            key === 'exercises' && Array.isArray(value) && value.length > 0 ? thrice(value) : value,
          );
          await route.fulfill({ response: answer, json: body });
        });
        const page = await context.newPage();
        await page.goto(`${story.origin}/print/exercises?session=${session.id}&language=both&paper=${paper}`);
        await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
        expect(await page.locator('[data-exercise]').count()).toBe(3);
        expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
      } finally {
        await browser.close();
      }
    });
  }

  test('without those that the session hides', async () => {
    const without = await story.newSession({ hidden: { slides: [], exercises: ['self-rating'] } });
    const all = await pagesOf(await pdf('language=en&paper=a4'));
    const search = `session=${without.id}&language=en&paper=a4`;
    const answer = await story.facilitator.get(`/api/documents/exercises.pdf?${search}`);
    expect(await pagesOf(answer)).toBe(all - 1);
  });
});

/** The rating of these exercises, three times under ids of their own. */
function thrice(exercises: readonly unknown[]): readonly unknown[] {
  const rating = exercises.find(
    (one) => typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'scale',
  );
  return ['a', 'b', 'c'].map((id) => ({ ...(typeof rating === 'object' ? rating : {}), id }));
}
