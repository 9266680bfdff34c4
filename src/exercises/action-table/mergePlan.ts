import type { Fields } from '#exercises/contract.ts';
import type { Carried } from '#exercises/carried.ts';
import { groupOf, markField } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import { type Member, type PlanRow, type Row, unwrittenRow } from './schema.ts';

/** A row that may be seen, and the table that it comes from. */
export interface SeenRow {
  readonly row: Row;
  readonly table: string;
}

interface PlanSource {
  readonly rows: readonly SeenRow[];
  /** What the facilitator has sent; it counts for as long as nobody's row has come of it. */
  readonly items: readonly Carried[];
  /** The facilitator's marks. */
  readonly room: Fields;
  /** Whether a row may be put into the plan that the room sees; `key` is what marks know it by. */
  readonly maySee: (row: Row, key: string) => boolean;
}

interface Part {
  readonly member: Member;
  readonly row: Row;
}

/**
 * One plan of many: rows of the same words, rows that came of the same entry, and those that the facilitator has put
 * together are one action, whose originals are kept. By day, those without one last; in any order of the rows the same.
 */
export function mergePlan({ rows, items, room, maySee }: PlanSource): readonly PlanRow[] {
  const sent = new Map(items.map((item) => [item.id, item.text]));
  const firstWords = wordsById(rows, sent);
  const seen = rows
    .map((one) => ({ ...one, key: entryKey(firstWords.get(one.row.id) ?? one.row.action) }))
    .filter(({ row, key }) => maySee(row, key));
  const taken = new Set(seen.map(({ row }) => row.id));
  const parts: readonly Part[] = [
    ...seen.map(({ row, table, key }): Part => {
      const { who, when } = row;
      const member = { key, action: row.action.trim(), who: who.trim(), when, table };
      return { member, row };
    }),
    ...items
      .filter(({ id }) => !taken.has(id))
      .map((from): Part => {
        const { text: action, along: { who = '', when = null, measure = '' } = {} } = from;
        const member = { key: entryKey(action), action, who, when, table: null };
        return { member, row: { ...unwrittenRow(from.id), action, who, when, measure, from } };
      }),
  ];
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = groupOf(part.member.key, room);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups].map(([key, own]) => planRow(key, own, room)).sort(byDay);
}

/**
 * The words by which a row is known, by its id: those that it began with, whatever has been made of them since. What
 * somebody wrote alone and their table took over has one id as well, and no beginning: then the first by code units.
 */
function wordsById(rows: readonly SeenRow[], sent: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const words = new Map(sent);
  for (const { row } of rows) {
    if (sent.has(row.id)) continue;
    const own = row.from?.text ?? row.action;
    const known = words.get(row.id);
    if (known === undefined || own < known) words.set(row.id, own);
  }
  return words;
}

function planRow(key: string, parts: readonly Part[], room: Fields): PlanRow {
  const label = room[markField('label', key)];
  const named = typeof label === 'string' && label.trim() !== '' ? label.trim() : null;
  const spellings = new Map<string, number>();
  for (const { member } of parts) spellings.set(member.action, (spellings.get(member.action) ?? 0) + 1);
  const days = parts.flatMap(({ member }) => (member.when === null ? [] : [member.when])).sort();
  const said = (read: (row: Row) => string): string =>
    distinct(parts.map(({ row }) => read(row).trim())).join(' · ');
  return {
    key,
    text: named ?? mostFrequent(spellings),
    situation: said(({ situation }) => situation),
    who: distinct(parts.map(({ member }) => member.who)),
    when: days[0] ?? null,
    measure: said(({ measure }) => measure),
    firstStep: said(({ firstStep }) => firstStep),
    obstacle: said(({ obstacle }) => obstacle),
    tables: distinct(parts.map(({ member }) => member.table ?? '')),
    origins: distinct(parts.map(({ row }) => row.from?.exercise ?? '')),
    members: parts.map(({ member }) => member).sort((a, b) => compare(sortKey(a), sortKey(b))),
  };
}

function sortKey({ action, table, who, when, key }: Member): string {
  return JSON.stringify([action, table, who, when, key]);
}

/** Those that say something, each once, by code units. */
function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((one) => one !== '').sort();
}

function byDay(a: PlanRow, b: PlanRow): number {
  if (a.when !== b.when) {
    if (a.when === null) return 1;
    if (b.when === null) return -1;
    return compare(a.when, b.when);
  }
  return compare(a.text.toLowerCase(), b.text.toLowerCase()) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
