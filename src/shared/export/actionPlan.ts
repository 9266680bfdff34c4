import { addDays } from '#shared/session/dates.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { DocumentSource, SourceSheet } from './documentSource.ts';

/** A business whose plan is printed on sheets of its own. */
export interface PlanBusiness {
  /** Empty for the one plan of everybody: there is only one business, or no session yet. */
  readonly id: string;
  /** Empty where there is none to tell apart. */
  readonly name: string;
}

/** A worksheet with the table whose it is. */
export interface PlanSheet {
  readonly table: string;
  readonly owner: 'seat' | 'table';
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** Days after the session on which the plan is looked at again: started? obstacle? evidence? */
export const checkInDays = [30, 60, 90] as const;

/** Whose plans are printed: those of each business of several, else the one of everybody. */
export function planBusinesses({ session }: Pick<DocumentSource, 'session'>): readonly PlanBusiness[] {
  const businesses = session?.settings.businesses ?? [];
  return businesses.length > 1 ? businesses : [{ id: '', name: '' }];
}

/**
 * The worksheets of one exercise that count for a business, in the order of the source.
 * @param business empty for those of everybody
 */
export function planSheets(
  source: Pick<DocumentSource, 'session' | 'seats' | 'sheets'>,
  exercise: string,
  business: string,
): readonly PlanSheet[] {
  const tables = source.session?.settings.tables ?? [];
  const counts = new Set(
    tables.filter((table) => business === '' || table.business === business).map(({ id }) => id),
  );
  return source.sheets
    .filter((sheet) => sheet.exercise === exercise)
    .flatMap((sheet) => placed(sheet, source.seats))
    .filter(({ table }) => counts.has(table));
}

function placed({ owner, fields }: SourceSheet, seats: DocumentSource['seats']): readonly PlanSheet[] {
  const [whose, id] = owner.split(':');
  if (whose === 'table' && id !== undefined) return [{ table: id, owner: 'table', fields }];
  const seat = whose === 'seat' ? seats.find((one) => one.id === id) : undefined;
  return seat ? [{ table: seat.table, owner: 'seat', fields }] : [];
}

/** The facilitator's marks on an exercise, where the source brings them. */
export function roomMarks(
  { sheets }: Pick<DocumentSource, 'sheets'>,
  exercise: string,
): Readonly<Record<string, JsonValue>> {
  return sheets.find((sheet) => sheet.exercise === exercise && sheet.owner === 'room')?.fields ?? {};
}

/** The days on which it is looked at again, as ISO dates; null before there is a session. */
export function checkIns({ session }: Pick<DocumentSource, 'session'>): readonly {
  readonly days: (typeof checkInDays)[number];
  readonly on: string | null;
}[] {
  return checkInDays.map((days) => ({
    days,
    on: session === null ? null : addDays(session.settings.date, days),
  }));
}
