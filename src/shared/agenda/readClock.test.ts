import { describe, expect, test } from 'vitest';
import { beginClock, leaveSlide, newClock, type StageClock } from '#shared/sync/stageClock.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { type Agenda, plannedAgenda } from './agenda.ts';
import { type DayContent, type DaySource, readClock } from './readClock.ts';

const minute = 60_000;
const hour = 60 * minute;
const nine = Date.UTC(2026, 11, 10, 9);
const at = (minutes: number): number => nine + minutes * minute;

interface SomeSegment {
  readonly id: string;
  readonly minutes: number;
  readonly slides: readonly number[];
  readonly minimum?: number;
  readonly timing?: 'fixed' | 'flexible' | 'optional';
}

/** Segments whose slides are called by them: `a1`, `a2`. */
function someDay(segments: readonly SomeSegment[], settings: { reserve?: number; optional?: string } = {}) {
  const { reserve = 0, optional } = settings;
  const content: DayContent = {
    segments: segments.map(({ id, minimum = 1, timing = 'flexible' }, number) => ({
      id,
      number,
      minimum,
      timing,
    })),
    slides: segments.flatMap(({ id, slides }) =>
      slides.map((minutes, index) => {
        const slide = { id: `${id}${index + 1}`, segment: id, minutes };
        return slide.id === optional ? { ...slide, exercise: 'quiz' } : slide;
      }),
    ),
    exercises:
      optional === undefined
        ? []
        : [{ id: 'quiz', segment: optional.slice(0, 1), kind: 'quiz', importance: 'optional' }],
  };
  const whole = segments.map((one, number) => ({
    ...one,
    number,
    title: {},
    promise: {},
    minimum: one.minimum ?? 1,
    timing: one.timing ?? ('flexible' as const),
  }));
  const planned = plannedAgenda(
    { segments: whole, exercises: content.exercises },
    { agenda: [], reserve, skipOrder: [] },
  );
  return { content, planned };
}

const halfDay: readonly SomeSegment[] = [
  { id: 'a', minutes: 10, slides: [4, 6] },
  { id: 'b', minutes: 30, slides: [10, 10, 10] },
  { id: 'c', minutes: 20, slides: [20] },
];

/** A room that was at each of these slides until so many minutes past nine, and is now at the last named. */
function visits(content: DayContent, path: readonly (readonly [slide: string, untilMinutes: number])[]) {
  const of = (slide: string) => ({
    slide,
    segment: content.slides.find(({ id }) => id === slide)?.segment,
  });
  let clock: StageClock = newClock;
  path.forEach(([slide, until], index) => {
    const [next] = path[index + 1] ?? [];
    if (index === 0) clock = beginClock(of(slide).segment, nine);
    if (next !== undefined) clock = leaveSlide(clock, of(slide), of(next), at(until));
  });
  return { slide: path[path.length - 1]?.[0] ?? '', clock };
}

function read(
  day: ReturnType<typeof someDay>,
  path: readonly (readonly [string, number])[],
  changes: Partial<DaySource> & { agendaChanges?: Partial<Agenda> } = {},
) {
  const { agendaChanges = {}, ...rest } = changes;
  return readClock({
    ...day,
    agenda: { ...day.planned, ...agendaChanges },
    stage: visits(day.content, path),
    plannedStartMs: nine,
    nowMs: at(path[path.length - 1]?.[1] ?? 0),
    ...rest,
  });
}

describe('a room that runs', () => {
  test('on time it ends as planned, and says what is left of the step, the segment and all', () => {
    const clock = read(someDay(halfDay), [
      ['a1', 4],
      ['a2', 10],
      ['b1', 13],
    ]);
    expect(clock).toMatchObject({
      phase: 'running',
      startMs: nine,
      step: { plannedMs: 10 * minute, spentMs: 3 * minute, leftMs: 7 * minute },
      segment: { id: 'b', plannedMs: 30 * minute, spentMs: 3 * minute, leftMs: 27 * minute },
      total: { plannedMs: 60 * minute, spentMs: 13 * minute, leftMs: 47 * minute },
      plannedEndMs: at(60),
      projectedEndMs: at(60),
      driftMinutes: 0,
      level: 'green',
    });
  });

  test('a step that takes longer than planned moves the end, minute by minute, and says how far it is over', () => {
    const day = someDay(halfDay);
    expect(read(day, [['a1', 4]]).driftMinutes).toBe(0);
    const over = read(day, [['a1', 9]]);
    expect(over.step.leftMs).toBe(-5 * minute);
    expect(over).toMatchObject({ driftMinutes: 5, projectedEndMs: at(65) });
  });

  test('a step that is left early brings the room ahead', () => {
    const clock = read(someDay(halfDay), [
      ['a1', 1],
      ['a2', 1],
    ]);
    expect(clock).toMatchObject({ driftMinutes: -3, projectedEndMs: at(57), level: 'green' });
  });

  test.each([
    [3, 'green'],
    [4, 'amber'],
    [8, 'amber'],
    [9, 'red'],
  ] as const)('%i minutes behind are %s', (minutes, level) => {
    const clock = read(someDay(halfDay), [['a1', 4 + minutes]]);
    expect(clock).toMatchObject({ driftMinutes: minutes, level });
  });

  test('far ahead is never red', () => {
    expect(read(someDay(halfDay), [['a1', 0] as const, ['c1', 1]])).toMatchObject({
      driftMinutes: -40,
      level: 'green',
    });
  });

  test('slides share their segment’s minutes of this agenda, whatever they add up to themselves', () => {
    const short = someDay([{ id: 'a', minutes: 30, slides: [5, 5] }]);
    expect(read(short, [['a1', 0]]).step.plannedMs).toBe(15 * minute);
    const long = someDay([{ id: 'a', minutes: 10, slides: [15, 5] }]);
    expect(read(long, [['a1', 0]]).step.plannedMs).toBe(7.5 * minute);
  });

  test('slides without minutes share equally; one among others takes none', () => {
    const none = someDay([{ id: 'a', minutes: 10, slides: [0, 0] }]);
    expect(read(none, [['a1', 0]]).step.plannedMs).toBe(5 * minute);
    const one = someDay([{ id: 'a', minutes: 10, slides: [0, 10] }]);
    expect(read(one, [['a1', 0]])).toMatchObject({ step: { plannedMs: 0 }, driftMinutes: 0 });
  });

  test('a segment whose slides are all hidden keeps its minutes until the room is past it', () => {
    const day = someDay([
      { id: 'a', minutes: 10, slides: [10] },
      { id: 'p', minutes: 15, slides: [] },
      { id: 'c', minutes: 20, slides: [20] },
    ]);
    expect(read(day, [['a1', 10]]).projectedEndMs).toBe(at(45));
    expect(
      read(day, [
        ['a1', 25],
        ['c1', 30],
      ]),
    ).toMatchObject({ driftMinutes: 0 });
  });

  test('going back adds nothing but the time that it takes: what the room has seen is not planned again', () => {
    const day = someDay(halfDay);
    const before = read(day, [
      ['a1', 4],
      ['a2', 10],
      ['b1', 20],
      ['b2', 30],
    ]);
    const back = read(day, [
      ['a1', 4],
      ['a2', 10],
      ['b1', 20],
      ['b2', 30],
      ['a2', 31],
    ]);
    expect(before.projectedEndMs).toBe(at(60));
    expect(back.projectedEndMs).toBe(at(61));
  });

  test('a jump by mistake that is taken back at once changes nothing', () => {
    const day = someDay(halfDay);
    const back = read(day, [
      ['a1', 2],
      ['c1', 2.1],
      ['a1', 2.1],
    ]);
    expect(back.projectedEndMs).toBe(at(60) + 0.1 * minute);
  });

  test('what is skipped is left out of the end', () => {
    const day = someDay(
      halfDay.map((one) => (one.id === 'b' ? { ...one, timing: 'optional' } : one)),
      { optional: 'a2' },
    );
    const skip = (...skipped: string[]) =>
      read(day, [['a1', 0]], { agendaChanges: { skipped } }).projectedEndMs;
    expect(skip('b')).toBe(at(30));
    expect(skip('quiz')).toBe(at(54));
    expect(skip('b', 'quiz')).toBe(at(24));
  });

  test('minutes that are changed on the day move the projected end, never the planned one', () => {
    const day = someDay(halfDay);
    const entries = day.planned.entries.map((one) => (one.segment === 'c' ? { ...one, minutes: 12 } : one));
    expect(read(day, [['a1', 0]], { agendaChanges: { entries } })).toMatchObject({
      plannedEndMs: at(60),
      projectedEndMs: at(52),
      driftMinutes: -8,
    });
  });
});

describe('the reserve', () => {
  const day = someDay(halfDay, { reserve: 10 });

  test('lies behind the content: on time is without it, and using it moves the planned end into it', () => {
    expect(read(day, [['a1', 0]])).toMatchObject({ plannedEndMs: at(60), projectedEndMs: at(60) });
    const used = read(day, [['a1', 10]], { agendaChanges: { reserveUsed: 6 } });
    expect(used).toMatchObject({ plannedEndMs: at(66), projectedEndMs: at(66), driftMinutes: 0 });
  });

  test('the end can be moved beyond it', () => {
    const moved = read(day, [['a1', 24]], { agendaChanges: { reserveUsed: 10, endMoved: 5 } });
    expect(moved).toMatchObject({ plannedEndMs: at(75), projectedEndMs: at(80), driftMinutes: 5 });
  });
});

describe('the start', () => {
  const day = someDay(halfDay);

  test('before it, the day is whole and begins as planned; once that is past, from now', () => {
    const before = { stage: { slide: 'a1', clock: newClock } };
    expect(read(day, [], { ...before, nowMs: at(-30) })).toMatchObject({
      phase: 'before',
      startMs: nine,
      projectedEndMs: at(60),
      driftMinutes: 0,
    });
    expect(read(day, [], { ...before, nowMs: at(7) })).toMatchObject({
      phase: 'before',
      driftMinutes: 7,
      level: 'amber',
    });
  });

  test('a room that begins late by the plan is behind; one that begins on another day runs by its own start', () => {
    const begun = (minutes: number) => ({
      stage: { slide: 'a1', clock: beginClock('a', at(minutes)) },
      nowMs: at(minutes),
    });
    expect(read(day, [], begun(12))).toMatchObject({ startMs: nine, driftMinutes: 12, level: 'red' });
    expect(read(day, [], begun(-20))).toMatchObject({ startMs: nine, driftMinutes: -20 });
    expect(read(day, [], begun(181))).toMatchObject({ startMs: at(181), driftMinutes: 0 });
    expect(read(day, [], begun(-7 * 24 * 60))).toMatchObject({ driftMinutes: 0 });
  });

  test('last evening’s dry run, left at the last slide, counts as not begun', () => {
    const evening = beginClock('a', nine - 14 * hour);
    const left = leaveSlide(
      evening,
      { slide: 'a1', segment: 'a' },
      { slide: 'c1', segment: 'c' },
      nine - 13 * hour,
    );
    expect(read(day, [], { stage: { slide: 'c1', clock: left }, nowMs: at(-10) })).toMatchObject({
      phase: 'before',
      projectedEndMs: at(60),
    });
  });
});

test('at the last slide the end is when its time is up, and half an hour later the day is over by that', () => {
  const day = someDay(halfDay);
  const last = (until: number) =>
    read(day, [
      ['a1', 4],
      ['c1', until],
    ]);
  expect(last(24)).toMatchObject({ phase: 'running', projectedEndMs: at(24) });
  expect(last(50)).toMatchObject({ phase: 'running', projectedEndMs: at(50) });
  expect(last(60)).toMatchObject({ phase: 'over', projectedEndMs: at(24) });
});

const segments = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 60 }),
    slides: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
    timing: fc.constantFrom('fixed', 'flexible', 'optional'),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Some day, and a room that went anywhere in it. */
const someRun = segments.chain((some) => {
  const day = someDay(some.map((one, index) => ({ ...one, id: 'abcdef'.charAt(index) })));
  const ids = day.content.slides.map(({ id }) => id);
  const path = fc.array(
    fc.tuple(fc.constantFrom(...(ids.length > 0 ? ids : [''])), fc.integer({ min: 0, max: 20 })),
    { minLength: 1, maxLength: 12 },
  );
  return path.map((stays) => {
    let until = 0;
    return { day, path: stays.map(([slide, minutes]) => [slide, (until += minutes)] as const) };
  });
});

describe('whatever the room does', () => {
  test('the end is never before now, and time alone moves it later by no more than has passed', () => {
    fc.assert(
      fc.property(someRun, fc.integer({ min: 0, max: 25 }), ({ day, path }, later) => {
        const now = read(day, path);
        const nowMs = at(path[path.length - 1]?.[1] ?? 0);
        const then = read(day, path, { nowMs: nowMs + later * minute });
        if (now.phase !== 'running' || then.phase !== 'running') return;
        expect(now.projectedEndMs).toBeGreaterThanOrEqual(nowMs);
        expect(then.projectedEndMs).toBeGreaterThanOrEqual(now.projectedEndMs - 1);
        expect(then.projectedEndMs).toBeLessThanOrEqual(now.projectedEndMs + later * minute + 1);
        expect(then.plannedEndMs).toBe(now.plannedEndMs);
      }),
    );
  });

  test('to skip more, or to give a segment fewer minutes, never ends later', () => {
    fc.assert(
      fc.property(someRun, fc.nat(5), ({ day, path }, index) => {
        const { skipOrder, entries } = day.planned;
        const plain = read(day, path).projectedEndMs;
        for (const skipped of [skipOrder.slice(0, 1), skipOrder]) {
          expect(read(day, path, { agendaChanges: { skipped } }).projectedEndMs).toBeLessThanOrEqual(
            plain + 1,
          );
        }
        const fewer = entries.map((one, place) =>
          place === index ? { ...one, minutes: Math.floor(one.minutes / 2) } : one,
        );
        expect(read(day, path, { agendaChanges: { entries: fewer } }).projectedEndMs).toBeLessThanOrEqual(
          plain + 1,
        );
      }),
    );
  });

  test('from start to end by the plan, the room is on time at every slide', () => {
    fc.assert(
      fc.property(segments, (some) => {
        const day = someDay(some.map((one, index) => ({ ...one, id: 'abcdef'.charAt(index) })));
        const { slides } = day.content;
        // Stays that are only a glance are told apart from what has been shown.
        if (slides.length !== slides.filter(({ minutes }) => minutes > 0).length) return;
        if (some.some((one) => one.minutes === 0 || one.slides.length === 0)) return;
        let until = 0;
        const path = slides.map(({ id, segment, minutes }): readonly [string, number] => {
          const own = slides.filter((slide) => slide.segment === segment);
          const all = own.reduce((sum, slide) => sum + slide.minutes, 0);
          const whole = day.planned.entries.find((entry) => entry.segment === segment)?.minutes ?? 0;
          return [id, (until += (whole * minutes) / all)];
        });
        for (let upTo = 1; upTo <= path.length; upTo += 1) {
          expect(Math.abs(read(day, path.slice(0, upTo)).driftMs)).toBeLessThan(1);
        }
      }),
    );
  });
});
