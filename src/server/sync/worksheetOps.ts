import type { Exercise } from '#shared/content/workshop.ts';
import { mayResolve, ownerFor } from '#shared/session/permissions.ts';
import { carriedIdOf, parseCarried } from '#shared/sync/carried.ts';
import { jsonBytes } from '#shared/sync/limits.ts';
import { isMergedText, mostBytesOf } from '#shared/sync/mergedText.ts';
import type { Op, OwnerKind, WorksheetResolve, WorksheetSet } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import {
  applyWorksheetSet,
  pendingLate,
  type Register,
  resolveConflict,
  slotOf,
  takeLate,
} from '#shared/sync/worksheet.ts';
import { mergeTaken, mergeText } from './mergeText.ts';
import type { Applied, Applying, Change } from './opContext.ts';
import { put } from './putRegisters.ts';

/** One field of a worksheet: the writer's own, the table's, or the facilitator's marks. */
export async function setField(op: WorksheetSet, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { actor, workshop, kinds } = context;
  const own = ownerFor(actor, op.owner);
  if (own === null) return refuse('not-allowed');
  const exercise = workshop.exercises.find(({ id }) => id === op.exercise);
  const kind = exercise && kinds.get(exercise.kind);
  if (!exercise || !kind) return refuse('unknown-exercise');
  if (!isWrittenBy(exercise, op.owner)) return refuse('not-allowed');
  // Whoever was promised that nobody can tell is not stored by name, whatever the page says.
  if (op.owner !== 'room' && exercise.anonymous === true) return refuse('not-allowed');
  if (jsonBytes(op.value) > mostBytesOf(op.value)) return refuse('too-large');
  const owner = elsewhere(op, applying) ?? own;
  if (carriedIdOf(op.field) !== null) return takeAlong(op, { owner, own }, exercise, applying);
  if (op.owner === 'table' && isMergedText(op.value)) {
    if (!kind.merges(exercise.options, op.field)) return refuse('bad-value');
    const whose = owner === own ? 'own' : 'left';
    return mergeText({ ...op, value: op.value }, { owner, whose }, applying);
  }
  const accepts = op.owner === 'room' ? kind.acceptsMark : kind.accepts;
  if (!accepts(exercise.options, op.field, op.value)) return refuse('bad-value');
  const key = { exercise: op.exercise, owner, field: op.field, slot: 'current' };
  const current = await writer.register(session.id, key);
  const stage = exerciseStage(session.stage, op.exercise);
  const outcome = applyWorksheetSet(op, { owner, stage, current, revision });
  if (!outcome.ok) return outcome;
  if (owner !== own && outcome.outcome === 'applied') {
    // Where the page puts it too when this is acknowledged, by then perhaps back at that table.
    const register = { ...outcome.register, slot: slotOf(op, 'conflict') };
    return { ...(await put(applying, [register])), outcome: 'conflict' };
  }
  return { ...(await put(applying, [outcome.register])), outcome: outcome.outcome };
}

/** Whether an exercise has worksheets of such owners, be it in one of its turns only. */
function isWrittenBy({ owner, turns = [] }: Exercise, kind: OwnerKind): boolean {
  if (kind === 'room' || owner === 'both' || owner === kind) return true;
  return turns.some((turn) => turn.owner === kind);
}

/**
 * An entry of an earlier exercise that is taken along into this one, or out of it again: whatever this one is at, and
 * with no conflict, since the same entry is the same field. What is taken in was carried by its content's leave. To a
 * table that its writer has left it adds what is not there; what is there stays its members'.
 */
async function takeAlong(
  op: WorksheetSet,
  { owner, own }: { readonly owner: string; readonly own: string },
  exercise: Exercise,
  applying: Applying,
): Applied {
  const { writer, session, context } = applying;
  const { workshop, kinds } = context;
  const { exercise: id, field, value, client } = op;
  if (!kinds.get(exercise.kind)?.takesCarried) return refuse('bad-value');
  if (value !== null) {
    const carried = parseCarried(value);
    const source = workshop.exercises.find((one) => one.id === carried?.exercise);
    if (!carried || source?.carry?.some(({ to }) => to === id) !== true) return refuse('bad-value');
  }
  const { revision } = applying;
  const key = { exercise: id, owner, field, slot: 'current' };
  if (owner !== own && (value === null || (await writer.register(session.id, key)))) {
    return refuse('not-allowed');
  }
  const register = { ...key, value, revision, client };
  return { ...(await put(applying, [register])), outcome: 'applied' };
}

/**
 * The worksheet of a table that the writer has left since: what was written there offline stays there, beside
 * what its members have.
 */
function elsewhere(op: WorksheetSet, { session, context: { actor } }: Applying): string | null {
  if (op.owner !== 'table' || op.table === undefined || actor.role !== 'participant') return null;
  if (op.table === actor.table) return null;
  return session.settings.tables.some(({ id }) => id === op.table) ? `table:${op.table}` : null;
}

export async function takeLateIn(
  op: Extract<Op, { type: 'worksheet.takeLate' }>,
  applying: Applying,
): Applied {
  const { writer, session } = applying;
  const own = await writer.registers(session.id, { exercise: op.exercise, owner: op.owner });
  const taken = pendingLate(own).filter(({ field, slot }) => field === op.field && slot === op.slot);
  if (taken.length === 0) return refuse('stale');
  return takeIn(own, taken, op.id, applying);
}

/** Takes late values in, given all registers of their worksheets. */
export async function takeIn(
  registers: readonly Register[],
  late: readonly Register[],
  op: string,
  applying: Applying,
): Promise<Change> {
  const currentOf = ({ owner, field }: Register): Register | undefined =>
    registers.find((one) => one.owner === owner && one.field === field && one.slot === 'current');
  const taken = takeLate(late, currentOf, { revision: applying.revision, op });
  return put(applying, mergeTaken(taken, currentOf));
}

export async function resolve(op: WorksheetResolve, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  if (!mayResolve(context.actor, op.owner)) return refuse('not-allowed');
  if (!op.slot.startsWith('conflict:')) return refuse('bad-value');
  const { exercise, owner, field, slot } = op;
  const conflict = await writer.register(session.id, { exercise, owner, field, slot });
  if (!conflict || conflict.value === null) return refuse('stale');
  // Its writer has typed on: letting that lie, unseen, would lose it.
  if (op.base !== undefined && conflict.revision > op.base) return refuse('stale');
  const current = await writer.register(session.id, { exercise, owner, field, slot: 'current' });
  const settled = resolveConflict(conflict, current, { choice: op.choice, revision, op: op.id });
  // Two texts that merge need no choice between them: what is taken goes into what stands.
  const isBoth = isMergedText(conflict.value) && isMergedText(current?.value);
  const kept = isBoth ? settled.filter(({ slot: at }) => at !== `conflict:${op.id}`) : settled;
  return put(
    applying,
    mergeTaken(kept, () => current),
  );
}
