import type { Agenda } from '#shared/agenda/agenda.ts';
import type { Exercise, PublicSlide } from '#shared/content/workshop.ts';
import {
  addToCountdown,
  type Countdown,
  noCountdown,
  pauseCountdown,
  resumeCountdown,
  startCountdown,
} from './countdown.ts';
import type { Display, StageOp } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';
import { beginClock, leaveSlide, newClock, type StageClock } from './stageClock.ts';
import { changeExercise, exerciseBefore } from './stageExercise.ts';

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
}

/** What one press changed, as it was before. */
export interface Undo {
  readonly place: Place;
  readonly exercise: { readonly id: string; readonly before: ExerciseStage } | null;
  /** The reset whose answers are to come back, by its op. */
  readonly reset: string | null;
  /** When it was pressed, epoch ms; left out by what an older version stored. */
  readonly atMs?: number;
  /** A press that only the newest of is kept: a step, or what the projector shows. */
  readonly minor?: 'step' | 'display';
  readonly display?: Pick<Stage, 'display' | 'frozen'>;
  /** The agenda before; null for the one of the settings. */
  readonly agenda?: Agenda | null;
  readonly clock?: StageClock;
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
  readonly slides: readonly Pick<PublicSlide, 'id' | 'steps' | 'segment'>[];
  readonly exercises: readonly TimedExercise[];
}

export interface StageContext {
  readonly workshop: StageContent;
  /** The server's clock, epoch ms. */
  readonly nowMs: number;
}

export type StageOutcome = { readonly ok: true; readonly stage: Stage } | Refusal;
export type OpOf<Type extends StageOp['type']> = Extract<StageOp, { type: Type }>;

/** The stage after a console's op, or why not. Pure: the same on the server and in the console's optimistic view. */
export function applyStageOp(stage: Stage, op: StageOp, context: StageContext): StageOutcome {
  switch (op.type) {
    case 'stage.go':
      return go(stage, op, context);
    case 'stage.display':
      return op.epoch === stage.epoch ? show(stage, op, context) : refuse('stale');
    case 'stage.page':
      return op.epoch === stage.epoch ? moved(stage, { page: op.page }) : refuse('stale');
    case 'stage.undo':
      return op.epoch === stage.epoch ? takeBack(stage, context) : refuse('stale');
    case 'stage.agenda':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, { agenda: op.agenda, undo: remember(stage, context, { agenda: stage.agenda }) });
    case 'stage.begin':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, {
        clock: beginClock(segmentOf(stage.slide, context), context.nowMs),
        undo: remember(stage, context, { clock: stage.clock }),
      });
    case 'stage.timer':
      return op.epoch === stage.epoch ? changeTimer(stage, op, context) : refuse('stale');
    case 'stage.lock':
      return op.epoch === stage.epoch ? moved(stage, { locked: op.to === 'locked' }) : refuse('stale');
    case 'stage.pulse':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, { pulse: op.to === 'open' ? { id: op.id, openedMs: context.nowMs } : null });
    case 'stage.pick':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, { picks: picked(stage.picks, op.table) });
    case 'stage.drive':
      return moved(stage, { driver: { account: op.account, name: op.name, sinceMs: context.nowMs } });
    case 'exercise.phase':
    case 'exercise.timer':
    case 'exercise.pause':
    case 'exercise.reset':
      return changeExercise(stage, op, context);
  }
}

/** The stage with these changes, one epoch on. */
export function moved(stage: Stage, change: Partial<Stage>): StageOutcome {
  return { ok: true, stage: { ...stage, ...change, epoch: stage.epoch + 1 } };
}

function placeOf({ slide, step, page }: Stage): Place {
  return { slide, step, page };
}

/** Freezing a frozen picture keeps the one that stands. */
function picture(stage: Stage): FrozenPicture {
  return stage.frozen ?? { ...placeOf(stage), exercises: stage.exercises };
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

function segmentOf(slide: string, { workshop }: Pick<StageContext, 'workshop'>): string | undefined {
  return workshop.slides.find(({ id }) => id === slide)?.segment;
}

/** The clock of a room that goes to a slide; at the same slide time just runs on. */
function clockAt(stage: Stage, slide: string, context: StageContext): StageClock {
  if (slide === stage.slide) return stage.clock;
  const from = { slide: stage.slide, segment: segmentOf(stage.slide, context) };
  return leaveSlide(stage.clock, from, { slide, segment: segmentOf(slide, context) }, context.nowMs);
}

function go(stage: Stage, op: OpOf<'stage.go'>, context: StageContext): StageOutcome {
  const { slides } = context.workshop;
  const to = slides.findIndex(({ id }) => id === op.slide);
  const slide = slides[to];
  if (!slide || op.step > slide.steps) return refuse('unknown-slide');
  if (op.epoch !== stage.epoch) return refuse('stale');
  const from = slides.findIndex(({ id }) => id === stage.slide);
  const isJump = Math.abs(to - from) > 1;
  return moved(stage, {
    slide: op.slide,
    step: op.step,
    page: 0,
    shown: stage.shown.includes(op.slide) ? stage.shown : [...stage.shown, op.slide],
    clock: clockAt(stage, op.slide, context),
    timer: op.slide === stage.slide ? stage.timer : null,
    undo: remember(stage, context, isJump ? {} : { minor: 'step' }),
  });
}

function show(stage: Stage, { display }: OpOf<'stage.display'>, context: StageContext): StageOutcome {
  const before = { display: stage.display, frozen: stage.frozen };
  return moved(stage, {
    display,
    frozen: display === 'frozen' ? picture(stage) : null,
    undo: remember(stage, context, { minor: 'display', display: before }),
  });
}

function changeTimer(stage: Stage, { act, ms }: OpOf<'stage.timer'>, { nowMs }: StageContext): StageOutcome {
  if (act === 'stop') return stage.timer ? moved(stage, { timer: null }) : refuse('stale');
  if (act === 'start')
    return ms > 0 ? moved(stage, { timer: startCountdown(ms, nowMs) }) : refuse('bad-value');
  const { timer } = stage;
  if (!timer) return refuse('stale');
  if (act === 'add') return moved(stage, { timer: addToCountdown(timer, ms, nowMs) });
  const changed = act === 'pause' ? pauseCountdown(timer, nowMs) : resumeCountdown(timer, nowMs);
  return changed ? moved(stage, { timer: changed }) : refuse('stale');
}

/** A table that has had its turn begins the next round. */
function picked(picks: readonly string[], table: string): readonly string[] {
  return picks.includes(table) ? [table] : [...picks, table];
}

function takeBack(stage: Stage, context: StageContext): StageOutcome {
  const last = stage.undo[stage.undo.length - 1];
  if (!last) return refuse('stale');
  const undo = stage.undo.slice(0, -1);
  if (last.display) return moved(stage, { ...last.display, undo });
  if (last.agenda !== undefined) return moved(stage, { agenda: last.agenda, undo });
  if (last.clock) return moved(stage, { clock: last.clock, undo });
  if (!last.exercise) {
    const { slide } = last.place;
    if (segmentOf(slide, context) === undefined) return moved(stage, { undo });
    return moved(stage, { ...last.place, clock: clockAt(stage, slide, context), timer: null, undo });
  }
  const { id, before } = last.exercise;
  return moved(stage, {
    page: 0,
    exercises: { ...stage.exercises, [id]: exerciseBefore(exerciseStage(stage, id), before) },
    undo,
  });
}
