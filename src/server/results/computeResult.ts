import type { Exercise, Workshop } from '#shared/content/workshop.ts';
import { moderateBy } from '#shared/moderation/holdPolicy.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { LateAnswer, Part, ScopedResult } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { turnOf } from '#shared/sync/stageExercise.ts';
import {
  isAnonymous,
  openConflicts,
  pendingLate,
  type Register,
  worksheetFields,
} from '#shared/sync/worksheet.ts';
import type { ExerciseKind, Fields, Summary, Worksheet } from '#exercises/contract.ts';
import type { SeatRow, SessionRow, StoreReader } from '#server/storage/store.ts';
import { businessOf } from '#server/sync/anonymousOwners.ts';
import { withholdAnonymous } from './withholdAnonymous.ts';

interface ResultContext {
  readonly session: SessionRow;
  readonly workshop: Workshop;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly exercise: string;
}

/**
 * The result of one exercise, folded from the stored worksheets alone (SPEC rule 9): over everybody and,
 * with several businesses, over each; and for the facilitator who has answered and what came too late.
 */
export async function computeResult(store: StoreReader, context: ResultContext): Promise<readonly Part[]> {
  const { session, workshop, kinds, exercise: id } = context;
  const exercise = workshop.exercises.find((candidate) => candidate.id === id);
  const kind = exercise && kinds.get(exercise.kind);
  if (!exercise || !kind) return [];
  const { revision } = session;
  const [stored, everybody] = await Promise.all([
    store.registers(session.id, { exercise: id }),
    store.seats(session.id),
  ]);
  // Whoever was shown the door counts for nothing until they are let in again.
  const seats = everybody.filter(({ removedMs }) => removedMs === null);
  const removed = everybody.filter(({ removedMs }) => removedMs !== null);
  const gone = new Set(removed.map((seat) => `seat:${seat.id}`));
  const registers = gone.size === 0 ? stored : stored.filter(({ owner }) => !gone.has(owner));
  const { businesses, tables } = session.settings;
  const worksheets = worksheetsOf(registers, seats, tables);
  const related = new Map<string, readonly Placed[]>();
  for (const other of kind.relatesTo(exercise.options)) {
    related.set(other, worksheetsOf(await store.registers(session.id, { exercise: other }), seats, tables));
  }
  const room = worksheetFields(registers.filter(({ owner }) => owner === 'room'));
  const stage = exerciseStage(session.stage, id);
  const turn = turnOf(exercise, stage);
  const moderate = moderateBy(session.settings);
  const summarize = (business: string | null): ScopedSummary => {
    const within = (some: readonly Placed[]) =>
      business === null ? some : some.filter((sheet) => sheet.business === business);
    const others = Object.fromEntries([...related].map(([other, some]) => [other, within(some)]));
    const { minimum } = exercise;
    const input = {
      worksheets: within(worksheets),
      room,
      related: others,
      turn,
      business,
      minimum,
      moderate,
    };
    return { business, ...kind.summarize(exercise.options, input) };
  };
  const each = businesses.length > 1 ? businesses.map((business) => summarize(business.id)) : [];
  const summed = [summarize(null), ...each] as const;
  const results = summed.map(({ business, n, result, moderation }): ScopedResult => ({
    business,
    n,
    result,
    ...(moderation === undefined ? {} : { moderation }),
  }));
  const scopes = exercise.anonymous ? withholdAnonymous(results, exercise, stage) : results;
  // What people write without a name comes out with the result, and from as many as that needs.
  const materials = summed.flatMap(({ business, material }) =>
    material === undefined || exercise.anonymous ? [] : [{ business, material }],
  );
  const [{ tableMaterial }] = summed;
  const atTables = tableMaterial === undefined || exercise.anonymous ? null : tableMaterial;
  const answered = worksheets.filter(({ fields }) => kind.isReady(exercise.options, fields, turn));
  const counted = countOf(exercise, session, seats, answered);
  const joined = exercise.owner === 'table' && !exercise.turns ? counted.joined : seats.length;
  return [
    ...(materials.length > 0
      ? [{ part: 'material', revision, exercise: id, scopes: materials } as const]
      : []),
    ...(atTables === null ? [] : tableMaterials(tables, atTables, { revision, exercise: id })),
    { part: 'result', revision, exercise: id, joined, scopes },
    { part: 'count', revision, exercise: id, ...counted },
    {
      part: 'progress',
      revision,
      exercise: id,
      answered: exercise.anonymous ? [] : answered.map(({ key }) => key),
      late: lateAnswers(registers, worksheets, kind, exercise),
      conflicts: openConflicts(registers).length,
    },
  ];
}

/** One for each table, also for one that has nothing any more: what it was told is to go. */
function tableMaterials(
  tables: SessionRow['settings']['tables'],
  given: Readonly<Record<string, JsonValue>>,
  of: { readonly revision: number; readonly exercise: string },
): readonly Part[] {
  const byTable = new Map(Object.entries(given));
  return tables.map(({ id }): Part => {
    return { part: 'tableMaterial', ...of, table: id, material: byTable.get(id) ?? null };
  });
}

/** What was summed up over one scope, with what is for devices alone. */
interface ScopedSummary extends Summary {
  readonly business: string | null;
}

/** A worksheet, and the business that it counts for. */
interface Placed extends Worksheet {
  readonly business: string | undefined;
}

function worksheetsOf(
  registers: readonly Register[],
  seats: readonly SeatRow[],
  tables: SessionRow['settings']['tables'],
): readonly Placed[] {
  const byOwner = new Map<string, Register[]>();
  for (const register of registers) {
    const own = byOwner.get(register.owner);
    if (own) own.push(register);
    else byOwner.set(register.owner, [register]);
  }
  const tableOf = new Map(seats.map(({ id, table }) => [id, table]));
  const businessAt = new Map(tables.map(({ id, business }) => [id, business]));
  const worksheets: Placed[] = [];
  for (const [key, own] of byOwner) {
    const [owner, id = ''] = key.split(':');
    if (isAnonymous({ owner: key })) {
      worksheets.push({
        owner: 'seat',
        key,
        table: '',
        business: businessOf(key),
        fields: worksheetFields(own),
      });
    }
    if (owner !== 'seat' && owner !== 'table') continue;
    const table = owner === 'table' ? id : tableOf.get(id);
    if (table === undefined) continue;
    const business = businessAt.get(table);
    worksheets.push({ owner, key, table, business, fields: worksheetFields(own) });
  }
  return worksheets;
}

/** "31 of 34": people, or the tables that somebody sits at where it is the tables' turn. */
function countOf(
  exercise: Pick<Exercise, 'id' | 'owner' | 'turns'>,
  session: Pick<SessionRow, 'stage'>,
  seats: readonly SeatRow[],
  answered: readonly Worksheet[],
): { readonly ready: number; readonly joined: number; readonly of: 'seat' | 'table' } {
  const { round, phase } = exerciseStage(session.stage, exercise.id);
  const isTables = exercise.owner === 'table' && !(exercise.turns && phase !== 'draft');
  const of = isTables || (round === 'table' && phase !== 'draft') ? 'table' : 'seat';
  const ready = answered.filter(({ owner }) => owner === of).length;
  const joined = of === 'seat' ? seats.length : new Set(seats.map(({ table }) => table)).size;
  return { ready, joined, of };
}

/** What somebody keeps to themselves is offered without its words; so is a single anonymous answer. */
function lateAnswers(
  registers: readonly Register[],
  worksheets: readonly Worksheet[],
  kind: ExerciseKind,
  { options, anonymous }: Pick<Exercise, 'options' | 'anonymous'>,
): LateAnswer[] {
  const late = pendingLate(registers);
  return late.map(({ owner, field, slot, value }) => {
    const sheet = worksheets.find(({ key }) => key === owner);
    const stored: Fields = sheet?.fields ?? {};
    const own = late.filter((one) => one.owner === owner);
    const asWritten = { ...stored, ...Object.fromEntries(own.map((one) => [one.field, one.value])) };
    const isSeen = !anonymous && field in kind.publicFields(options, asWritten, sheet?.owner);
    const shown: JsonValue = isSeen ? value : null;
    return { owner, field, slot, value: shown };
  });
}
