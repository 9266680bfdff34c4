import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '#shared/content/language.ts';
import { projectorSizes, type StorySession } from './roomStory.ts';
import { slideFaults } from './slideFaults.ts';

/** The languages of a wall: each alone, and two of them in either order. */
export const wallLanguages: readonly { readonly name: string; readonly languages: Language[] }[] = [
  { name: 'English', languages: ['en'] },
  { name: 'Simplified Chinese', languages: ['zh-Hans'] },
  { name: 'Traditional Chinese', languages: ['zh-Hant'] },
  { name: 'English over Chinese', languages: ['en', 'zh-Hans'] },
  { name: 'Chinese over English', languages: ['zh-Hans', 'en'] },
];

/** Every exercise of the half day, as they come. */
export const wallExercises = [
  'hopes',
  'customers',
  'self-rating',
  'position-now',
  'position-future',
  'usp-lenses',
  'usp-create',
  'indifference-felt',
  'churn-guess',
  'indifference-ours',
  'little-things',
  'letter-sum',
  'team-attitude',
  'retention-growth',
  'lifetime-value',
  'retention-ideas',
  'customer-classes',
  'team-happiness',
  'motivation-actions',
  'moments',
  'action-plan',
  'self-rating-after',
  'quiz',
  'evaluation',
];

const grace = /^Closing$|^正在收尾$/;

/** The faults of the current picture at every size, each with the size. */
export async function faultsAtEverySize(projector: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of projectorSizes) {
    await projector.setViewportSize(size);
    await projector.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))));
    for (const fault of await slideFaults(projector)) found.push(`${size.width}: ${fault}`);
  }
  return found;
}

/** The wall in each of its states, from the question to the result, and pages of that. */
export async function wallFaults(
  context: BrowserContext,
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
  const turns = turnsOf(session);
  for (const [at, turn] of turns.entries()) {
    if (turn === null) await session.turn('open');
    else {
      if (at > 0) await session.turn('closed');
      await session.openTurn(at);
      // The first of two may go without its name on the wall.
      if (turns.length > 2 || at > 0) await projector.locator(`[data-turn="${turn}"]`).first().waitFor();
    }
    await projector
      .getByText(/ \/ \d+/)
      .first()
      .waitFor();
    if (states === 'all') await look(turn === null ? 'open' : `turn ${turn}`);
  }
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

/** The turns of a story's exercise by id, in order; one without a name where there is one alone. */
export function turnsOf({ workshop, exercise }: StorySession): readonly (string | null)[] {
  const turns = workshop.exercises.find(({ id }) => id === exercise.id)?.turns ?? [];
  return turns.length === 0 ? [null] : turns.map(({ id }) => id);
}
