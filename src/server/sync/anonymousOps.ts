import { mayWrite } from '#shared/session/permissions.ts';
import { jsonBytes, limits } from '#shared/sync/limits.ts';
import type { AnonymousOp, WorksheetResolve, WorksheetSet } from '#shared/sync/op.ts';
import { refuse, type Refusal } from '#shared/sync/reasons.ts';
import { exerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { applyWorksheetSet, asStored, type Register, resolveConflict } from '#shared/sync/worksheet.ts';
import type { StoreWriter } from '#server/storage/store.ts';
import { nameOf } from './anonymousOwners.ts';
import type { Accepted, Applying, Change, OpContext } from './opContext.ts';
import { put } from './putRegisters.ts';

/** The own anonymous worksheet in one exercise: the one that was begun, or where one would begin. */
interface Sheet {
  readonly owner: string;
  readonly registers: readonly Register[];
  /** The revision that its next change will have; it counts its own, since the session's would tell when. */
  readonly revision: number;
}

/**
 * One op of somebody whom the log is not to name, from authorization to what is kept of it, within the caller's
 * transaction. It raises no revision of the session and stands in no log, where its neighbors would lead to a seat
 * (docs/decisions/0016-anonymous.md); a copy is answered as it was the first time (SPEC rule 2).
 */
export async function processAnonymousOp(
  writer: StoreWriter,
  op: AnonymousOp,
  context: OpContext,
): Promise<Accepted | Refusal> {
  const { session: id, actor } = context;
  const owners = actor.role === 'participant' ? actor.anonymous?.[op.exercise] : undefined;
  if (actor.role !== 'participant' || !mayWrite(actor, op)) return refuse('not-allowed');
  const exercise = context.workshop.exercises.find((one) => one.id === op.exercise);
  if (!exercise) return refuse('unknown-exercise');
  if (exercise.anonymous !== true || owners === undefined) return refuse('not-allowed');
  const known = await writer.anonymousOp(id, op.id);
  if (known) {
    if (!owners.includes(known.owner)) return refuse('not-allowed');
    return { ok: true, revision: known.revision, outcome: known.outcome, parts: [], touched: [] };
  }
  const session = await writer.sessionForUpdate(id);
  if (!session) return refuse('unknown-session');
  const seat = await writer.seat(id, actor.seat);
  if (!seat) return refuse('unknown-seat');
  if (seat.removedMs !== null) return refuse('locked');
  const sheet = await sheetOf(writer, id, op.exercise, owners);
  const applying = { writer, session, revision: sheet.revision, context };
  const written = op.type === 'worksheet.set' ? setField(op, sheet, applying) : resolve(op, sheet);
  if (!written.ok) return written;
  const { owner, revision } = sheet;
  if (!(await mayAnswer(actor.seat, op.exercise, sheet, applying))) return refuse('already-answered');
  const { outcome } = written;
  const change = { ...(await put(applying, written.registers)), outcome };
  await writer.insertAnonymousOp(id, { id: op.id, exercise: op.exercise, owner, revision, outcome });
  // Later than all others, it would stand behind them for ever.
  const isOpen = takesAnswers(exerciseStage(session.stage, op.exercise).phase);
  if (isOpen) return { ...change, revision };
  return {
    ...change,
    revision,
    sealed: await seal(op.exercise, { writer, session, issued: context.issued }),
  };
}

/** One worksheet a seat: whoever has answered under another name begins no second one. */
async function mayAnswer(
  seat: string,
  exercise: string,
  { owner, registers }: Sheet,
  { writer, session, context }: Applying,
): Promise<boolean> {
  const isFree = context.issued.claim(session.id, exercise, seat, nameOf(owner));
  if (registers.length > 0) return true;
  return isFree && !(await writer.anonymousSeats(session.id, exercise)).includes(seat);
}

async function sheetOf(
  writer: StoreWriter,
  session: string,
  exercise: string,
  owners: readonly string[],
): Promise<Sheet> {
  const answers = (await writer.anonymousAnswers(session, owners)).filter((one) => one.exercise === exercise);
  const owner = answers[0]?.owner ?? owners[0] ?? '';
  const registers = answers.filter((one) => one.owner === owner);
  const revision = 1 + Math.max(0, ...registers.map((one) => one.revision));
  return { owner, registers, revision };
}

type Written = (Pick<Change, 'ok' | 'outcome'> & { readonly registers: readonly Register[] }) | Refusal;

function setField(op: WorksheetSet, { owner, registers, revision }: Sheet, applying: Applying): Written {
  const { session, context } = applying;
  const exercise = context.workshop.exercises.find(({ id }) => id === op.exercise);
  const kind = exercise && context.kinds.get(exercise.kind);
  if (!exercise || !kind) return refuse('unknown-exercise');
  if (jsonBytes(op.value) > limits.valueBytes) return refuse('too-large');
  if (!kind.accepts(exercise.options, op.field, op.value)) return refuse('bad-value');
  const current = registers.find(({ field, slot }) => field === op.field && slot === 'current');
  const stage = exerciseStage(session.stage, op.exercise);
  const outcome = applyWorksheetSet(asStored(op), { owner, stage, current, revision });
  return outcome.ok ? { ok: true, outcome: outcome.outcome, registers: [outcome.register] } : outcome;
}

function resolve(op: WorksheetResolve, { registers, revision }: Sheet): Written {
  if (!op.slot.startsWith('conflict:')) return refuse('bad-value');
  const at = (slot: string) => registers.find((one) => one.field === op.field && one.slot === slot);
  const conflict = at(op.slot);
  if (!conflict || conflict.value === null) return refuse('stale');
  if (op.base !== undefined && conflict.revision > op.base) return refuse('stale');
  const settled = resolveConflict(conflict, at('current'), { choice: op.choice, revision, op: op.id });
  return { ok: true, outcome: 'applied', registers: settled };
}

/** Writes down who has answered, and all answers in an order that says nothing; what is to be forgotten of memory. */
export async function seal(
  exercise: string,
  { writer, session, issued }: Pick<Applying, 'writer' | 'session'> & Pick<OpContext, 'issued'>,
): Promise<NonNullable<Change['sealed']>> {
  const unwritten = issued.unwritten(session.id, exercise);
  const seats = new Set([...(await writer.anonymousSeats(session.id, exercise)), ...unwritten]);
  await writer.sealAnonymous(session.id, exercise, [...seats]);
  return { exercise, seats: unwritten };
}
