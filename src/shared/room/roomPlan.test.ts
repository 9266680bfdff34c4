import { describe, expect, it } from 'vitest';
import { roomLayouts } from '#shared/session/settings.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { spreadEvenly, tablesBySize } from './groupSizes.ts';
import { heading, turnBetween } from './headings.ts';
import type { Point, RoomPlan, RoomTable } from './roomParts.ts';
import { roomPlan, type RoomQuestion } from './roomPlan.ts';
import { chairSize, farthestHeights, passage, pictureRatio } from './seatingFigures.ts';

function planOf(question: RoomQuestion): RoomPlan {
  const answer = roomPlan(question);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.plan;
}

describe('people at tables', () => {
  it('47 people at tables of 8: five tables of 8 and one of 7', () => {
    const { groups } = planOf({ layout: 'cabaret', people: 47, tables: 6 });
    expect(tablesBySize(groups)).toEqual([
      { people: 8, tables: 5 },
      { people: 7, tables: 1 },
    ]);
  });

  it('34 people at four tables: two of 9 and two of 8', () => {
    expect(spreadEvenly(34, 4)).toEqual([9, 9, 8, 8]);
  });

  it('takes more tables than the session has before more than ten sit at one', () => {
    expect(planOf({ layout: 'cabaret', people: 47, tables: 4 }).groups).toEqual([10, 10, 9, 9, 9]);
  });

  it('leaves tables out at which nobody would sit', () => {
    const { tables, groups } = planOf({ layout: 'cabaret', people: 3, tables: 5 });
    expect(tables.map((table) => table.groups)).toEqual([[0], [1], [2]]);
    expect(groups).toEqual([1, 1, 1, 0, 0]);
  });

  it('keeps to who sits where, once that is settled', () => {
    const question = { layout: 'cabaret', people: 14, tables: 2 } as const;
    expect(planOf({ ...question, groups: [8, 6] }).groups).toEqual([8, 6]);
    expect(planOf({ ...question, groups: [8, 5] }).groups, 'somebody has no table yet').toEqual([7, 7]);
    expect(planOf({ ...question, groups: [11, 3] }).groups, 'too many at one').toEqual([7, 7]);
  });
});

describe('a boardroom', () => {
  it('seats twenty at one table', () => {
    const { tables, seats } = planOf({ layout: 'boardroom', people: 20, tables: 2 });
    expect(tables).toHaveLength(1);
    expect(seats).toHaveLength(20);
  });

  it('of twenty-one says how many it takes, and offers a cabaret', () => {
    expect(roomPlan({ layout: 'boardroom', people: 21, tables: 3 })).toMatchObject({
      ok: false,
      reason: 'too-many',
      most: 20,
      instead: { layout: 'cabaret', groups: [7, 7, 7] },
    });
  });
});

describe('the size of a room', () => {
  it.each([
    ['boardroom', 12, 2, 4.4, 8],
    ['classroom', 34, 4, 9, 12],
    ['cabaret', 34, 4, 9, 12],
  ] as const)('%s for %i people', (layout, people, tables, least, most) => {
    const { width, depth } = planOf({ layout, people, tables });
    expect(width).toBeGreaterThan(least - 1);
    expect(width).toBeLessThan(most + 1);
    expect(depth).toBeGreaterThan(least - 1);
    expect(depth).toBeLessThan(most + 1);
  });

  it('is asked of nobody: there is no plan', () => {
    expect(roomPlan({ layout: 'cabaret', people: 0, tables: 2 })).toEqual({ ok: false, reason: 'nobody' });
  });
});

const anyRoom = fc.record({
  layout: fc.constantFrom(...roomLayouts),
  people: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 520 })),
  tables: fc.integer({ min: 1, max: 60 }),
});

/** Any room as it would be set, a cabaret where the boardroom is too small. */
function anyPlan(question: RoomQuestion): RoomPlan {
  const answer = roomPlan(question);
  if (answer.ok) return answer.plan;
  if (answer.reason === 'too-many') return answer.instead;
  throw new Error('There is somebody.');
}

const away = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function leastBetween(seats: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, seat] of seats.entries()) {
    for (let next = index + 1; next < seats.length; next += 1) {
      least = Math.min(least, away(seat, seats[next] ?? seat));
    }
  }
  return least;
}

/** From a point to the nearest edge of a table; 0 within it. */
function toEdge(point: Point, table: RoomTable): number {
  if (table.shape === 'round') return Math.max(0, away(point, table) - table.diameter / 2);
  const aside = Math.max(0, Math.abs(point.x - table.x) - table.width / 2);
  const behind = Math.max(0, Math.abs(point.y - table.y) - table.depth / 2);
  return Math.hypot(aside, behind);
}

/** A little less than they are, for what floating point leaves over. */
const slack = 1e-6;

describe('in every room', () => {
  const holds = (claim: (plan: RoomPlan, people: number) => void): void =>
    fc.assert(
      fc.property(anyRoom, (question) => claim(anyPlan(question), question.people)),
      { numRuns: 150 },
    );

  it('there is a chair for everybody, and each group has its own', () => {
    holds(({ seats, groups }, people) => {
      expect(seats).toHaveLength(people);
      expect(groups.map((_, group) => seats.filter((seat) => seat.group === group).length)).toEqual(groups);
    });
  });

  it('no chair stands in another, in a table, in a wall, before the screen or in the flipchart', () => {
    holds(({ seats, tables, width, depth, flipchart }) => {
      const half = chairSize / 2;
      const xs = seats.map(({ x }) => x);
      const ys = seats.map(({ y }) => y);
      expect(Math.min(...xs), 'left wall').toBeGreaterThan(passage);
      expect(Math.max(...xs), 'right wall').toBeLessThan(width - passage);
      expect(Math.min(...ys), 'flipchart').toBeGreaterThan(flipchart.y + flipchart.depth + half);
      expect(Math.max(...ys), 'wall at the back').toBeLessThan(depth - passage);
      expect(leastBetween(seats), 'between chairs').toBeGreaterThan(chairSize);
      const toTables = seats.map((seat) => Math.min(...tables.map((table) => toEdge(seat, table))));
      expect(Math.min(...toTables), 'to the tables').toBeGreaterThan(half);
    });
  });

  it('people pass between the rounds, with somebody on each chair', () => {
    holds(({ layout, tables, seats }) => {
      if (layout !== 'cabaret') return;
      const toOthers = seats.flatMap((seat) =>
        tables.filter(({ groups }) => groups[0] !== seat.group).map((table) => toEdge(seat, table)),
      );
      expect(Math.min(...toOthers) - chairSize / 2).toBeGreaterThan(passage);
    });
  });

  it('everybody faces the screen: straight on to 65 degrees in rows, 90 at tables', () => {
    holds(({ layout, seats, width }) => {
      const most = layout === 'classroom' ? 65 : 90;
      const screen = { x: width / 2, y: 0 };
      const turns = seats.map((seat) => Math.abs(turnBetween(seat.facing, heading(seat, screen))));
      expect(Math.max(...turns)).toBeLessThanOrEqual(most + slack);
    });
  });

  it('the last row reads the picture, which has its place between the walls beside the flipchart', () => {
    holds(({ seats, screen, width, flipchart }) => {
      const farthest = Math.max(...seats.map((seat) => away(seat, { x: width / 2, y: 0 })));
      expect(screen.width * pictureRatio * farthestHeights).toBeGreaterThanOrEqual(farthest - slack);
      expect(screen.x).toBeGreaterThan(0);
      expect(flipchart.x).toBeGreaterThan(screen.x + screen.width);
      expect(flipchart.x + flipchart.width).toBeLessThan(width);
    });
  });
});
