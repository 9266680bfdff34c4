import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#shared/content/language.ts';
import { launchChrome } from '../helpers/browser.ts';
import {
  projectorSizes,
  type RoomStory,
  startRoomStory,
  stillContext,
  type StorySession,
} from '../helpers/roomStory.ts';
import { slideFaults } from '../helpers/slideFaults.ts';

const inLanguages: readonly { readonly name: string; readonly languages: Language[] }[] = [
  { name: 'English', languages: ['en'] },
  { name: 'Chinese', languages: ['zh-Hans'] },
  { name: 'English over Chinese', languages: ['en', 'zh-Hans'] },
  { name: 'Chinese over English', languages: ['zh-Hans', 'en'] },
];

const grace = /^Closing$|^正在收尾$/;

describe('everything on the wall fits and can be read from the back row', () => {
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

  /** The faults of the current picture at every size, each with the size. */
  async function faultsAtEverySize(projector: Page): Promise<string[]> {
    const found: string[] = [];
    for (const size of projectorSizes) {
      await projector.setViewportSize(size);
      await projector.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))),
      );
      for (const fault of await slideFaults(projector)) found.push(`${size.width}: ${fault}`);
    }
    return found;
  }

  for (const { name, languages } of inLanguages) {
    test(`every slide with all it shows, in ${name}`, async () => {
      const session = await story.newSession({ languages });
      const projector = await session.openProjector(context);
      const found: string[] = [];
      for (const { id, steps } of session.workshop.slides) {
        await session.goTo(id, steps);
        await projector.locator(`section[data-current][data-slide="${id}"] article`).waitFor();
        for (const fault of await faultsAtEverySize(projector)) found.push(`${id} at ${fault}`);
      }
      await projector.close();
      expect(found.join('\n')).toBe('');
    });
  }

  /** The wall in each of its states, from the question to the result, and each page of that. */
  async function wallFaults(
    session: StorySession,
    answers: number | readonly number[],
    states: 'all' | 'result',
  ): Promise<string[]> {
    const projector = await session.openProjector(context);
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      for (const fault of await faultsAtEverySize(projector)) found.push(`${state} at ${fault}`);
    };
    await session.goTo(session.exercise.slide);
    if (typeof answers === 'number') await session.writeSamples(answers);
    else await session.writeAnswers(answers);
    await session.turn('open');
    await projector
      .getByText(/ \/ \d+/)
      .first()
      .waitFor();
    if (states === 'all') await look('open');
    await session.turn('closed');
    await projector.getByText(grace).first().waitFor();
    if (states === 'all') await look('grace');
    await session.turn('revealed');
    await projector.getByText(grace).first().waitFor({ state: 'detached' });
    await projector.locator('[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
    await look('revealed');
    for (const page of states === 'all' ? [1, 2] : [1]) {
      await session.page(page);
      await projector.locator(`main[data-page="${page}"]`).waitFor();
      await look(`page ${page + 1}`);
    }
    await projector.close();
    return found;
  }

  const exercises = ['hopes', 'customers', 'self-rating', 'position-now', 'position-future'];

  for (const { name, languages } of inLanguages) {
    for (const exercise of exercises) {
      test(`the wall of ${exercise} with 0, 1, 8, 34 and 500 answers, in ${name}`, async () => {
        const found: string[] = [];
        for (const count of [0, 1, 8, 34, 500]) {
          const tables = Array.from({ length: Math.max(1, Math.ceil(count / 8)) }, (_, index) => ({
            id: `t${index + 1}`,
            name: '',
            business: 'b1',
          }));
          const session = (await story.newSession({ languages, tables })).about(exercise);
          const states = count === 8 ? 'all' : 'result';
          for (const fault of await wallFaults(session, count, states)) found.push(`${count} ${fault}`);
        }
        expect(found.join('\n')).toBe('');
      });
    }

    test(`all answers at one end of the scale, in ${name}`, async () => {
      const found: string[] = [];
      for (const end of [1, 10]) {
        const session = await story.newSession({ languages });
        const faults = await wallFaults(
          session,
          Array.from({ length: 34 }, () => end),
          'result',
        );
        for (const fault of faults) found.push(`${end} ${fault}`);
      }
      expect(found.join('\n')).toBe('');
    });

    test(`the walls of two and of seven businesses, in ${name}`, async () => {
      const found: string[] = [];
      for (const exercise of exercises) {
        for (const count of [2, 7]) {
          const businesses = names
            .slice(0, count)
            .map((business, index) => ({ id: `b${index + 1}`, name: business }));
          const tables = businesses.map(({ id }, index) => ({ id: `t${index + 1}`, name: '', business: id }));
          const session = (await story.newSession({ languages, businesses, tables })).about(exercise);
          for (const fault of await wallFaults(session, 56, 'result')) {
            found.push(`${exercise} ${count} ${fault}`);
          }
        }
      }
      expect(found.join('\n')).toBe('');
    });
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
