import { type ExerciseStage, takesAnswers } from './stage.ts';
import type { JsonValue, Outcome, WorksheetSet } from './op.ts';
import { refuse, type Refusal } from './reasons.ts';

/** One stored value of a worksheet. */
export interface Register {
  readonly exercise: string;
  /** The worksheet's owner: `seat:<id>` or `table:<id>`. */
  readonly owner: string;
  readonly field: string;
  /** `current`, `late`, or `conflict:<op id>` for a value that lost to another and can be restored. */
  readonly slot: string;
  readonly value: JsonValue;
  /** The session's revision at which it was written. */
  readonly revision: number;
  readonly client: string;
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
  if (!takesAnswers(stage.phase)) {
    const madeBeforeClose = op.phaseRevision < stage.closedRevision;
    return madeBeforeClose ? { ok: true, outcome: 'late', register: register('late') } : refuse('closed');
  }
  const stale = current !== undefined && current.revision > op.base && current.client !== op.client;
  if (stale) return { ok: true, outcome: 'conflict', register: register(`conflict:${op.id}`) };
  return { ok: true, outcome: 'applied', register: register('current') };
}

/** The current values of one worksheet by field. */
export function worksheetFields(registers: Iterable<Register>): Record<string, JsonValue> {
  const current = [...registers].filter(({ slot }) => slot === 'current');
  return Object.fromEntries(current.map(({ field, value }) => [field, value]));
}

/**
 * Late values that nobody has taken in yet: those newer than the current value of their field. Taking one in
 * writes a newer current value, so that nothing ever needs to be deleted (rule 5).
 */
export function pendingLate(registers: readonly Register[]): readonly Register[] {
  const key = ({ exercise, owner, field }: Register) => `${exercise}\n${owner}\n${field}`;
  const current = new Map(
    registers.filter(({ slot }) => slot === 'current').map((one) => [key(one), one.revision]),
  );
  return registers.filter((one) => one.slot === 'late' && one.revision > (current.get(key(one)) ?? 0));
}
