import type { Exercise, PublicSlide } from '#shared/content/workshop.ts';
import { exerciseStage, type Stage, takesAnswers, type Undo } from '#shared/sync/stage.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { nextPosition, type Position, previousPosition } from './stagePosition.ts';

/** What lies over the console, each opened by a press of its name. */
export const panelNames = [
  'jump',
  'keys',
  'people',
  'catchUp',
  'agenda',
  'runLog',
  'timer',
  'privateTimer',
  'preview',
  'parking',
  'energy',
  'pick',
  'team',
] as const;

/** Presses that change the room. */
export const stageActionNames = [
  'back',
  'forward',
  'open',
  'close',
  'reveal',
  'hide',
  'reopen',
  'toTables',
  'toSeats',
  'nextTurn',
  'lastTurn',
  'moreTime',
  'lessTime',
  'pause',
  'reset',
  'undo',
  'blank',
  'freeze',
  'pageBack',
  'pageForward',
] as const;
export type StageActionName = (typeof stageActionNames)[number];

/** Presses that show something on the console alone. */
export type PanelActionName = (typeof panelNames)[number];

/** Presses about the entry that is chosen among those that wait for the facilitator. */
export const entryActionNames = [
  'showEntry',
  'hideEntry',
  'sendEntry',
  'previousEntry',
  'nextEntry',
] as const;
export type EntryActionName = (typeof entryActionNames)[number];

export type ActionName = StageActionName | PanelActionName | EntryActionName | 'wide';

/** What is unusual enough to be asked about first. */
export type Question = 'closeUndone' | 'revealNobody' | 'revealFew' | 'revealHeld' | 'reset' | 'undoOld';

export interface StageAction {
  readonly op: OpDraft;
  /** Null for what goes ahead at once. */
  readonly ask: Question | null;
}

/** What can be pressed now; what is not there would be refused or change nothing. */
export type StageActions = { readonly [Name in StageActionName]?: StageAction };

/** How many have answered, people or tables, whose turn it is. */
export interface Readiness {
  /** Of those who are connected. */
  readonly ready: number;
  readonly of: number;
  /** All answers, also of those who have left. */
  readonly answers: number;
  /** Where everything that people wrote still waits for the facilitator: how much that is. Left out where it is not so. */
  readonly allHeld?: number;
}

interface ActionsSource {
  /** With the page's own unacknowledged presses in it (`optimisticStage`). */
  readonly stage: Stage;
  readonly workshop: {
    readonly slides: readonly Pick<PublicSlide, 'id' | 'steps' | 'exercise' | 'segment'>[];
    readonly exercises: readonly Pick<Exercise, 'id' | 'owner' | 'visibility' | 'turns'>[];
  };
  /** For the exercise of the slide where the room is; null where that is not known, and nothing is asked. */
  readonly readiness: Readiness | null;
  /** The server's clock, epoch ms. */
  readonly nowMs: number;
}

/** For this long a press is taken back at once, in milliseconds; later it is asked about first. */
export const undoAtOnceMs = 10_000;

/** How long ago the press was that an undo takes back, in milliseconds; null when nobody kept it. */
function undoAgeMs({ atMs }: Pick<Undo, 'atMs'>, nowMs: number): number | null {
  return atMs === undefined ? null : Math.max(0, nowMs - atMs);
}

const minuteMs = 60_000;

/**
 * What the facilitator can do to the room now, each with the op that does it: for the console's controls, its
 * keys, and the projector's window where the facilitator drives from it. Pure.
 */
export function stageActions({ stage, workshop, readiness, nowMs }: ActionsSource): StageActions {
  const slide = workshop.slides.find(({ id }) => id === stage.slide);
  const exercise = workshop.exercises.find(({ id }) => id === slide?.exercise);
  return {
    ...placeActions(stage, workshop.slides),
    // While an exercise is open the keys of time are its own; else they are the slide's countdown's.
    ...timerActions(stage),
    ...(exercise ? exerciseActions(stage, exercise, readiness) : {}),
    ...displayActions(stage),
    ...undoAction(stage, nowMs),
  };
}

/** The op that takes the room to a place. */
export function goTo({ epoch }: Pick<Stage, 'epoch'>, { slide, step }: Position): OpDraft {
  return { type: 'stage.go', slide, step, epoch };
}

function placeActions(stage: Stage, slides: ActionsSource['workshop']['slides']): StageActions {
  const back = previousPosition(slides, stage);
  const forward = nextPosition(slides, stage);
  return {
    ...(back ? { back: atOnce(goTo(stage, back)) } : {}),
    ...(forward ? { forward: atOnce(goTo(stage, forward)) } : {}),
  };
}

/** Of the countdown that belongs to no exercise, where one runs. */
function timerActions({ timer, epoch }: Stage): StageActions {
  if (!timer) return {};
  const act = (to: 'add' | 'pause' | 'resume', ms: number): StageAction =>
    atOnce({ type: 'stage.timer', act: to, ms, epoch });
  return {
    moreTime: act('add', minuteMs),
    lessTime: act('add', -minuteMs),
    pause: act(timer.pausedLeftMs === null ? 'pause' : 'resume', 0),
  };
}

function displayActions(stage: Stage): StageActions {
  const { display, epoch } = stage;
  const turn = (to: 'blank' | 'frozen'): StageAction =>
    atOnce({ type: 'stage.display', display: display === to ? 'live' : to, epoch });
  return {
    blank: turn('blank'),
    freeze: turn('frozen'),
  };
}

function undoAction({ undo, epoch }: Stage, nowMs: number): StageActions {
  const last = undo[undo.length - 1];
  if (!last) return {};
  const isFresh = (undoAgeMs(last, nowMs) ?? Infinity) <= undoAtOnceMs;
  return { undo: { op: { type: 'stage.undo', epoch }, ask: isFresh ? null : 'undoOld' } };
}

function exerciseActions(
  stage: Stage,
  { id, owner, visibility, turns = [] }: ActionsSource['workshop']['exercises'][number],
  readiness: Readiness | null,
): StageActions {
  const { phase, phaseRevision, round, turn: at, pausedLeftMs } = exerciseStage(stage, id);
  const turn = (to: 'open' | 'closed' | 'revealed', ask: Question | null = null): StageAction => ({
    op: { type: 'exercise.phase', exercise: id, to, phaseRevision },
    ask,
  });
  const turnRound = (to: 'seat' | 'table'): StageAction =>
    atOnce({ type: 'exercise.phase', exercise: id, to: 'open', round: to, phaseRevision });
  const turnTo = (to: number): StageAction =>
    atOnce({ type: 'exercise.phase', exercise: id, to: 'open', turn: to, phaseRevision });
  const time = (addMs: number): StageAction =>
    atOnce({ type: 'exercise.timer', exercise: id, addMs, phaseRevision });
  const pause = (): StageAction => {
    const to = pausedLeftMs === null ? 'paused' : 'running';
    return atOnce({ type: 'exercise.pause', exercise: id, to, phaseRevision });
  };
  const page = (to: number): StageAction => atOnce({ type: 'stage.page', page: to, epoch: stage.epoch });
  if (phase === 'draft') return { open: turn('open') };
  const open = phase === 'open';
  const shown = visibility !== 'never';
  const revealed = phase === 'revealed';
  return {
    ...(open ? { close: turn('closed', undone(readiness)) } : { reopen: turn('open') }),
    ...(!open && !revealed && shown ? { reveal: turn('revealed', tooFew(readiness)) } : {}),
    ...(revealed ? { hide: turn('closed') } : {}),
    ...(owner === 'both' && round === 'seat' ? { toTables: turnRound('table') } : {}),
    ...(owner === 'both' && round === 'table' ? { toSeats: turnRound('seat') } : {}),
    ...(at + 1 < turns.length ? { nextTurn: turnTo(at + 1) } : {}),
    ...(at > 0 && at < turns.length ? { lastTurn: turnTo(at - 1) } : {}),
    ...(open ? { moreTime: time(minuteMs), lessTime: time(-minuteMs), pause: pause() } : {}),
    ...(revealed ? { pageForward: page(stage.page + 1) } : {}),
    ...(revealed && stage.page > 0 ? { pageBack: page(stage.page - 1) } : {}),
    reset: {
      op: { type: 'exercise.reset', exercise: id, phaseRevision },
      ask: 'reset',
    },
  };
}

function atOnce(op: OpDraft): StageAction {
  return { op, ask: null };
}

function undone(readiness: Readiness | null): Question | null {
  return readiness && readiness.ready < readiness.of ? 'closeUndone' : null;
}

function tooFew(readiness: Readiness | null): Question | null {
  if (!readiness) return null;
  if (readiness.answers === 0) return 'revealNobody';
  if (readiness.allHeld !== undefined) return 'revealHeld';
  return readiness.answers * 2 < readiness.of ? 'revealFew' : null;
}

/** What the next undo takes back. */
export type Undone =
  | 'jump'
  | 'step'
  | 'display'
  | 'agenda'
  | 'begin'
  | 'timer'
  | 'lock'
  | 'unlock'
  | 'ask'
  | 'askEnd'
  | 'pick'
  | 'open'
  | 'reopen'
  | 'close'
  | 'reveal'
  | 'hide'
  | 'reset'
  | 'round'
  | 'time';

/** Names the last press that an undo takes back, from what it changed; null when there is none. */
export function undoneBy(stage: Stage): Undone | null {
  const last = stage.undo[stage.undo.length - 1];
  if (!last) return null;
  if (last.reset !== null) return 'reset';
  if (last.minor) return last.minor;
  if (last.agenda !== undefined) return 'agenda';
  if (last.clock) return 'begin';
  if (last.timer !== undefined) return 'timer';
  if (last.locked !== undefined) return stage.locked ? 'lock' : 'unlock';
  if (last.pulse !== undefined) return stage.pulse ? 'ask' : 'askEnd';
  if (last.picks) return 'pick';
  if (!last.exercise) return 'jump';
  const { id, before } = last.exercise;
  const now = exerciseStage(stage, id);
  if (now.phase === 'open') {
    if (before.phase === 'draft') return 'open';
    if (now.round !== before.round || now.turn !== before.turn) return 'round';
    return before.phase === 'open' ? 'time' : 'reopen';
  }
  if (now.phase === 'revealed') return 'reveal';
  return takesAnswers(before.phase) ? 'close' : 'hide';
}
