import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { newTestId } from '../../../test/helpers/facilitator.ts';
import { someExercise, someSlide } from '../../../test/helpers/someWorkshop.ts';
import { isStageOp, opSchema, type StageOp } from '#shared/sync/op.ts';
import { applyStageOp } from '#shared/sync/applyStageOp.ts';
import { exerciseStage, initialStage, type Stage } from '#shared/sync/stage.ts';
import { newClock, standstillMs } from '#shared/sync/stageClock.ts';
import { type Agenda, plannedAgenda } from './agenda.ts';
import type { RunHappening } from './runEvents.ts';
import { runLog, type RunLog } from './runLog.ts';

const minute = 60_000;
const nine = Date.UTC(2026, 11, 10, 9);

const segment = (id: string, minutes: number, timing: 'fixed' | 'flexible' | 'optional' = 'flexible') => ({
  id,
  number: 1,
  title: { en: id },
  promise: { en: '' },
  minutes,
  minimum: 1,
  timing,
});

const workshop = {
  segments: [segment('a', 10), segment('b', 30), segment('c', 5, 'optional'), segment('d', 15)],
  slides: [
    someSlide('a1', { segment: 'a', minutes: 10 }),
    someSlide('b1', { segment: 'b', minutes: 10 }),
    someSlide('b2', { segment: 'b', minutes: 20, layout: 'exercise', exercise: 'rating' }),
    someSlide('c1', { segment: 'c', minutes: 5 }),
    someSlide('d1', { segment: 'd', minutes: 15 }),
  ],
  exercises: [someExercise('rating', { segment: 'b', minutes: 5 })],
};
const planned = plannedAgenda(workshop, { agenda: [], reserve: 5, skipOrder: [] });

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'client' | 'epoch' | 'phaseRevision'> : never;
type Press = Bare<StageOp>;

/** A room that presses what it is told, minutes after nine. */
function someRoom(before: Partial<Stage> = {}) {
  let stage: Stage = { ...initialStage(workshop), ...before };
  const ops: { atMs: number; op: StageOp }[] = [];
  return {
    stage: () => stage,
    ops,
    press(at: number, press: Press): boolean {
      const seen =
        'exercise' in press
          ? { phaseRevision: exerciseStage(stage, press.exercise).phaseRevision }
          : press.type === 'stage.drive'
            ? {}
            : { epoch: stage.epoch };
      const op = opSchema.parse({ ...press, ...seen, id: newTestId(), client: newTestId() });
      if (!isStageOp(op)) throw new Error('Only presses of the stage.');
      const atMs = nine + at * minute;
      const applied = applyStageOp(stage, op, { workshop, nowMs: atMs });
      if (!applied.ok) return false;
      stage = applied.stage;
      ops.push({ atMs, op });
      return true;
    },
    go(at: number, slide: string): void {
      if (!this.press(at, { type: 'stage.go', slide, step: 0 })) throw new Error(`No way to ${slide}.`);
    },
    log(now: number, changes: Partial<Parameters<typeof runLog>[0]> = {}): RunLog {
      const nowMs = nine + now * minute;
      return runLog({ workshop, planned, stage, ops, energy: [], plannedStartMs: nine, nowMs, ...changes });
    },
  };
}

const told = (log: RunLog): readonly RunHappening[] => log.events.map(({ happening }) => happening);
const row = (log: RunLog, id: string) => log.rows.find((one) => one.segment === id);

/** A whole morning: `a` takes 14 instead of 10, `b` 31 instead of 30, `c` is never shown. */
function morning() {
  const room = someRoom();
  room.go(0, 'b1');
  room.press(0, { type: 'stage.begin' });
  room.go(0, 'a1');
  room.go(14, 'b1');
  room.go(24, 'b2');
  room.go(45, 'd1');
  return room;
}

describe('planned against actual', () => {
  test('each segment has its planned minutes, when it began and ended, and how much longer it took', () => {
    const log = morning().log(50);
    expect(log.phase).toBe('running');
    expect(row(log, 'a')).toEqual({
      segment: 'a',
      planned: 10,
      today: 10,
      state: 'done',
      startMs: nine,
      endMs: nine + 14 * minute,
      spent: 14,
      difference: 4,
    });
    expect(row(log, 'b')).toMatchObject({ spent: 31, difference: 1, state: 'done' });
    expect(row(log, 'c')).toMatchObject({ state: 'toCome', spent: null, difference: null, startMs: null });
    expect(row(log, 'd')).toMatchObject({ state: 'running', spent: 5, difference: null, endMs: null });
    expect(log.endMs).toBeNull();
    expect(log.total).toMatchObject({ planned: 60, spent: 50, difference: null });
  });

  test('a segment that is on says how far over it is as soon as it is over', () => {
    expect(row(morning().log(63), 'd')).toMatchObject({ state: 'running', spent: 18, difference: 3 });
  });

  test('the end is when the time of the last slide was up, told the day after too, and beside what people were told', () => {
    const room = morning();
    for (const now of [45 + 15 + 31, 45 + 24 * 60]) {
      const log = room.log(now);
      expect(log.phase).toBe('over');
      expect(log.endMs).toBe(nine + 60 * minute);
      expect(log.toldEndMs).toBe(nine + 65 * minute);
      expect(row(log, 'c')?.state).toBe('leftOut');
      expect(row(log, 'd')).toMatchObject({ spent: 15, difference: 0, endMs: nine + 60 * minute });
      expect(log.total).toMatchObject({ spent: 60, difference: 0 });
    }
  });

  test('what was still done at the last slide belongs to the day', () => {
    const room = morning();
    room.press(68, { type: 'stage.display', display: 'blank' });
    expect(room.log(45 + 24 * 60).endMs).toBe(nine + 68 * minute);
  });

  test('a room that stopped in the middle was over with the last thing that it did', () => {
    const room = someRoom();
    room.go(0, 'b1');
    room.go(10, 'b2');
    room.press(12, { type: 'exercise.phase', exercise: 'rating', to: 'open' });
    const log = room.log(10 + standstillMs / minute + 1);
    expect(log.phase).toBe('over');
    expect(log.endMs).toBe(nine + 12 * minute);
    expect(row(log, 'b')).toMatchObject({ spent: 12, state: 'done' });
    expect(row(log, 'd')?.state).toBe('leftOut');
  });

  test('a jump back adds to the segment, which keeps its first start', () => {
    const room = morning();
    room.go(50, 'a1');
    room.go(53, 'd1');
    const log = room.log(55);
    expect(row(log, 'a')).toMatchObject({
      startMs: nine,
      endMs: nine + 53 * minute,
      spent: 17,
      difference: 7,
    });
    expect(row(log, 'd')).toMatchObject({ startMs: nine + 45 * minute, spent: 7 });
  });

  test('what was changed on the day stands beside the plan: minutes, what is skipped, a moved end', () => {
    const room = someRoom();
    room.go(0, 'b1');
    const agenda: Agenda = {
      ...planned,
      entries: planned.entries.map((one) => (one.segment === 'd' ? { ...one, minutes: 10 } : one)),
      skipped: ['c'],
      reserveUsed: 5,
      endMoved: 3,
    };
    room.press(12, { type: 'stage.agenda', agenda });
    const log = room.log(13);
    expect(row(log, 'd')).toMatchObject({ planned: 15, today: 10 });
    expect(row(log, 'c')).toMatchObject({ planned: 5, today: 0, state: 'skipped' });
    expect(log.movedEndMs - log.toldEndMs).toBe(3 * minute);
    expect(told(log)).toContainEqual({
      kind: 'agenda',
      to: 'changed',
      changes: [
        { of: 'reserveUsed', used: 5, all: 5 },
        { of: 'minutes', segment: 'd', was: 15, minutes: 10 },
        { of: 'skipped', id: 'c' },
        { of: 'end', was: 0, moved: 3 },
      ],
    });
    room.press(14, { type: 'stage.agenda', agenda: null });
    expect(told(room.log(15))).toContainEqual(expect.objectContaining({ kind: 'agenda', to: 'plan' }));
  });

  test('a room that never began has its plan, and no time', () => {
    const log = someRoom().log(-30);
    expect(log).toMatchObject({ phase: 'before', startMs: null, endMs: null, events: [] });
    expect(log.rows.map(({ spent, state }) => [spent, state])).toEqual(log.rows.map(() => [null, 'toCome']));
    expect(log.total).toEqual({ planned: 60, today: 60, spent: null, difference: null });
  });

  test('a session that was stored before there were clocks is timed by its log', () => {
    const room = morning();
    const log = room.log(50, { stage: { ...room.stage(), clock: newClock, undo: [] } });
    expect(log.rows).toEqual(room.log(50).rows);
  });

  test('a room that began anew counts from there, and what came before is told as early', () => {
    const room = someRoom();
    room.go(-60, 'b1');
    room.press(-58, { type: 'stage.lock', to: 'locked' });
    room.go(-50, 'a1');
    room.press(0, { type: 'stage.begin' });
    room.go(9, 'b1');
    const log = room.log(10);
    expect(row(log, 'a')).toMatchObject({ spent: 9, difference: -1 });
    expect(log.startMs).toBe(nine);
    expect(log.events.map(({ happening, early }) => [happening.kind, early])).toEqual([
      ['begun', true],
      ['lock', true],
      ['begun', false],
    ]);
  });
});

describe('what was done when', () => {
  test('openings, closes, reveals and time are told with the server’s moments; that grace is over is nobody’s press', () => {
    const room = someRoom();
    const phase = (at: number, to: 'open' | 'closed' | 'revealed') =>
      room.press(at, { type: 'exercise.phase', exercise: 'rating', to });
    room.go(0, 'b2');
    phase(1, 'open');
    room.press(2, { type: 'exercise.timer', exercise: 'rating', addMs: minute });
    room.press(3, { type: 'exercise.pause', exercise: 'rating', to: 'paused' });
    room.press(4, { type: 'exercise.pause', exercise: 'rating', to: 'running' });
    phase(5, 'closed');
    phase(5.1, 'closed');
    phase(6, 'revealed');
    phase(7, 'closed');
    phase(8, 'open');
    room.press(9, { type: 'stage.display', display: 'frozen' });
    room.press(10, { type: 'stage.drive', account: 'acc', name: 'Mei' });
    const log = room.log(11, { energy: [{ atMs: nine + 9.5 * minute, n: 6, counts: [0, 0, 2, 2, 2] }] });
    const exercise = { exercise: 'rating' };
    expect(told(log)).toEqual([
      { kind: 'begun', by: 'move' },
      { kind: 'exercise', act: 'opened', turn: 0, ...exercise },
      { kind: 'time', act: 'add', minutes: 1, ...exercise },
      { kind: 'time', act: 'pause', minutes: 0, ...exercise },
      { kind: 'time', act: 'resume', minutes: 0, ...exercise },
      { kind: 'exercise', act: 'closed', turn: 0, ...exercise },
      { kind: 'exercise', act: 'revealed', turn: 0, ...exercise },
      { kind: 'exercise', act: 'hidden', turn: 0, ...exercise },
      { kind: 'exercise', act: 'reopened', turn: 0, ...exercise },
      { kind: 'display', to: 'frozen' },
      { kind: 'energy', n: 6, mean: 4 },
      { kind: 'driver', account: 'acc', name: 'Mei' },
    ]);
    expect(log.events[1]?.atMs).toBe(nine + minute);
  });

  test('what was taken back says so, and nothing else does', () => {
    const room = someRoom();
    room.go(0, 'b2');
    room.press(1, { type: 'exercise.phase', exercise: 'rating', to: 'open' });
    room.press(2, { type: 'stage.undo' });
    room.press(3, { type: 'exercise.phase', exercise: 'rating', to: 'open' });
    room.press(4, { type: 'stage.agenda', agenda: { ...planned, endMoved: 5 } });
    room.press(5, { type: 'stage.undo' });
    room.press(6, { type: 'stage.lock', to: 'locked' });
    room.press(7, { type: 'stage.undo' });
    const undone = room
      .log(8)
      .events.map(({ happening, undoneMs }) => [
        happening.kind,
        undoneMs === null ? null : (undoneMs - nine) / minute,
      ]);
    expect(undone).toEqual([
      ['begun', null],
      ['exercise', 2],
      ['exercise', null],
      ['agenda', 5],
      ['lock', 7],
    ]);
  });

  test('an op about a slide or an exercise that has been hidden since is told, and breaks nothing', () => {
    const room = someRoom();
    room.go(0, 'b2');
    room.press(1, { type: 'exercise.phase', exercise: 'rating', to: 'open' });
    const without = { ...workshop, exercises: [], slides: workshop.slides.filter(({ id }) => id !== 'b2') };
    const log = room.log(5, { workshop: without });
    expect(told(log)).toContainEqual({ kind: 'exercise', act: 'opened', exercise: 'rating', turn: 0 });
    expect(log.rows).toHaveLength(4);
  });
});

describe('in any order of presses', () => {
  const slide = fc.constantFrom('a1', 'b1', 'b2', 'c1', 'd1');
  const press: fc.Arbitrary<Press> = fc.oneof(
    { weight: 6, arbitrary: slide.map((one) => ({ type: 'stage.go', slide: one, step: 0 }) as const) },
    fc.constantFrom<Press>(
      { type: 'stage.undo' },
      { type: 'stage.begin' },
      { type: 'stage.display', display: 'blank' },
      { type: 'stage.agenda', agenda: { ...planned, skipped: ['c'] } },
      { type: 'exercise.phase', exercise: 'rating', to: 'open' },
      { type: 'exercise.phase', exercise: 'rating', to: 'closed' },
    ),
  );
  const presses = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), press), { maxLength: 25 });

  test('the minutes of the segments are the time since the clock began, and the log replays to the stored clock', () => {
    fc.assert(
      fc.property(presses, fc.integer({ min: 0, max: 29 }), (all, after) => {
        const room = someRoom();
        let at = 0;
        for (const [wait, one] of all) room.press((at += wait), one);
        const now = at + after;
        const log = room.log(now);
        const { clock } = room.stage();
        fc.pre(clock.begunMs !== null);
        expect(log.phase).not.toBe('before');
        const passed = ((log.endMs ?? nine + now * minute) - (clock.begunMs ?? 0)) / minute;
        // Glances that were no visit are a segment's time without its beginning; each rounds to a minute.
        expect(log.total.spent ?? 0).toBeLessThanOrEqual(passed + log.rows.length);
        const faults = log.rows.filter(({ startMs, endMs, spent, planned: minutes, difference }) => {
          const isBackwards = startMs !== null && endMs !== null && endMs < startMs;
          return isBackwards || (difference !== null && difference !== (spent ?? 0) - minutes);
        });
        expect(faults).toEqual([]);
        const fromLog = room.log(now, { stage: { ...room.stage(), clock: newClock } });
        expect(fromLog.rows).toEqual(log.rows);
      }),
    );
  });
});
