import type { StageOp } from '#shared/sync/op.ts';
import { applyStageOp } from '#shared/sync/applyStageOp.ts';
import { exerciseStage, initialStage, type Stage, type StageContent } from '#shared/sync/stage.ts';
import type { Agenda } from './agenda.ts';
import { type AgendaDifference, agendaDifferences } from './agendaChanges.ts';
import { type AgendaContent, runningAgenda } from './runningAgenda.ts';

/** An op of the stage with the moment at which the server took it in, epoch ms. */
export interface LoggedStageOp {
  readonly atMs: number;
  readonly op: StageOp;
}

/** What was done to an exercise. */
export type ExerciseAct = 'opened' | 'reopened' | 'closed' | 'revealed' | 'hidden' | 'reset';

/** What was done to a countdown: an exercise's, or with null that of a slide. */
export type TimeAct = 'start' | 'add' | 'pause' | 'resume' | 'stop';

export type RunHappening =
  | { readonly kind: 'begun'; readonly by: 'move' | 'press' }
  | { readonly kind: 'exercise'; readonly act: ExerciseAct; readonly exercise: string; readonly turn: number }
  | {
      readonly kind: 'time';
      readonly act: TimeAct;
      readonly exercise: string | null;
      /** How many it runs, or how many were added; 0 for the others. */
      readonly minutes: number;
    }
  | {
      readonly kind: 'agenda';
      readonly to: 'changed' | 'plan';
      readonly changes: readonly AgendaDifference[];
    }
  | { readonly kind: 'display'; readonly to: 'live' | 'blank' | 'frozen' }
  | { readonly kind: 'lock'; readonly to: 'locked' | 'open' }
  | { readonly kind: 'driver'; readonly account: string; readonly name: string }
  | { readonly kind: 'energy'; readonly n: number; readonly mean: number | null };

/** Something that is told of the day. */
export interface RunEvent {
  /** By the server's clock, epoch ms. */
  readonly atMs: number;
  readonly happening: RunHappening;
  /** When it was taken back, epoch ms; null where it was not. */
  readonly undoneMs: number | null;
}

export interface RunContent extends StageContent, Pick<AgendaContent, 'segments'> {
  readonly exercises: readonly (StageContent['exercises'][number] & AgendaContent['exercises'][number])[];
}

interface Replay {
  /** What happened, the oldest first. */
  readonly events: readonly RunEvent[];
  /** The stage that all of it leads to, by the content of now. */
  readonly stage: Stage;
}

/**
 * What a room did, from the log of its stage: everything is done once more, so that a press is known by what it
 * changed, and an undo by what it took back. An op that the content of now refuses (its slide has been hidden since)
 * changes nothing and is told all the same. Never who sits in the room.
 */
export function replayStage(ops: readonly LoggedStageOp[], workshop: RunContent, planned: Agenda): Replay {
  let stage = initialStage(workshop);
  const events: RunEvent[] = [];
  for (const { atMs, op } of ops) {
    const before = stage;
    const applied = applyStageOp(before, asSeen(op, before), { workshop, nowMs: atMs });
    stage = applied.ok ? applied.stage : before;
    if (op.type === 'stage.undo') markUndone(events, before, atMs);
    for (const happening of happeningsOf(op, { before, after: stage, workshop, planned })) {
      events.push({ atMs, happening, undoneMs: null });
    }
  }
  return { events, stage };
}

/** The op as a page would send it that sees this stage: the log holds only what was accepted. */
function asSeen(op: StageOp, stage: Stage): StageOp {
  if ('epoch' in op) return { ...op, epoch: stage.epoch };
  if ('phaseRevision' in op) {
    return { ...op, phaseRevision: exerciseStage(stage, op.exercise).phaseRevision };
  }
  return op;
}

/** The newest event of the press that an undo takes back; a step that was taken back is no event. */
function markUndone(events: RunEvent[], before: Stage, atMs: number): void {
  const last = before.undo[before.undo.length - 1];
  if (!last || last.atMs === undefined) return;
  const isOf = ({ kind }: RunHappening): boolean => {
    if (last.exercise) return kind === 'exercise' || kind === 'time';
    if (last.agenda !== undefined) return kind === 'agenda';
    if (last.clock) return kind === 'begun';
    if (last.timer !== undefined) return kind === 'time';
    if (last.locked !== undefined) return kind === 'lock';
    return last.display !== undefined && kind === 'display';
  };
  for (const [at, event] of events.entries()) {
    if (event.atMs === last.atMs && event.undoneMs === null && isOf(event.happening)) {
      events[at] = { ...event, undoneMs: atMs };
    }
  }
}

interface Around {
  readonly before: Stage;
  readonly after: Stage;
  readonly workshop: RunContent;
  readonly planned: Agenda;
}

function happeningsOf(op: StageOp, around: Around): readonly RunHappening[] {
  const { before, after } = around;
  switch (op.type) {
    case 'stage.go':
      return after.clock.begunMs !== before.clock.begunMs ? [{ kind: 'begun', by: 'move' }] : [];
    case 'stage.begin':
      return [{ kind: 'begun', by: 'press' }];
    case 'stage.display':
      return op.display === before.display ? [] : [{ kind: 'display', to: op.display }];
    case 'stage.lock':
      return [{ kind: 'lock', to: op.to }];
    case 'stage.drive':
      return [{ kind: 'driver', account: op.account, name: op.name }];
    case 'stage.agenda':
      return [agendaHappening(op.agenda, around)];
    case 'stage.timer':
      return [{ kind: 'time', act: op.act, exercise: null, minutes: minutesOf(op.ms) }];
    case 'exercise.timer':
      return [{ kind: 'time', act: 'add', exercise: op.exercise, minutes: minutesOf(op.addMs) }];
    case 'exercise.pause': {
      const act = op.to === 'paused' ? 'pause' : 'resume';
      return [{ kind: 'time', act, exercise: op.exercise, minutes: 0 }];
    }
    case 'exercise.reset':
      return [{ kind: 'exercise', act: 'reset', exercise: op.exercise, turn: 0 }];
    case 'exercise.phase': {
      const act = phaseAct(op, before);
      const { turn } = exerciseStage(after, op.exercise);
      return act === null ? [] : [{ kind: 'exercise', act, exercise: op.exercise, turn }];
    }
    case 'stage.page':
    case 'stage.undo':
    case 'stage.pulse':
    case 'stage.pick':
      return [];
  }
}

function agendaHappening(asked: Agenda | null, { before, workshop, planned }: Around): RunHappening {
  const was = runningAgenda(before.agenda, planned, workshop);
  const changes = agendaDifferences(was, runningAgenda(asked, planned, workshop));
  return { kind: 'agenda', to: asked === null ? 'plan' : 'changed', changes };
}

function phaseAct(
  op: Extract<StageOp, { type: 'exercise.phase' }>,
  before: Stage,
): Exclude<ExerciseAct, 'reset'> | null {
  const { phase, turn, round } = exerciseStage(before, op.exercise);
  if (op.to === 'revealed') return 'revealed';
  if (op.to === 'closed') {
    // That the seconds of grace are over is nobody's press.
    return phase === 'grace' ? null : phase === 'revealed' ? 'hidden' : 'closed';
  }
  const isAnother = (op.turn ?? turn) !== turn || (op.round ?? round) !== round;
  const wasOver = phase !== 'draft' && phase !== 'open';
  return wasOver && !isAnother ? 'reopened' : 'opened';
}

function minutesOf(ms: number): number {
  return Math.round((ms / 60_000) * 10) / 10;
}
