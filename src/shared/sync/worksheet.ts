import { isMergedText } from './mergedText.ts';
import { type ExerciseStage, takesAnswers } from './stage.ts';
import type { JsonValue, Outcome, WorksheetSet } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';

/** One stored value of a worksheet. */
export interface Register {
  readonly exercise: string;
  /**
   * The worksheet's owner: `seat:<id>`, `table:<id>`, `room` for the facilitator's marks, or
   * `anonymous:<hash>:<business>`.
   */
  readonly owner: string;
  readonly field: string;
  /**
   * `current`; `late:<page>`, or `late:together` for a text that merges; `conflict:<page>-<base>` for a value that lost to another and can be restored, one
   * for each stretch of writing; `reset:<op>:<slot>` for what a reset has set aside. A slot other than `current`
   * that holds null is settled.
   */
  readonly slot: string;
  readonly value: JsonValue;
  /** The session's revision at which it was written; in an anonymous worksheet a count of its own. */
  readonly revision: number;
  readonly client: string;
}

/** The op as it is stored: the page's id stands in its seat's other ops, and would lead there from an anonymous one. */
export function asStored(op: WorksheetSet): WorksheetSet {
  return op.owner === 'anonymous' ? { ...op, client: 'anonymous' } : op;
}

export function isAnonymous({ owner }: Pick<Register, 'owner'>): boolean {
  return owner.startsWith('anonymous:');
}

interface WorksheetContext {
  readonly owner: string;
  readonly stage: ExerciseStage;
  readonly current: Register | undefined;
  /** The session's revision that this op will have. */
  readonly revision: number;
}

export type WorksheetOutcome =
  | { readonly ok: true; readonly outcome: Outcome; readonly register: Register }
  | Refusal;

/**
 * Where a device's value goes. Answers made under a phase before the close, which arrive after it, are kept
 * as late (rule 5); a stale write keeps both values (rule 6); a page's own earlier edits are never stale.
 */
export function applyWorksheetSet(op: WorksheetSet, context: WorksheetContext): WorksheetOutcome {
  const { owner, stage, current, revision } = context;
  const register = (slot: string): Register => ({
    exercise: op.exercise,
    owner,
    field: op.field,
    slot,
    value: op.value,
    revision,
    client: op.client,
  });
  if (stage.phase === 'draft') return refuse('not-open');
  const stale = current !== undefined && current.revision > op.base && current.client !== op.client;
  const conflict = (): WorksheetOutcome => ({
    ok: true,
    outcome: 'conflict',
    register: register(conflictSlot(op)),
  });
  // The facilitator sorts what the room wrote whenever it is looked at.
  if (op.owner === 'room') {
    return stale ? conflict() : { ok: true, outcome: 'applied', register: register('current') };
  }
  // A table's turn comes after its members'; before it nobody has seen its worksheet. Where an exercise opens in turns
  // it has had its own before everybody votes: what was written then may still be on its way.
  if (op.owner === 'table' && stage.round !== 'table' && stage.turn === 0) return refuse('not-open');
  if (!takesAnswers(stage.phase)) {
    const madeBeforeClose = op.phaseRevision < stage.closedRevision;
    return madeBeforeClose
      ? { ok: true, outcome: 'late', register: register(lateSlot(op)) }
      : refuse('closed');
  }
  return stale ? conflict() : { ok: true, outcome: 'applied', register: register('current') };
}

/** One slot for all that a page writes on the same base, so that a sentence typed on is one conflict, not ten. */
function conflictSlot({ client, base }: WorksheetSet): string {
  return `conflict:${client}-${base}`;
}

/** A slot for each page; for a text that a table writes together one, in which what comes too late merges as well. */
function lateSlot({ client, value }: WorksheetSet): string {
  return isMergedText(value) ? 'late:together' : `late:${client}`;
}

/** Where the value of an acknowledged op lies. */
export function slotOf(op: WorksheetSet, outcome: Outcome): string {
  if (outcome === 'applied') return 'current';
  return outcome === 'late' ? lateSlot(op) : conflictSlot(op);
}

/** The current values of one worksheet by field. */
export function worksheetFields(registers: Iterable<Register>): Record<string, JsonValue> {
  const current = [...registers].filter(({ slot }) => slot === 'current');
  return Object.fromEntries(current.map(({ field, value }) => [field, value]));
}

/**
 * Late values that nobody has taken in yet, oldest first: those newer than the current value of their field.
 * Taking one in writes a newer current value, so that nothing ever needs to be deleted (rule 5).
 */
export function pendingLate(registers: readonly Register[]): readonly Register[] {
  const key = ({ exercise, owner, field }: Register) => `${exercise}\n${owner}\n${field}`;
  const current = new Map(
    registers.filter(({ slot }) => slot === 'current').map((one) => [key(one), one.revision]),
  );
  return registers
    .filter((one) => one.slot.startsWith('late') && one.value !== null)
    .filter((one) => one.revision > (current.get(key(one)) ?? 0))
    .sort((a, b) => a.revision - b.revision);
}

/** Values that lost to another and wait for somebody to choose, oldest first (rule 6). */
export function openConflicts(registers: Iterable<Register>): readonly Register[] {
  return [...registers]
    .filter(({ slot, value }) => slot.startsWith('conflict:') && value !== null)
    .sort((a, b) => a.revision - b.revision);
}

interface Rewrite {
  readonly revision: number;
  /** The op that asks for it. */
  readonly op: string;
}

/** A conflict settled: the registers to write. Taking one keeps the value whose place it takes. */
export function resolveConflict(
  conflict: Register,
  current: Register | undefined,
  { choice, revision, op }: Rewrite & { readonly choice: 'take' | 'leave' },
): readonly Register[] {
  const settled = { ...conflict, value: null, revision };
  if (choice === 'leave') return [settled];
  const displaced =
    current && current.value !== null ? [{ ...current, slot: `conflict:${op}`, revision }] : [];
  return [settled, { ...conflict, slot: 'current', revision }, ...displaced];
}

/**
 * Late values taken in: the newest of a field becomes its current value, and what was there, or came before it,
 * is kept beside it as a conflict.
 */
export function takeLate(
  late: readonly Register[],
  currentOf: (register: Register) => Register | undefined,
  { revision, op }: Rewrite,
): readonly Register[] {
  const written: Register[] = [];
  const byField = new Map<string, Register[]>();
  for (const one of late) {
    const key = `${one.owner}\n${one.field}`;
    byField.set(key, [...(byField.get(key) ?? []), one]);
  }
  for (const values of byField.values()) {
    const newest = values[values.length - 1];
    if (!newest) continue;
    const current = currentOf(newest);
    const older = values.slice(0, -1);
    // A page's own earlier value is overtaken by its late one, as it would have been in time.
    if (current && current.value !== null && current.client !== newest.client) older.unshift(current);
    written.push({ ...newest, slot: 'current', revision });
    older.forEach((one, index) => {
      written.push({ ...one, slot: `conflict:${op}-${index}`, revision });
    });
    // Settled by hand, since what is late and newer than the current value would be offered again.
    for (const one of values) written.push({ ...one, value: null, revision });
  }
  return written;
}

/** What a reset writes: each value set aside under the reset's name, its place left empty. */
export function setAside(registers: readonly Register[], { revision, op }: Rewrite): readonly Register[] {
  return registers
    .filter(({ slot, value }) => !slot.startsWith('reset:') && value !== null)
    .flatMap((one) => [
      { ...one, slot: `reset:${op}:${one.slot}`, revision },
      { ...one, value: null, revision },
    ]);
}

/** What the undo of a reset writes: each value in its old place, or beside the one that stands there now. */
export function bringBack(
  registers: readonly Register[],
  { reset, revision, op }: Rewrite & { readonly reset: string },
): readonly Register[] {
  const prefix = `reset:${reset}:`;
  const place = ({ owner, field }: Register, slot: string): string => `${owner}\n${field}\n${slot}`;
  const taken = new Set(registers.filter(({ value }) => value !== null).map((one) => place(one, one.slot)));
  return registers
    .filter(({ slot, value }) => slot.startsWith(prefix) && value !== null)
    .flatMap((one, index) => {
      const slot = one.slot.slice(prefix.length);
      const free = !taken.has(place(one, slot));
      return [
        { ...one, slot: free ? slot : `conflict:${op}-${index}`, revision },
        { ...one, value: null, revision },
      ];
    });
}
