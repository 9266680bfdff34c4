import type { Exercise, Workshop } from '#shared/content/workshop.ts';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { type Moderate, showAll } from '#shared/moderation/moderate.ts';
import type { EntryState } from '#shared/moderation/queue.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import { isAnonymous, pendingLate, type Register, worksheetFields } from '#shared/sync/worksheet.ts';

/** One answer, flat: what a spreadsheet holds in a row. */
export interface AnswerRow {
  /** Empty for what a table wrote together, and for an anonymous answer, as is its table. */
  readonly name: string;
  readonly table: string;
  readonly business: string;
  readonly exercise: string;
  readonly question: string;
  readonly field: string;
  readonly answer: string;
  /**
   * `answered`, `late` for one that came after the close and was not taken in, or `conflict`; `removed` whatever
   * somebody wrote who was shown the door: it is kept and counts for nothing.
   */
  readonly status: string;
  /** What became of words that people wrote: all of them are kept, whatever the room sees; null for anything else. */
  readonly state: EntryState | null;
}

/** What rows need of the kinds of exercise (src/exercises), passed in so that this file knows none of them. */
export type AnswerKinds = ReadonlyMap<
  string,
  {
    say(
      options: unknown,
      field: string,
      value: JsonValue,
      language: Language,
    ): { readonly label: string; readonly text: string };
    publicFields(
      options: unknown,
      fields: Readonly<Record<string, JsonValue>>,
      owner: 'seat' | 'table',
    ): Readonly<Record<string, JsonValue>>;
    entryState?(
      options: unknown,
      sheet: {
        readonly fields: Readonly<Record<string, JsonValue>>;
        readonly owner: 'seat' | 'table';
        readonly room: Readonly<Record<string, JsonValue>>;
        readonly moderate: Moderate;
      },
      field: string,
    ): EntryState | null;
  }
>;

interface AnswerSource {
  readonly workshop: Pick<Workshop, 'exercises'>;
  readonly kinds: AnswerKinds;
  readonly settings: Pick<SessionSettings, 'tables' | 'businesses'>;
  readonly seats: readonly Seat[];
  readonly registers: readonly Register[];
  readonly language: Language;
  /** What waits for the facilitator; left out, nothing does. */
  readonly moderate?: Moderate;
}

/** Whose worksheet, as a row says it. */
interface Owner {
  readonly key: string;
  readonly name: string;
  readonly table: string;
  readonly business: string;
  readonly isRemoved?: boolean;
}

/**
 * Every stored answer as a row, in the order of the workshop's exercises, tables and names; what a table wrote
 * follows its members. What somebody keeps to themselves is in no row.
 */
export function answerRows(source: AnswerSource): AnswerRow[] {
  const owners = ownersInOrder(source);
  return source.workshop.exercises.flatMap((exercise) =>
    (exercise.anonymous ? anonymousOwners(exercise, source) : owners).flatMap((owner) =>
      rowsOf(exercise, owner, source),
    ),
  );
}

/**
 * Those who answered anonymously, in the order of what their worksheets are called, which says nothing of them; none
 * where so few have answered, in the room or for their business, that it would tell whose the answers are.
 */
function anonymousOwners(exercise: Exercise, { registers }: AnswerSource): readonly Owner[] {
  const own = registers.filter(
    (one) => one.exercise === exercise.id && isAnonymous(one) && one.slot === 'current' && one.value !== null,
  );
  const keys = [...new Set(own.map(({ owner }) => owner))].sort();
  const owners = keys.map((key): Owner => {
    const [, , business = ''] = key.split(':');
    return { key, name: '', table: '', business };
  });
  return owners.filter(
    ({ business }) => owners.filter((other) => other.business === business).length >= exercise.minimum,
  );
}

function ownersInOrder({ seats, settings: { tables }, language }: AnswerSource): readonly Owner[] {
  const businessAt = new Map(tables.map(({ id, business }) => [id, business]));
  const placed = (table: string) => ({ table, business: businessAt.get(table) ?? '' });
  const order = new Map(tables.map(({ id }, index) => [id, index]));
  const people = [...seats]
    .sort((a, b) => a.name.localeCompare(b.name, language))
    .map(({ id, name, table, removed }): Owner => {
      return { key: `seat:${id}`, name, ...placed(table), isRemoved: removed === true };
    });
  const together = tables.map(({ id }): Owner => ({ key: `table:${id}`, name: '', ...placed(id) }));
  return [...people, ...together].sort((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
}

function rowsOf(exercise: Exercise, owner: Owner, source: AnswerSource): AnswerRow[] {
  const { kinds, settings, registers, language, moderate = showAll } = source;
  const own = registers.filter((one) => one.exercise === exercise.id && one.owner === owner.key);
  const kind = kinds.get(exercise.kind);
  const late = new Set(pendingLate(own));
  const asWritten = {
    ...worksheetFields(own),
    ...Object.fromEntries([...late].map((one) => [one.field, one.value])),
  };
  if (!kind || own.length === 0) return [];
  const writer = owner.key.startsWith('table:') ? 'table' : 'seat';
  const seen = kind.publicFields(exercise.options, asWritten, writer);
  const room = worksheetFields(
    registers.filter((one) => one.exercise === exercise.id && one.owner === 'room'),
  );
  const business = settings.businesses.find(({ id }) => id === owner.business)?.name ?? '';
  const fields = worksheetFields(own);
  return own.flatMap((register): AnswerRow[] => {
    const status = statusOf(register, late);
    if (status === null || register.value === null || isBookkeeping(register.field, fields)) return [];
    if (!(register.field in seen)) return [];
    // That it came late, or was written twice, would set one anonymous answer apart from the others.
    if (exercise.anonymous && status !== 'answered') return [];
    const { label, text } = kind.say(exercise.options, register.field, register.value, language);
    if (text === '') return [];
    const sheet = {
      fields: { ...fields, [register.field]: register.value },
      owner: writer,
      room,
      moderate,
    } as const;
    return [
      {
        name: owner.name,
        table: owner.table === '' ? '' : tableLabel(settings.tables, owner.table, language),
        business,
        exercise: inLanguage(exercise.title, language),
        question: inLanguage(exercise.question, language),
        field: label,
        answer: text,
        status: owner.isRemoved ? 'removed' : status,
        state: kind.entryState?.(exercise.options, sheet, register.field) ?? null,
      },
    ];
  });
}

/** Where a record stands in its list, that it was removed, and what had been in it, are no answers. */
function isBookkeeping(field: string, fields: Readonly<Record<string, JsonValue>>): boolean {
  const [, record, key] = /^([^.]+\.[^.]+)\.([^.]+)$/.exec(field) ?? [];
  if (record === undefined) return false;
  return key === 'order' || key === 'removed' || fields[`${record}.removed`] === true;
}

function statusOf(register: Register, late: ReadonlySet<Register>): string | null {
  if (register.slot === 'current') return 'answered';
  if (register.slot.startsWith('late')) return late.has(register) ? 'late' : null;
  return register.slot.startsWith('conflict:') ? 'conflict' : null;
}
