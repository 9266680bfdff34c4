import type { Workshop } from '#shared/content/workshop.ts';
import type { Part, ScopedResult } from '#shared/sync/protocol.ts';
import { pendingLate, type Register, worksheetFields } from '#shared/sync/worksheet.ts';
import type { ExerciseKind, Fields } from '#exercises/contract.ts';
import type { SeatRow, SessionRow, StoreReader } from '#server/storage/store.ts';

interface ResultContext {
  readonly session: SessionRow;
  readonly workshop: Workshop;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly exercise: string;
}

function groupByOwner(registers: readonly Register[]): Map<string, Register[]> {
  const byOwner = new Map<string, Register[]>();
  for (const register of registers) {
    const own = byOwner.get(register.owner);
    if (own) own.push(register);
    else byOwner.set(register.owner, [register]);
  }
  return byOwner;
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
  const [registers, seats] = await Promise.all([
    store.registers(session.id, { exercise: id }),
    store.seats(session.id),
  ]);
  const worksheets = new Map<string, Fields>();
  for (const [owner, own] of groupByOwner(registers)) worksheets.set(owner, worksheetFields(own));
  const summarize = (business: string | null, fields: readonly Fields[]): ScopedResult => ({
    business,
    ...kind.summarize(exercise.options, fields),
  });
  const scopes = [summarize(null, [...worksheets.values()])];
  const { businesses } = session.settings;
  if (businesses.length > 1) {
    for (const business of businesses) {
      scopes.push(summarize(business.id, worksheetsOf(business.id, worksheets, seats, session)));
    }
  }
  const answered = [...worksheets].filter(([, fields]) => kind.isReady(exercise.options, fields));
  const { revision } = session;
  return [
    { part: 'result', revision, exercise: id, joined: seats.length, scopes },
    { part: 'count', revision, exercise: id, ready: answered.length, joined: seats.length },
    {
      part: 'progress',
      revision,
      exercise: id,
      answered: answered.map(([owner]) => owner),
      late: pendingLate(registers).map(({ owner, field, value }) => ({ owner, field, value })),
    },
  ];
}

function worksheetsOf(
  business: string,
  worksheets: ReadonlyMap<string, Fields>,
  seats: readonly SeatRow[],
  session: SessionRow,
): readonly Fields[] {
  const tables = new Set(
    session.settings.tables.filter((table) => table.business === business).map(({ id }) => id),
  );
  return seats
    .filter(({ table }) => tables.has(table))
    .map(({ id }) => worksheets.get(`seat:${id}`))
    .filter((fields) => fields !== undefined);
}
