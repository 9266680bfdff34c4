import type { Exercise } from '#shared/content/workshop.ts';
import type { JsonValue, OwnerKind } from '#shared/sync/op.ts';
import type { ExerciseStage } from '#shared/sync/stage.ts';
import { optimisticFields, registerKey } from '#shared/sync/view.ts';
import { openConflicts, pendingLate, type Register } from '#shared/sync/worksheet.ts';
import { ownersOfSelf } from '#client/sync/ownersOfSelf.ts';
import type { RoomState } from '#client/sync/roomClient.ts';

/** Whose worksheet a device shows: the reader's own, or the own table's. */
export type SheetOwner = 'seat' | 'table';

/** As whose the server stores a worksheet: in an anonymous exercise nobody's. */
export function storedAs({ view }: Pick<RoomState, 'view'>, exercise: string, owner: SheetOwner): OwnerKind {
  return view.exercises[exercise]?.anonymous ? 'anonymous' : owner;
}

/** One worksheet as its writer should see it. */
export interface Sheet {
  /** The owner as registers name it. */
  readonly owner: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** By field: the revision of the stored value. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Values that lost to another and still wait for somebody to choose; one that says the same is no loss. */
  readonly conflicts: readonly Conflict[];
  readonly isAnswered: boolean;
  readonly isLate: boolean;
}

export interface Conflict {
  readonly register: Register;
  /** What stands in the field. */
  readonly stands: JsonValue;
}

type Known = Pick<RoomState, 'view' | 'waiting' | 'self'>;

export function readSheet({ view, waiting, self }: Known, exercise: string, whose: SheetOwner): Sheet {
  const kind = storedAs({ view }, exercise, whose);
  const owner = ownersOfSelf(self)[kind];
  const ops = waiting.map(({ op }) => op);
  const fields = optimisticFields(view, ops, exercise, { kind, owner });
  const own = Object.values(view.registers).filter(
    (register) => register.exercise === exercise && register.owner === owner,
  );
  const current = own.filter(({ slot }) => slot === 'current');
  const settling = new Set(
    ops.flatMap((op) =>
      op.type === 'worksheet.resolve' && op.exercise === exercise ? [registerKey(op)] : [],
    ),
  );
  const conflicts = openConflicts(own)
    .filter((register) => !settling.has(registerKey(register)))
    .map((register) => ({ register, stands: fields[register.field] ?? null }))
    .filter(({ register, stands }) => JSON.stringify(register.value) !== JSON.stringify(stands));
  return {
    owner,
    fields,
    revisions: Object.fromEntries(current.map(({ field, revision }) => [field, revision])),
    conflicts,
    isAnswered: Object.values(fields).some((value) => value !== null && value !== ''),
    isLate: pendingLate(own).length > 0,
  };
}

/** Whose worksheet is written now: people's own first where an exercise has both. */
export function ownerNow(
  { owner, turns }: Pick<Exercise, 'owner' | 'turns'>,
  { round, turn }: Pick<ExerciseStage, 'round' | 'turn'>,
): SheetOwner {
  return turns?.[turn]?.owner ?? (owner === 'both' ? round : owner);
}

/** Whose worksheets a device has of an exercise by now: a table's begins with the table's round. */
export function ownersSoFar(
  exercise: Pick<Exercise, 'owner' | 'turns'>,
  stage: Pick<ExerciseStage, 'round' | 'turn'>,
): readonly SheetOwner[] {
  const { turns } = exercise;
  if (turns) return [...new Set(turns.slice(0, stage.turn + 1).map(({ owner }) => owner))].reverse();
  if (exercise.owner !== 'both') return [exercise.owner];
  return ownerNow(exercise, stage) === 'table' ? ['table', 'seat'] : ['seat'];
}

/**
 * What was written in the exercises that this one's options name, by id, for one that begins where another ended: the
 * same owner's worksheet, or the own where the table has none.
 */
export function relatedSheets(
  known: Known,
  kind: SheetOwner,
  { options }: Pick<Exercise, 'options'>,
): Readonly<Record<string, Readonly<Record<string, JsonValue>>>> {
  const named = new Set(textsIn(options));
  const exercises = Object.values(known.view.exercises).filter(({ id }) => named.has(id));
  return Object.fromEntries(
    exercises.map(({ id, owner }) => {
      const table = kind === 'table' && owner !== 'seat' ? readSheet(known, id, 'table') : null;
      const sheet = table?.isAnswered ? table : readSheet(known, id, owner === 'table' ? 'table' : 'seat');
      return [id, sheet.fields];
    }),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
