import type { Agenda } from '#shared/agenda/agenda.ts';
import type { Exercise, PublicSlide } from '#shared/content/workshop.ts';
import { type Countdown, noCountdown } from './countdown.ts';
import type { Display, StageOp } from './op.ts';
import type { Refusal } from './reasons.ts';
import { newClock, type StageClock } from './stageClock.ts';

export const phases = ['draft', 'open', 'grace', 'closed', 'revealed'] as const;
export type Phase = (typeof phases)[number];

/** Who works: each person alone, or each table together. */
export type Round = 'seat' | 'table';

export interface ExerciseStage extends Countdown {
  readonly phase: Phase;
  /** Goes up by one at every change of phase; devices stamp their ops with it (rule 5). */
  readonly phaseRevision: number;
  /** The phase revision at which answers last stopped being taken; 0 when that never happened. */
  readonly closedRevision: number;
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
  /** The countdown that runs in it; left out by what an older version stored. */
  readonly timer?: Countdown | null;
}

/** What one press changed, as it was before. */
export interface Undo {
  readonly place: Place;
  readonly exercise: { readonly id: string; readonly before: ExerciseStage } | null;
  /** The reset whose answers are to come back, by its op. */
  readonly reset: string | null;
  /** When it was pressed, epoch ms; left out by what an older version stored. */
  readonly atMs?: number;
  /** A press that only the newest of is kept: a step or a page, or what the projector shows. */
  readonly minor?: 'step' | 'display';
  readonly display?: Pick<Stage, 'display' | 'frozen'>;
  /** The agenda before; null for the one of the settings. */
  readonly agenda?: Agenda | null;
  readonly clock?: StageClock;
  /** The countdown of the slide before; null for none. */
  readonly timer?: Countdown | null;
  /** Of a move: the countdown that ended with the slide that was left. */
  readonly ended?: Countdown;
  /** Whether the door was locked. */
  readonly locked?: boolean;
  /** The question about energy before; null for none. */
  readonly pulse?: Stage['pulse'];
  /** The tables that chance had picked. */
  readonly picks?: readonly string[];
}

/** Who drives the room. */
export interface Driver {
  readonly account: string;
  readonly name: string;
  readonly sinceMs: number;
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
  readonly clock: StageClock;
  /** The agenda as it was changed on the day; null for the one of the settings. */
  readonly agenda: Agenda | null;
  /** A countdown that belongs to no exercise; it ends with its slide. */
  readonly timer: Countdown | null;
  /** Nobody new comes in. */
  readonly locked: boolean;
  /** The question about energy that is open, by its op. */
  readonly pulse: { readonly id: string; readonly openedMs: number } | null;
  /** Tables that chance has picked in this round, the last one last. */
  readonly picks: readonly string[];
  /** Null until somebody drives. */
  readonly driver: Driver | null;
}

export const untouched: ExerciseStage = {
  phase: 'draft',
  phaseRevision: 0,
  closedRevision: 0,
  ...noCountdown,
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
  clock: newClock,
  agenda: null,
  timer: null,
  locked: false,
  pulse: null,
  picks: [],
  driver: null,
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

export type TimedExercise = Pick<Exercise, 'id' | 'minutes' | 'owner' | 'turns'>;

/** What a stage needs to know of its workshop: the console's, or the projector's public deck. */
export interface StageContent {
  readonly slides: readonly Pick<PublicSlide, 'id' | 'steps' | 'segment' | 'exercise'>[];
  readonly exercises: readonly TimedExercise[];
}

export interface StageContext {
  readonly workshop: StageContent;
  /** The server's clock, epoch ms. */
  readonly nowMs: number;
}

export type StageOutcome = { readonly ok: true; readonly stage: Stage } | Refusal;
export type OpOf<Type extends StageOp['type']> = Extract<StageOp, { type: Type }>;

/** The stage with these changes, one epoch on. */
export function moved(stage: Stage, change: Partial<Stage>): StageOutcome {
  return { ok: true, stage: { ...stage, ...change, epoch: stage.epoch + 1 } };
}

/** Where a stage is. */
export function placeOf({ slide, step, page }: Stage): Place {
  return { slide, step, page };
}

/**
 * What can be taken back once this press is added. Of steps, and of what the projector shows, only the newest is kept:
 * many of them never push out a reset.
 */
export function remember(
  stage: Stage,
  { nowMs }: Pick<StageContext, 'nowMs'>,
  what: Partial<Omit<Undo, 'place' | 'atMs'>>,
): readonly Undo[] {
  const last = stage.undo[stage.undo.length - 1];
  const kept = last?.minor && what.minor ? stage.undo.slice(0, -1) : stage.undo;
  const added = { exercise: null, reset: null, ...what, place: placeOf(stage), atMs: nowMs };
  return [...kept.slice(1 - mostUndo), added];
}
