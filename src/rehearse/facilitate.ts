import { setTimeout as delay } from 'node:timers/promises';
import type { Exercise, Workshop } from '#shared/content/workshop.ts';
import { exerciseStage, type Round, type Stage } from '#shared/sync/stage.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { Crowd } from './crowd.ts';

/** The console of a session, without a browser. */
export interface Console {
  stage(): Promise<Stage>;
  /** @throws when the room refuses */
  press(draft: OpDraft): Promise<void>;
}

/** Enough of a room has answered, as a facilitator sees it. */
const mostOf = 0.9;
const lookEveryMs = 50;
/** The room sees a slide at least this long, and a step of it no longer than that, in milliseconds. */
const slideMs = { least: 10, most: 300 };

/** How the time is parted: between slides, and answers. */
export interface Schedule {
  /** For each step of a slide, in milliseconds. */
  readonly stepMs: number;
  /** For each round of an exercise, in milliseconds. */
  readonly roundMs: number;
}

/** @param budgetMs for all slides and exercises together */
export function schedule({ slides, exercises }: Workshop, budgetMs: number): Schedule {
  const steps = slides.reduce((sum, { steps: fragments }) => sum + 1 + fragments, 0);
  const rounds = exercises.reduce((sum, exercise) => sum + openings(exercise).length, 0);
  const stepMs = Math.min(slideMs.most, Math.max(slideMs.least, (budgetMs * 0.15) / Math.max(1, steps)));
  return { stepMs, roundMs: Math.max(0, budgetMs - steps * stepMs) / Math.max(1, rounds) };
}

/**
 * Plays the facilitator: every slide with its steps, every exercise opened, closed and revealed. Ends early at the signal.
 * @returns how long each press took until it was stored and answered, in milliseconds
 */
export async function facilitate(
  {
    workshop,
    console,
    crowd,
    signal,
  }: { workshop: Workshop; console: Console; crowd: Crowd; signal: AbortSignal },
  { stepMs, roundMs }: Schedule,
): Promise<readonly number[]> {
  const pressedMs: number[] = [];
  const press = async (draft: OpDraft): Promise<void> => {
    const startedMs = performance.now();
    await console.press(draft);
    pressedMs.push(performance.now() - startedMs);
  };
  const pause = (ms: number) => delay(ms, true, { signal }).catch(() => false);

  async function turn(
    exercise: Exercise,
    to: 'open' | 'closed' | 'revealed',
    opening?: Opening,
  ): Promise<void> {
    const { phaseRevision } = exerciseStage(await console.stage(), exercise.id);
    await press({
      type: 'exercise.phase',
      exercise: exercise.id,
      to,
      ...opening,
      phaseRevision,
    });
  }

  async function untilMostHaveAnswered(exercise: Exercise, { round, turn: at }: Opening): Promise<void> {
    const endMs = performance.now() + roundMs;
    while (performance.now() < endMs && crowd.doneShare(exercise.id, round, at) < mostOf) {
      if (!(await pause(lookEveryMs))) return;
    }
  }

  const done = new Set<string>();
  for (const { id: slide, steps, exercise: id } of workshop.slides) {
    for (let step = 0; step <= steps; step += 1) {
      const { epoch } = await console.stage();
      await press({ type: 'stage.go', slide, step, epoch });
      if (!(await pause(stepMs))) return pressedMs;
    }
    const exercise = workshop.exercises.find((one) => one.id === id);
    if (!exercise || done.has(exercise.id)) continue;
    done.add(exercise.id);
    for (const opening of openings(exercise)) {
      await turn(exercise, 'open', opening);
      await untilMostHaveAnswered(exercise, opening);
    }
    await turn(exercise, 'closed');
    await turn(exercise, 'revealed');
    if (signal.aborted) return pressedMs;
  }
  return pressedMs;
}

/** Whose turn it is, and which. */
interface Opening {
  readonly round: Round;
  readonly turn: number;
}

/** How often an exercise is opened: for each of its turns, or for everybody and then the tables. */
function openings({ owner, turns }: Pick<Exercise, 'owner' | 'turns'>): readonly Opening[] {
  if (turns) return turns.map((own, turn) => ({ round: own.owner, turn }));
  const rounds: readonly Round[] = owner === 'both' ? ['seat', 'table'] : [owner];
  return rounds.map((round) => ({ round, turn: 0 }));
}
