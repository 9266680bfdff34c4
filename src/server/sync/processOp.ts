import type { Workshop } from '#shared/content/workshop.ts';
import { agendaFits } from '#shared/session/agenda.ts';
import { type Actor, mayWrite, worksheetOwner } from '#shared/session/permissions.ts';
import { jsonBytes, limits } from '#shared/sync/limits.ts';
import type { Op, Outcome, StageOp, WorksheetSet } from '#shared/sync/op.ts';
import { publicExercise, publicSlide } from '#shared/sync/project.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { refuse, type Refusal } from '#shared/sync/reasons.ts';
import { applyStageOp, exerciseStage } from '#shared/sync/stage.ts';
import { applyWorksheetSet, pendingLate, type Register } from '#shared/sync/worksheet.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SessionRow, StoreWriter } from '#server/storage/store.ts';
import { sessionPart } from './parts.ts';

export interface Accepted {
  readonly ok: true;
  readonly revision: number;
  readonly outcome: Outcome;
  /** What readers may need to hear, before it is cut to each audience; empty for a repeated op. */
  readonly parts: readonly Part[];
  /** The exercise whose result this op may have changed. */
  readonly touched: string | null;
}

export interface OpContext {
  readonly session: string;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly workshop: Workshop;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
}

type Change = Omit<Accepted, 'revision'>;

/** The actor as the log names it. */
function actorName(actor: Actor): string {
  return actor.role === 'participant' ? worksheetOwner(actor) : actor.role;
}

/**
 * One op, from authorization to the log, within the caller's transaction. An op that is in the log already
 * changes nothing and is answered as it was the first time (SPEC rule 2). Nothing is written for a refusal.
 */
export async function processOp(
  writer: StoreWriter,
  op: Op,
  context: OpContext,
): Promise<Accepted | Refusal> {
  const { session: id, actor } = context;
  const known = await writer.op(id, op.id);
  if (known) {
    if (known.actor !== actorName(actor)) return refuse('not-allowed');
    return { ok: true, revision: known.revision, outcome: known.outcome, parts: [], touched: null };
  }
  if (!mayWrite(actor, op)) return refuse('not-allowed');
  const session = await writer.sessionForUpdate(id);
  if (!session) return refuse('unknown-session');
  const revision = session.revision + 1;
  const change = await applyOp(writer, op, session, revision, context);
  if (!change.ok) return change;
  await writer.putRevision(id, revision);
  await writer.insertOp({
    session: id,
    revision,
    id: op.id,
    actor: actorName(actor),
    type: op.type,
    body: JSON.stringify(op),
    atMs: context.nowMs,
    outcome: change.outcome,
  });
  return { ...change, revision };
}

async function applyOp(
  writer: StoreWriter,
  op: Op,
  session: SessionRow,
  revision: number,
  context: OpContext,
): Promise<Change | Refusal> {
  switch (op.type) {
    case 'worksheet.set':
      return setField(writer, op, session, revision, context);
    case 'worksheet.takeLate': {
      const late = await writer.registers(session.id, { exercise: op.exercise, owner: op.owner });
      const taken = pendingLate(late).filter(({ field }) => field === op.field);
      if (taken.length === 0) return refuse('stale');
      const parts = await takeIn(writer, session.id, taken, revision);
      return { ok: true, outcome: 'applied', parts, touched: op.exercise };
    }
    case 'stage.go':
    case 'exercise.phase':
      return moveStage(writer, op, session, revision, context);
    case 'plan.tick': {
      const items = context.workshop.checklist.flatMap((section) => section.items);
      if (!items.some(({ id }) => id === op.item)) return refuse('bad-value');
      if (op.done) await writer.putTick(session.id, { item: op.item, by: op.by, atMs: context.nowMs });
      else await writer.removeTick(session.id, op.item);
      return { ok: true, outcome: 'applied', parts: [], touched: null };
    }
    case 'session.change': {
      const { settings } = op;
      // The workshop is pinned when a session is made; a session of another workshop is another session.
      if (settings.workshop !== session.settings.workshop) return refuse('bad-value');
      if (!agendaFits(context.workshop, settings)) return refuse('bad-value');
      const tables = new Set(settings.tables.map(({ id }) => id));
      const seats = await writer.seats(session.id);
      if (seats.some(({ table }) => !tables.has(table))) return refuse('table-taken');
      await writer.putSettings(session.id, settings, revision);
      const changed = { ...session, settings, settingsRevision: revision };
      return { ok: true, outcome: 'applied', parts: [sessionPart(changed, context.workshop)], touched: null };
    }
  }
}

async function setField(
  writer: StoreWriter,
  op: WorksheetSet,
  session: SessionRow,
  revision: number,
  { actor, workshop, kinds }: OpContext,
): Promise<Change | Refusal> {
  if (actor.role !== 'participant') return refuse('not-allowed');
  const exercise = workshop.exercises.find(({ id }) => id === op.exercise);
  const kind = exercise && kinds.get(exercise.kind);
  if (!exercise || !kind) return refuse('unknown-exercise');
  if (jsonBytes(op.value) > limits.valueBytes) return refuse('too-large');
  if (!kind.accepts(exercise.options, op.field, op.value)) return refuse('bad-value');
  const owner = worksheetOwner(actor);
  const key = { exercise: op.exercise, owner, field: op.field, slot: 'current' };
  const current = await writer.register(session.id, key);
  const stage = exerciseStage(session.stage, op.exercise);
  const outcome = applyWorksheetSet(op, { owner, stage, current, revision });
  if (!outcome.ok) return outcome;
  await writer.putRegister(session.id, outcome.register);
  const part: Part = { part: 'register', ...outcome.register };
  return { ok: true, outcome: outcome.outcome, parts: [part], touched: op.exercise };
}

async function moveStage(
  writer: StoreWriter,
  op: StageOp,
  session: SessionRow,
  revision: number,
  { workshop, nowMs, kinds }: OpContext,
): Promise<Change | Refusal> {
  const moved = applyStageOp(session.stage, op, { workshop, nowMs });
  if (!moved.ok) return moved;
  await writer.putStage(session.id, moved.stage, revision);
  const parts: Part[] = [{ part: 'stage', revision, stage: moved.stage }];
  if (op.type === 'stage.go') {
    const slide = workshop.slides.find(({ id }) => id === op.slide);
    if (slide) parts.push({ part: 'slide', revision, slide: publicSlide(slide) });
    return { ok: true, outcome: 'applied', parts, touched: null };
  }
  const exercise = workshop.exercises.find(({ id }) => id === op.exercise);
  if (exercise) {
    const options = (kind: string, value: unknown) => kinds.get(kind)?.publicContent(value) ?? null;
    parts.push({ part: 'exercise', revision, exercise: publicExercise(exercise, options) });
  }
  // Reopening says that answers count again: those that came too late are among them.
  if (op.to === 'open') {
    const late = pendingLate(await writer.registers(session.id, { exercise: op.exercise }));
    parts.push(...(await takeIn(writer, session.id, late, revision)));
  }
  return { ok: true, outcome: 'applied', parts, touched: op.exercise };
}

async function takeIn(
  writer: StoreWriter,
  session: string,
  late: readonly Register[],
  revision: number,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const one of late) {
    const register = { ...one, slot: 'current', revision };
    await writer.putRegister(session, register);
    parts.push({ part: 'register', ...register });
  }
  return parts;
}
