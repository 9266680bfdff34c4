import type { Workshop } from '#shared/content/workshop.ts';
import { limits } from './limits.ts';
import type { StageOp } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';

export const phases = ['draft', 'open', 'grace', 'closed', 'revealed'] as const;
export type Phase = (typeof phases)[number];

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
}

/** What the room is at. One value per session; every change raises the epoch by one (rule 7). */
export interface Stage {
  readonly epoch: number;
  readonly slide: string;
  readonly step: number;
  readonly exercises: Readonly<Record<string, ExerciseStage>>;
}

const untouched: ExerciseStage = {
  phase: 'draft',
  phaseRevision: 0,
  closedRevision: 0,
  endsAtMs: null,
  graceEndsAtMs: null,
};

export function initialStage(workshop: Pick<Workshop, 'slides'>): Stage {
  return { epoch: 0, slide: workshop.slides[0]?.id ?? '', step: 0, exercises: {} };
}

export function exerciseStage(stage: Pick<Stage, 'exercises'>, exercise: string): ExerciseStage {
  const own = Object.prototype.hasOwnProperty.call(stage.exercises, exercise);
  return own ? (stage.exercises[exercise] ?? untouched) : untouched;
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

interface StageContext {
  readonly workshop: Pick<Workshop, 'slides' | 'exercises'>;
  /** The server's clock, epoch ms. */
  readonly nowMs: number;
}

type StageOutcome = { readonly ok: true; readonly stage: Stage } | Refusal;

/** The stage after a console's op, or why not. Pure: the same on the server and in the console's optimistic view. */
export function applyStageOp(stage: Stage, op: StageOp, context: StageContext): StageOutcome {
  return op.type === 'stage.go' ? go(stage, op, context) : changePhase(stage, op, context);
}

function go(
  stage: Stage,
  op: Extract<StageOp, { type: 'stage.go' }>,
  { workshop }: StageContext,
): StageOutcome {
  const slide = workshop.slides.find(({ id }) => id === op.slide);
  if (!slide || op.step > slide.steps) return refuse('unknown-slide');
  if (op.epoch !== stage.epoch) return refuse('stale');
  return { ok: true, stage: { ...stage, epoch: stage.epoch + 1, slide: op.slide, step: op.step } };
}

function changePhase(
  stage: Stage,
  op: Extract<StageOp, { type: 'exercise.phase' }>,
  { workshop, nowMs }: StageContext,
): StageOutcome {
  const exercise = workshop.exercises.find(({ id }) => id === op.exercise);
  if (!exercise) return refuse('unknown-exercise');
  const before = exerciseStage(stage, op.exercise);
  if (op.phaseRevision !== before.phaseRevision) return refuse('stale');
  if (!allowedFrom[op.to].includes(before.phase)) return refuse('stale');
  const closing = op.to === 'closed' && before.phase === 'open';
  const phase = closing ? 'grace' : op.to;
  const phaseRevision = before.phaseRevision + 1;
  const after: ExerciseStage = {
    phase,
    phaseRevision,
    closedRevision:
      takesAnswers(before.phase) && !takesAnswers(phase) ? phaseRevision : before.closedRevision,
    endsAtMs: op.to === 'open' ? nowMs + exercise.minutes * 60_000 : null,
    graceEndsAtMs: closing ? nowMs + limits.graceMs : null,
  };
  return {
    ok: true,
    stage: { ...stage, epoch: stage.epoch + 1, exercises: { ...stage.exercises, [op.exercise]: after } },
  };
}
