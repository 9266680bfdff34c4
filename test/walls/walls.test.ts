import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome } from '../helpers/browser.ts';
import { projectorSizes, type RoomStory, startRoomStory, stillContext } from '../helpers/roomStory.ts';
import { wallExercises, wallFaults, wallLanguages } from '../helpers/wallFaults.ts';

describe('the wall of every exercise fits, whatever the room has answered', () => {
  let story: RoomStory;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    // The address of a room's network, as long as they get.
    story = await startRoomStory({ publicUrl: 'http://192.168.100.200:4173' });
    browser = await launchChrome();
    context = await stillContext(browser, projectorSizes[0]);
    context.setDefaultTimeout(8000);
  });

  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  test('every exercise of the workshop is among them', async () => {
    const { workshop } = await story.newSession();
    expect([...wallExercises].sort()).toEqual(workshop.exercises.map(({ id }) => id).sort());
  });

  for (const { name, languages } of wallLanguages) {
    // Two languages leave the least room; one alone only breaks its lines elsewhere.
    const counts = languages.length > 1 ? [0, 1, 8, 34, 500] : [8, 34];

    for (const exercise of wallExercises) {
      test(`the wall of ${exercise} with ${counts.join(', ')} answers, in ${name}`, async () => {
        const found: string[] = [];
        for (const count of counts) {
          const tables = Array.from({ length: Math.max(1, Math.ceil(count / 8)) }, (_, index) => ({
            id: `t${index + 1}`,
            name: '',
            business: 'b1',
          }));
          const session = (await story.newSession({ languages, tables })).about(exercise);
          const states = count === 8 ? 'all' : 'result';
          for (const fault of await wallFaults(context, session, count, states))
            found.push(`${count} ${fault}`);
        }
        expect(found.join('\n')).toBe('');
      });
    }

    test(`all answers at one end of the scale, in ${name}`, async () => {
      const found: string[] = [];
      for (const end of [1, 10]) {
        const session = await story.newSession({ languages });
        const faults = await wallFaults(
          context,
          session,
          Array.from({ length: 34 }, () => end),
          'result',
        );
        for (const fault of faults) found.push(`${end} ${fault}`);
      }
      expect(found.join('\n')).toBe('');
    });

    for (const exercise of languages.length > 1 ? wallExercises : []) {
      test(`the wall of ${exercise} with two and with seven businesses, in ${name}`, async () => {
        const found: string[] = [];
        for (const count of [2, 7]) {
          const businesses = names
            .slice(0, count)
            .map((business, index) => ({ id: `b${index + 1}`, name: business }));
          const tables = businesses.map(({ id }, index) => ({ id: `t${index + 1}`, name: '', business: id }));
          const session = (await story.newSession({ languages, businesses, tables })).about(exercise);
          for (const fault of await wallFaults(context, session, 56, 'result')) {
            found.push(`${count} ${fault}`);
          }
        }
        expect(found.join('\n')).toBe('');
      });
    }
  }
});

const names = [
  'Harbour Hotel and Conference Centre',
  '珠海市横琴新区海景酒店管理有限公司',
  'Lotus Tea House',
  '银河百货',
  'Riverside Clinic',
  '金湾物流',
  'Old Town Bakery',
];
