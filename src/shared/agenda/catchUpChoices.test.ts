import { describe, expect, test } from 'vitest';
import { beginClock } from '#shared/sync/stageClock.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import type { Agenda, AgendaEntry } from './agenda.ts';
import { catchUpChoices, type CatchUpWay } from './catchUpChoices.ts';
import { agendaHolds } from './protectedMinutes.ts';
import { type DayContent, type DaySource, readClock } from './readClock.ts';

const minute = 60_000;
const nine = Date.UTC(2026, 11, 10, 9);

/** A short half day: two flexible parts, a break, an optional part with a quiz beside it, and the action plan. */
const content: DayContent = {
  segments: [
    { id: 'opening', number: 0, minimum: 8, timing: 'flexible' },
    { id: 'rating', number: 1, minimum: 20, timing: 'flexible' },
    { id: 'break', minimum: 10, timing: 'fixed' },
    { id: 'extra', number: 2, minimum: 5, timing: 'optional' },
    { id: 'plan', number: 3, minimum: 20, timing: 'fixed' },
  ],
  slides: [
    { id: 'o1', segment: 'opening', minutes: 6 },
    { id: 'o2', segment: 'opening', minutes: 6 },
    { id: 'r1', segment: 'rating', minutes: 20 },
    { id: 'r2', segment: 'rating', minutes: 5 },
    { id: 'r3', segment: 'rating', minutes: 5, exercise: 'quiz' },
    { id: 'coffee', segment: 'break', minutes: 15 },
    { id: 'e1', segment: 'extra', minutes: 8 },
    { id: 'p1', segment: 'plan', minutes: 25, exercise: 'actions' },
  ],
  exercises: [
    { id: 'quiz', segment: 'rating', kind: 'quiz', importance: 'optional' },
    { id: 'actions', segment: 'plan', kind: 'action-table', importance: 'core' },
  ],
};

const entry = (segment: string, minutes: number, minimum: number, timing: AgendaEntry['timing']) => ({
  segment,
  minutes,
  minimum,
  timing,
});

const planned: Agenda = {
  entries: [
    entry('opening', 12, 8, 'flexible'),
    entry('rating', 30, 20, 'flexible'),
    entry('break', 15, 10, 'fixed'),
    entry('extra', 8, 5, 'optional'),
    entry('plan', 25, 20, 'fixed'),
  ],
  reserve: 5,
  reserveUsed: 0,
  endMoved: 0,
  skipOrder: ['quiz', 'extra'],
  skipped: [],
};

/** The room has been at its first slide this much longer than planned. */
function behind(minutes: number, changes: Partial<DaySource> = {}): DaySource {
  return {
    content,
    planned,
    agenda: planned,
    stage: { slide: 'o1', clock: beginClock('opening', nine) },
    plannedStartMs: nine,
    nowMs: nine + (6 + minutes) * minute,
    ...changes,
  };
}

function choice(source: DaySource, way: CatchUpWay) {
  return catchUpChoices(source).find((one) => one.way === way);
}

const minutesIn = ({ entries }: Agenda) => entries.map(({ minutes }) => minutes);

describe('for a room that is behind', () => {
  test('the reserve is used as far as it is needed and as far as it goes', () => {
    expect(choice(behind(3), 'reserve')).toMatchObject({
      agenda: { reserveUsed: 3 },
      clock: { driftMinutes: 0 },
    });
    expect(choice(behind(12), 'reserve')).toMatchObject({
      agenda: { reserveUsed: 5 },
      clock: { driftMinutes: 7 },
    });
    const used = { ...planned, reserveUsed: 5 };
    expect(choice(behind(12, { agenda: used }), 'reserve')).toBeUndefined();
  });

  test('flexible segments give in proportion to what they can, no more than needed, never under their minimum', () => {
    const few = choice(behind(6), 'shrink');
    expect(few?.clock.driftMinutes).toBe(0);
    expect(minutesIn(few?.agenda ?? planned)).toEqual([11, 24, 15, 8, 25]);
    const many = choice(behind(30), 'shrink');
    expect(minutesIn(many?.agenda ?? planned)).toEqual([8, 20, 15, 8, 25]);
    expect(many?.clock.driftMinutes).toBeGreaterThan(0);
    expect(choice(behind(30, { agenda: many?.agenda ?? planned }), 'shrink')).toBeUndefined();
  });

  test('a segment that is behind the room gives nothing, and the current one what is left of it', () => {
    const stage = {
      slide: 'r2',
      clock: { ...beginClock('rating', nine + 47 * minute), begunMs: nine },
    };
    const left = choice(behind(0, { stage, nowMs: nine + 47 * minute }), 'shrink');
    expect(minutesIn(left?.agenda ?? planned)).toEqual([12, 20, 15, 8, 25]);
    expect(left?.clock.driftMinutes).toBe(15 - 3);
  });

  test('what is optional is skipped in its stated order, only as much as is needed', () => {
    expect(choice(behind(4), 'skip')).toMatchObject({
      agenda: { skipped: ['quiz'] },
      clock: { driftMinutes: -1 },
    });
    expect(choice(behind(12), 'skip')?.agenda.skipped).toEqual(['quiz', 'extra']);
    const order = { ...planned, skipOrder: ['extra', 'quiz'] };
    expect(choice(behind(4, { agenda: order }), 'skip')?.agenda.skipped).toEqual(['extra']);
  });

  test('what the room is past, or in, is not skipped', () => {
    const stage = { slide: 'e1', clock: { ...beginClock('extra', nine + 80 * minute), begunMs: nine } };
    expect(choice(behind(0, { stage, nowMs: nine + 80 * minute }), 'skip')).toBeUndefined();
  });

  test('the end can be moved by what the room is behind', () => {
    expect(choice(behind(12), 'end')).toMatchObject({ agenda: { endMoved: 12 }, clock: { driftMinutes: 0 } });
  });
});

test('a room that is on time or ahead has nothing to catch up with', () => {
  expect(catchUpChoices(behind(0))).toEqual([]);
  expect(catchUpChoices(behind(-3))).toEqual([]);
});

test('choices add up: what one leaves behind, the next takes', () => {
  const first = choice(behind(15), 'reserve');
  const second = choice(behind(15, { agenda: first?.agenda ?? planned }), 'shrink');
  expect(second?.clock.driftMinutes).toBe(0);
  expect(second?.agenda.reserveUsed).toBe(5);
});

test('whatever is chosen, and however often, the agenda holds, the break and the plan stay as they are, and no drift grows', () => {
  const ways = fc.constantFrom<CatchUpWay>('reserve', 'shrink', 'skip', 'end');
  const slides = fc.constantFrom(...content.slides.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.integer({ min: -10, max: 60 }),
      slides,
      fc.array(ways, { maxLength: 6 }),
      (late, slide, path) => {
        const segment = content.slides.find(({ id }) => id === slide)?.segment;
        const stage = { slide, clock: beginClock(segment, nine) };
        let agenda = planned;
        for (const way of path) {
          const source = behind(late, { stage, agenda });
          const chosen = choice(source, way);
          if (!chosen) continue;
          expect(agendaHolds(chosen.agenda, { content, planned })).toBe(true);
          expect(minutesIn(chosen.agenda)[2]).toBe(15);
          expect(minutesIn(chosen.agenda)[4]).toBe(25);
          expect(chosen.clock.driftMs).toBeLessThan(readClock(source).driftMs);
          agenda = chosen.agenda;
        }
      },
    ),
  );
});
