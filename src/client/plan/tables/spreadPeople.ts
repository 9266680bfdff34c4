import type { Invitee } from '#shared/plan/readPlan.ts';
import { leastTables, spreadEvenly } from '#shared/room/groupSizes.ts';
import type { SessionSettings } from '#shared/session/settings.ts';

type Table = SessionSettings['tables'][number];
type Seated = Pick<Invitee, 'id' | 'business' | 'table'>;

/** With fewer at a table a conversation stalls. */
const leastAtTable = 6;

/**
 * A table for everybody, as evenly as can be, six to ten at each. Whoever has a business sits at a table of that
 * business; whoever has none, or one that has no table, sits where there is most room.
 * @param people in the order of the list: neighbors there become neighbors at a table
 * @returns the table's id by the person's id, for those alone whose table changes
 */
export function spreadAnew(people: readonly Seated[], tables: readonly Table[]): ReadonlyMap<string, string> {
  const seats = new Map<string, string>();
  const counts = new Map(tables.map(({ id }) => [id, 0]));
  const { byBusiness, others } = sorted(people, tables);
  for (const [business, own] of byBusiness) {
    const theirs = tables.filter((table) => table.business === business);
    for (const [index, size] of sizesFor(own.length, theirs.length).entries()) {
      const table = theirs[index]?.id ?? '';
      for (const person of own.splice(0, size)) seats.set(person.id, table);
      counts.set(table, size);
    }
  }
  // Where nobody is bound to a table, as few as fill well are used, as in a business.
  const open = byBusiness.size === 0 ? tables.slice(0, tablesFor(others.length, tables.length)) : tables;
  const blocks = byBusiness.size === 0 ? spreadEvenly(others.length, Math.max(1, open.length)) : null;
  if (blocks) {
    let at = 0;
    for (const [index, size] of blocks.entries()) {
      for (const person of others.slice(at, at + size)) seats.set(person.id, open[index]?.id ?? '');
      at += size;
    }
  } else {
    for (const person of others) seats.set(person.id, seatAtEmptiest(open, counts));
  }
  return changed(people, seats);
}

/** The same for those who have no table yet; who has one keeps it. */
export function spreadRest(people: readonly Seated[], tables: readonly Table[]): ReadonlyMap<string, string> {
  const known = new Set(tables.map(({ id }) => id));
  const counts = new Map(tables.map(({ id }) => [id, people.filter(({ table }) => table === id).length]));
  const rest = people.filter(({ table }) => !known.has(table));
  if (rest.length === people.length) return spreadAnew(people, tables);
  const seats = new Map<string, string>();
  for (const person of rest) {
    const theirs = tables.filter(({ business }) => business === person.business);
    seats.set(person.id, seatAtEmptiest(theirs.length > 0 ? theirs : tables, counts));
  }
  return changed(people, seats);
}

function sorted(people: readonly Seated[], tables: readonly Table[]) {
  const byBusiness = new Map<string, Seated[]>();
  const others: Seated[] = [];
  const businesses = new Set(tables.map(({ business }) => business));
  // With one business everybody is of it, whether that was said or not.
  const only = businesses.size === 1;
  for (const person of people) {
    if (only || !businesses.has(person.business)) others.push(person);
    else byBusiness.set(person.business, [...(byBusiness.get(person.business) ?? []), person]);
  }
  return { byBusiness, others };
}

function tablesFor(people: number, tables: number): number {
  return Math.min(tables, Math.max(leastTables(people), Math.floor(people / leastAtTable)));
}

function sizesFor(people: number, tables: number): readonly number[] {
  return spreadEvenly(people, Math.max(1, tablesFor(people, tables)));
}

/** Takes a seat at the table with the fewest people, the first of several. */
function seatAtEmptiest(tables: readonly Table[], counts: Map<string, number>): string {
  let best = tables[0]?.id ?? '';
  for (const { id } of tables) if ((counts.get(id) ?? 0) < (counts.get(best) ?? 0)) best = id;
  counts.set(best, (counts.get(best) ?? 0) + 1);
  return best;
}

function changed(people: readonly Seated[], seats: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const before = new Map(people.map(({ id, table }) => [id, table]));
  return new Map([...seats].filter(([id, table]) => before.get(id) !== table));
}
