import { describe, expect, it } from 'vitest';
import { mostAtTable } from '#shared/room/groupSizes.ts';
import { fc } from '../../../../test/helpers/fastCheck.ts';
import { spreadAnew, spreadRest } from './spreadPeople.ts';

const tables = (count: number, business = 'b1') =>
  Array.from({ length: count }, (_, index) => ({ id: `${business}-t${index}`, name: '', business }));
const people = (count: number, business = '', table = '') =>
  Array.from({ length: count }, (_, index) => ({ id: `${business}${table}p${index}`, business, table }));
const sizes = (seats: ReadonlyMap<string, string>) => {
  const counts = new Map<string, number>();
  for (const table of seats.values()) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
};

describe('spreading people over tables', () => {
  it('47 people at six tables: five of 8 and one of 7', () => {
    expect(sizes(spreadAnew(people(47), tables(6)))).toEqual([8, 8, 8, 8, 8, 7]);
  });

  it('uses no more tables than fill with six', () => {
    expect(sizes(spreadAnew(people(14), tables(5)))).toEqual([7, 7]);
    expect(sizes(spreadAnew(people(3), tables(5)))).toEqual([3]);
  });

  it('leaves nobody out where there are too few tables', () => {
    expect(sizes(spreadAnew(people(25), tables(2)))).toEqual([13, 12]);
  });

  it('keeps neighbors on the list together', () => {
    const seats = spreadAnew(people(12), tables(2));
    expect(people(6).map(({ id }) => seats.get(id))).toEqual(Array.from({ length: 6 }, () => 'b1-t0'));
  });

  it('seats each business at its own tables, and the others where there is most room', () => {
    const all = [...tables(2, 'harbor'), ...tables(1, 'station')];
    const crowd = [...people(14, 'harbor'), ...people(6, 'station'), ...people(3)];
    const seats = spreadAnew(crowd, all);
    const bound = crowd.filter(({ business }) => business !== '');
    expect(bound.every(({ id, business }) => seats.get(id)?.startsWith(business))).toBe(true);
    expect(sizes(seats)).toEqual([8, 8, 7]);
  });

  it('leaves who sits where they sit, and fills up around them', () => {
    const crowd = [...people(8, '', 'b1-t0'), ...people(7)];
    const seats = spreadRest(crowd, tables(2));
    expect([...seats.values()]).toEqual(Array.from({ length: 7 }, () => 'b1-t1'));
  });

  it('seats those anew whose table is gone', () => {
    const crowd = [...people(6, '', 'b1-t0'), ...people(2, '', 'gone')];
    expect([...spreadRest(crowd, tables(2)).values()]).toEqual(['b1-t1', 'b1-t1']);
  });

  it('any people and tables: everybody sits, within a business as evenly as can be, never over ten without need', () => {
    const anyBusiness = fc.record({
      people: fc.integer({ min: 0, max: 80 }),
      tables: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(anyBusiness, { minLength: 2, maxLength: 4 }), (businesses) => {
        const all = businesses.flatMap((one, index) => tables(one.tables, `b${index}`));
        const crowd = businesses.flatMap((one, index) => people(one.people, `b${index}`));
        const seats = spreadAnew(crowd, all);
        expect(seats.size).toBe(crowd.length);
        for (const [index, one] of businesses.entries()) {
          const own = [...seats].filter(([id]) => id.startsWith(`b${index}p`));
          expect(own.every(([, table]) => table.startsWith(`b${index}-`))).toBe(true);
          const counted = sizes(new Map(own));
          const most = Math.max(0, ...counted);
          expect(most - Math.min(most, ...counted), 'even').toBeLessThanOrEqual(1);
          const needed = Math.max(mostAtTable, Math.ceil(one.people / one.tables));
          expect(most, 'ten, where there are tables enough').toBeLessThanOrEqual(needed);
        }
      }),
    );
  });
});
