import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChrome } from '#server/documents/findChrome.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';

/** How many pages a PDF by Chrome says that it has. */
async function pagesOf(answer: Response): Promise<number> {
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return Number(/\/Type\s*\/Pages\s*\/Count\s+(\d+)/.exec(text)?.[1]);
}

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
    test(`one page for each, ${language} on ${paper}`, async () => {
      const { exercises } = session.workshop;
      expect(await pagesOf(await pdf(`language=${language}&paper=${paper}`))).toBe(exercises.length);
    });
  }

  test('only those that are asked for', async () => {
    const [first, second] = session.workshop.exercises;
    expect(await pagesOf(await pdf(`only=${first?.id},${second?.id}`))).toBe(2);
    expect(await pagesOf(await pdf('only=self-rating'))).toBe(1);
  });

  test('without those that the session hides', async () => {
    const without = await story.newSession({ hidden: { slides: [], exercises: ['self-rating'] } });
    const answer = await story.facilitator.get(`/api/documents/exercises.pdf?session=${without.id}`);
    expect(await pagesOf(answer)).toBe(session.workshop.exercises.length - 1);
  });
});
