import type { Exercise } from '#shared/content/workshop.ts';
import { addToCountdown, noCountdown, pauseCountdown, resumeCountdown, startCountdown } from './countdown.ts';
import { limits } from './limits.ts';
import { refuse } from './reasons.ts';
import {
  type ExerciseStage,
  exerciseStage,
  moved,
  type OpOf,
  type Phase,
  remember,
  type Round,
  type Stage,
  type StageContext,
  type StageOutcome,
  takesAnswers,
  type TimedExercise,
  untouched,
} from './stage.ts';

type ExerciseOpType = 'exercise.phase' | 'exercise.timer' | 'exercise.pause' | 'exercise.reset';

/** Which phases lead to which; `closed` from `open` passes through grace. */
const allowedFrom: Record<'open' | 'closed' | 'revealed', readonly Phase[]> = {
  open: ['draft', 'grace', 'closed', 'revealed'],
  closed: ['open', 'grace', 'revealed'],
  revealed: ['grace', 'closed'],
};

/** The stage after a press that is about one exercise, or why not. */
export function changeExercise(stage: Stage, op: OpOf<ExerciseOpType>, context: StageContext): StageOutcome {
  const exercise = context.workshop.exercises.find(({ id }) => id === op.exercise);
  if (!exercise) return refuse('unknown-exercise');
  const before = exerciseStage(stage, op.exercise);
  if (op.phaseRevision !== before.phaseRevision) return refuse('stale');
  const after = changed(before, op, exercise, context.nowMs);
  if (after === null) return refuse('stale');
  const reset = op.type === 'exercise.reset' ? op.id : null;
  const here = context.workshop.slides.find(({ id }) => id === stage.slide);
  // That the seconds of grace are over is nobody's press: what is taken back is the close that began them.
  const byItself = before.phase === 'grace' && after.phase === 'closed';
  return moved(stage, {
    // What happens to another exercise turns no page of the wall.
    page: here?.exercise === op.exercise ? 0 : stage.page,
    exercises: { ...stage.exercises, [op.exercise]: after },
    undo: byItself ? stage.undo : remember(stage, context, { exercise: { id: op.exercise, before }, reset }),
  });
}

function changed(
  before: ExerciseStage,
  op: OpOf<ExerciseOpType>,
  exercise: TimedExercise,
  nowMs: number,
): ExerciseStage | null {
  const phaseRevision = before.phaseRevision + 1;
  if (op.type === 'exercise.timer') {
    if (before.phase !== 'open') return null;
    return { ...before, ...addToCountdown(before, op.addMs, nowMs) };
  }
  if (op.type === 'exercise.pause') {
    if (before.phase !== 'open') return null;
    const time = op.to === 'paused' ? pauseCountdown(before, nowMs) : resumeCountdown(before, nowMs);
    return time && { ...before, ...time };
  }
  if (op.type === 'exercise.reset') {
    if (before.phase === 'draft') return null;
    return { ...untouched, phaseRevision, closedRevision: phaseRevision };
  }
  const whose = nextTurn(before, op, exercise);
  if (whose === null) return null;
  const { round, turn } = whose;
  const isAnother = round !== before.round || turn !== before.turn;
  const onToTheNext = op.to === 'open' && before.phase === 'open' && isAnother;
  if (!onToTheNext && !allowedFrom[op.to].includes(before.phase)) return null;
  const closing = op.to === 'closed' && before.phase === 'open';
  const phase = closing ? 'grace' : op.to;
  return {
    phase,
    phaseRevision,
    closedRevision:
      takesAnswers(before.phase) && !takesAnswers(phase) ? phaseRevision : before.closedRevision,
    ...(op.to === 'open' ? startCountdown(minutesOf(exercise, turn) * 60_000, nowMs) : noCountdown),
    graceEndsAtMs: closing ? nowMs + limits.graceMs : null,
    round,
    turn,
  };
}

/** Who works next, and in which turn; null where there is no such turn, or the exercise is not theirs. */
function nextTurn(
  before: ExerciseStage,
  op: OpOf<'exercise.phase'>,
  exercise: TimedExercise,
): Pick<ExerciseStage, 'round' | 'turn'> | null {
  const turn = op.turn ?? (before.phase === 'draft' ? 0 : before.turn);
  const { turns } = exercise;
  if (turns) {
    const own = turns[turn];
    return own && (op.round === undefined || op.round === own.owner) ? { round: own.owner, turn } : null;
  }
  const round = op.round ?? roundAfter(before, exercise);
  const isTheirs = round === 'table' ? exercise.owner !== 'seat' : exercise.owner !== 'table';
  return turn === 0 && isTheirs ? { round, turn } : null;
}

function minutesOf({ minutes, turns }: TimedExercise, turn: number): number {
  return turns?.[turn]?.minutes ?? minutes;
}

/** The turn that is on, by id; null where the exercise has none. */
export function turnOf(
  { turns }: Pick<Exercise, 'turns'>,
  { turn }: Pick<ExerciseStage, 'turn'>,
): string | null {
  return turns?.[turn]?.id ?? null;
}

function roundAfter({ phase, round }: ExerciseStage, { owner }: Pick<Exercise, 'owner'>): Round {
  if (owner !== 'both') return owner;
  return phase === 'draft' ? 'seat' : round;
}

/** An exercise as it was before a press that is taken back, in a revision of its own. */
export function exerciseBefore(now: ExerciseStage, before: ExerciseStage): ExerciseStage {
  const phaseRevision = now.phaseRevision + 1;
  // The seconds of a grace that was cut short are over.
  const phase = before.phase === 'grace' ? 'closed' : before.phase;
  const stops = takesAnswers(now.phase) && !takesAnswers(phase);
  return {
    ...before,
    phase,
    phaseRevision,
    closedRevision: stops ? phaseRevision : Math.max(before.closedRevision, now.closedRevision),
    graceEndsAtMs: null,
  };
}
