import {
  addToCountdown,
  pauseCountdown,
  resumeCountdown,
  startCountdown,
  type Countdown,
} from './countdown.ts';
import type { StageOp } from './op.ts';
import { refuse } from './reasons.ts';
import {
  exerciseStage,
  moved,
  placeOf,
  remember,
  type FrozenPicture,
  type OpOf,
  type Stage,
  type StageContext,
  type StageOutcome,
  type Undo,
} from './stage.ts';
import { beginClock, leaveSlide, type StageClock } from './stageClock.ts';
import { changeExercise, exerciseBefore } from './stageExercise.ts';

/** The stage after a console's op, or why not. Pure: the same on the server and in the console's optimistic view. */
export function applyStageOp(stage: Stage, op: StageOp, context: StageContext): StageOutcome {
  switch (op.type) {
    case 'stage.go':
      return go(stage, op, context);
    case 'stage.display':
      return op.epoch === stage.epoch ? show(stage, op, context) : refuse('stale');
    case 'stage.page':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, { page: op.page, undo: remember(stage, context, { minor: 'step' }) });
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
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, {
        locked: op.to === 'locked',
        undo: remember(stage, context, { locked: stage.locked }),
      });
    case 'stage.pulse':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, {
        pulse: op.to === 'open' ? { id: op.id, openedMs: context.nowMs } : null,
        undo: remember(stage, context, { pulse: stage.pulse }),
      });
    case 'stage.pick':
      if (op.epoch !== stage.epoch) return refuse('stale');
      return moved(stage, {
        picks: picked(stage.picks, op.table),
        undo: remember(stage, context, { picks: stage.picks }),
      });
    case 'stage.drive':
      // An undo leaves the wheel with whoever has it: pressed by the new driver it would hand over, by the old one take.
      return moved(stage, { driver: { account: op.account, name: op.name, sinceMs: context.nowMs } });
    case 'exercise.phase':
    case 'exercise.timer':
    case 'exercise.pause':
    case 'exercise.reset':
      return changeExercise(stage, op, context);
  }
}

/** Freezing a frozen picture keeps the one that stands. */
function picture(stage: Stage): FrozenPicture {
  return stage.frozen ?? { ...placeOf(stage), exercises: stage.exercises, timer: stage.timer };
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
    undo: remember(stage, context, {
      ...(isJump ? {} : { minor: 'step' }),
      ...(stage.timer && op.slide !== stage.slide ? { ended: stage.timer } : {}),
    }),
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

/** The countdown of the slide; a press on one that is not there, or that stands already, is stale. */
function changeTimer(stage: Stage, op: OpOf<'stage.timer'>, context: StageContext): StageOutcome {
  if (op.act === 'start' && op.ms <= 0) return refuse('bad-value');
  const { timer } = stage;
  if (op.act === 'stop') {
    return timer ? moved(stage, { timer: null, undo: remember(stage, context, { timer }) }) : refuse('stale');
  }
  const after = timerAfter(timer, op, context.nowMs);
  return after ? moved(stage, { timer: after, undo: remember(stage, context, { timer }) }) : refuse('stale');
}

function timerAfter(
  timer: Countdown | null,
  { act, ms }: OpOf<'stage.timer'>,
  nowMs: number,
): Countdown | null {
  if (act === 'start') return startCountdown(ms, nowMs);
  if (!timer) return null;
  if (act === 'add') return addToCountdown(timer, ms, nowMs);
  return act === 'pause' ? pauseCountdown(timer, nowMs) : resumeCountdown(timer, nowMs);
}

/** A table that has had its turn begins the next round. */
function picked(picks: readonly string[], table: string): readonly string[] {
  return picks.includes(table) ? [table] : [...picks, table];
}

function takeBack(stage: Stage, context: StageContext): StageOutcome {
  const last = stage.undo[stage.undo.length - 1];
  if (!last) return refuse('stale');
  return moved(stage, { ...stoodBefore(last, stage, context), undo: stage.undo.slice(0, -1) });
}

/** What stood before the press, of all that it has changed. */
function stoodBefore(last: Undo, stage: Stage, context: StageContext): Partial<Stage> {
  const { place, exercise, display, agenda, clock, timer, locked, pulse, picks } = last;
  const isHere = place.slide === stage.slide;
  if (display) return display;
  if (agenda !== undefined) return { agenda };
  if (clock) return { clock };
  if (locked !== undefined) return { locked };
  if (pulse !== undefined) return { pulse };
  if (picks) return { picks };
  // A countdown ends with its slide: it comes back to no other.
  if (timer !== undefined) return isHere ? { timer } : {};
  if (exercise) {
    const now = exerciseBefore(exerciseStage(stage, exercise.id), exercise.before);
    const exercises = { ...stage.exercises, [exercise.id]: now };
    return isHere ? { exercises, page: place.page } : { exercises };
  }
  if (segmentOf(place.slide, context) === undefined) return {};
  return {
    ...place,
    clock: clockAt(stage, place.slide, context),
    timer: last.ended ?? (isHere ? stage.timer : null),
  };
}
