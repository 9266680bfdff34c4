import type { Exercise, PublicSlide } from '#shared/content/workshop.ts';
import { limits } from './limits.ts';
import type { Display, StageOp } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';

export const phases = ['draft', 'open', 'grace', 'closed', 'revealed'] as const;
export type Phase = (typeof phases)[number];

/** Who works: each person alone, or each table together. */
export type Round = 'seat' | 'table';

export interface ExerciseStage {
  readonly phase: Phase;
  /** Goes up by one at every change of phase; devices stamp their ops with it (rule 5). */
  readonly phaseRevision: number;
  /** The phase revision at which answers last stopped being taken; 0 when that never happened. */
  readonly closedRevision: number;
  /** When the planned time is up, epoch ms by the server's clock; shown, never enforced. */
  readonly endsAtMs: number | null;
  /** While in grace: when it turns to closed, epoch ms by the server's clock. */
  readonly graceEndsAtMs: number | null;
  readonly round: Round;
  /** Which of the exercise's turns is on, counted from 0. */
  readonly turn: number;
}

/** Where the room is: a slide, how many of its fragments show, and the page of its wall. */
export interface Place {
  readonly slide: string;
  readonly step: number;
  readonly page: number;
}

/** The picture that a frozen projector keeps. */
export interface FrozenPicture extends Place {
  readonly exercises: Readonly<Record<string, ExerciseStage>>;
}

/** What one press changed, as it was before. */
export interface Undo {
  readonly place: Place;
  readonly exercise: { readonly id: string; readonly before: ExerciseStage } | null;
  /** The reset whose answers are to come back, by its op. */
  readonly reset: string | null;
}

/** What the room is at. One value per session; every change raises the epoch by one (rule 7). */
export interface Stage extends Place {
  readonly epoch: number;
  readonly exercises: Readonly<Record<string, ExerciseStage>>;
  readonly display: Display;
  /** Set while `display` is frozen. */
  readonly frozen: FrozenPicture | null;
  /** Slides that the room has seen, in the order of their first showing. */
  readonly shown: readonly string[];
  /** What can be taken back, newest last. */
  readonly undo: readonly Undo[];
}

const untouched: ExerciseStage = {
  phase: 'draft',
  phaseRevision: 0,
  closedRevision: 0,
  endsAtMs: null,
  graceEndsAtMs: null,
  round: 'seat',
  turn: 0,
};

/** More presses than anybody takes back one after another. */
const mostUndo = 10;

/** What a stage holds from its start; also what one that an older version stored lacks. */
export const stageDefaults = {
  page: 0,
  exercises: {},
  display: 'live',
  frozen: null,
  shown: [],
  undo: [],
} as const satisfies Partial<Stage>;

export function initialStage(workshop: Pick<StageContent, 'slides'>): Stage {
  const slide = workshop.slides[0]?.id ?? '';
  return { ...stageDefaults, epoch: 0, slide, step: 0, shown: [slide] };
}

export function exerciseStage(stage: Pick<Stage, 'exercises'>, exercise: string): ExerciseStage {
  const own = Object.prototype.hasOwnProperty.call(stage.exercises, exercise);
  return own ? { ...untouched, ...stage.exercises[exercise] } : untouched;
}

/** Answers are taken in as a matter of course: while open, and in the seconds of grace after a close. */
export function takesAnswers(phase: Phase): boolean {
  return phase === 'open' || phase === 'grace';
}

/** Which phases lead to which; `closed` from `open` passes through grace. */
const allowedFrom: Record<'open' | 'closed' | 'revealed', readonly Phase[]> = {
  open: ['draft', 'grace', 'closed', 'revealed'],
  closed: ['open', 'grace', 'revealed'],
  revealed: ['grace', 'closed'],
};

type TimedExercise = Pick<Exercise, 'id' | 'minutes' | 'owner' | 'turns'>;

/** What a stage needs to know of its workshop: the console's, or the projector's public deck. */
export interface StageContent {
  readonly slides: readonly Pick<PublicSlide, 'id' | 'steps'>[];
  readonly exercises: readonly TimedExercise[];
}

interface StageContext {
  readonly workshop: StageContent;
  /** The server's clock, epoch ms. */
  readonly nowMs: number;
}

type StageOutcome = { readonly ok: true; readonly stage: Stage } | Refusal;
type OpOf<Type extends StageOp['type']> = Extract<StageOp, { type: Type }>;

/** The stage after a console's op, or why not. Pure: the same on the server and in the console's optimistic view. */
export function applyStageOp(stage: Stage, op: StageOp, context: StageContext): StageOutcome {
  switch (op.type) {
    case 'stage.go':
      return go(stage, op, context);
    case 'stage.display':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, { display: op.display, frozen: op.display === 'frozen' ? picture(stage) : null });
    case 'stage.page':
      return op.epoch === stage.epoch ? moved(stage, { page: op.page }) : refuse('stale');
    case 'stage.undo':
      return op.epoch === stage.epoch ? takeBack(stage, context) : refuse('stale');
    case 'exercise.phase':
    case 'exercise.timer':
    case 'exercise.reset':
      return changeExercise(stage, op, context);
  }
}

function moved(stage: Stage, change: Partial<Stage>): StageOutcome {
  return { ok: true, stage: { ...stage, ...change, epoch: stage.epoch + 1 } };
}

function placeOf({ slide, step, page }: Stage): Place {
  return { slide, step, page };
}

/** Freezing a frozen picture keeps the one that stands. */
function picture(stage: Stage): FrozenPicture {
  return stage.frozen ?? { ...placeOf(stage), exercises: stage.exercises };
}

function remember(stage: Stage, exercise: Undo['exercise'], reset: Undo['reset'] = null): readonly Undo[] {
  return [...stage.undo.slice(1 - mostUndo), { place: placeOf(stage), exercise, reset }];
}

function go(stage: Stage, op: OpOf<'stage.go'>, { workshop: { slides } }: StageContext): StageOutcome {
  const to = slides.findIndex(({ id }) => id === op.slide);
  const slide = slides[to];
  if (!slide || op.step > slide.steps) return refuse('unknown-slide');
  if (op.epoch !== stage.epoch) return refuse('stale');
  const from = slides.findIndex(({ id }) => id === stage.slide);
  return moved(stage, {
    slide: op.slide,
    step: op.step,
    page: 0,
    shown: stage.shown.includes(op.slide) ? stage.shown : [...stage.shown, op.slide],
    // The way back from a step is a step; from a jump it is undo.
    undo: Math.abs(to - from) > 1 ? remember(stage, null) : stage.undo,
  });
}

function changeExercise(
  stage: Stage,
  op: OpOf<'exercise.phase' | 'exercise.timer' | 'exercise.reset'>,
  context: StageContext,
): StageOutcome {
  const exercise = context.workshop.exercises.find(({ id }) => id === op.exercise);
  if (!exercise) return refuse('unknown-exercise');
  const before = exerciseStage(stage, op.exercise);
  if (op.phaseRevision !== before.phaseRevision) return refuse('stale');
  const after = changed(before, op, exercise, context.nowMs);
  if (after === null) return refuse('stale');
  const reset = op.type === 'exercise.reset' ? op.id : null;
  // That the seconds of grace are over is nobody's press: what is taken back is the close that began them.
  const byItself = before.phase === 'grace' && after.phase === 'closed';
  return moved(stage, {
    page: 0,
    exercises: { ...stage.exercises, [op.exercise]: after },
    undo: byItself ? stage.undo : remember(stage, { id: op.exercise, before }, reset),
  });
}

function changed(
  before: ExerciseStage,
  op: OpOf<'exercise.phase' | 'exercise.timer' | 'exercise.reset'>,
  exercise: TimedExercise,
  nowMs: number,
): ExerciseStage | null {
  const phaseRevision = before.phaseRevision + 1;
  if (op.type === 'exercise.timer') {
    if (before.phase !== 'open') return null;
    return { ...before, endsAtMs: Math.max(nowMs, Math.max(nowMs, before.endsAtMs ?? nowMs) + op.addMs) };
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
    endsAtMs: op.to === 'open' ? nowMs + minutesOf(exercise, turn) * 60_000 : null,
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

function takeBack(stage: Stage, { workshop }: StageContext): StageOutcome {
  const last = stage.undo[stage.undo.length - 1];
  if (!last) return refuse('stale');
  const undo = stage.undo.slice(0, -1);
  if (!last.exercise) {
    if (!workshop.slides.some(({ id }) => id === last.place.slide)) return moved(stage, { undo });
    return moved(stage, { ...last.place, undo });
  }
  const { id, before } = last.exercise;
  const now = exerciseStage(stage, id);
  const phaseRevision = now.phaseRevision + 1;
  // The seconds of a grace that was cut short are over.
  const phase = before.phase === 'grace' ? 'closed' : before.phase;
  const stops = takesAnswers(now.phase) && !takesAnswers(phase);
  const after: ExerciseStage = {
    ...before,
    phase,
    phaseRevision,
    closedRevision: stops ? phaseRevision : Math.max(before.closedRevision, now.closedRevision),
    graceEndsAtMs: null,
  };
  return moved(stage, { page: 0, exercises: { ...stage.exercises, [id]: after }, undo });
}
