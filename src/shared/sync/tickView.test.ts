import { describe, expect, test } from 'vitest';
import type { PlanTick } from './op.ts';
import {
  noTicks,
  optimisticTicks,
  settleTickAck,
  type TickPart,
  type TicksView,
  withTicks,
} from './tickView.ts';

const told = (revision: number, by: string | null, item = 'venue'): TickPart => ({
  part: 'tick',
  revision,
  item,
  tick: by === null ? null : { by, atMs: 1000 },
});

const ticking = (by: string | null, item = 'venue'): PlanTick => ({
  type: 'plan.tick',
  id: 'op',
  client: 'page',
  item,
  done: by !== null,
  by: by ?? '',
});

const shown = (ticks: TicksView, ...waiting: PlanTick[]): readonly unknown[] =>
  optimisticTicks(
    ticks,
    waiting.map((op) => ({ op, atMs: 5000 })),
  ).map(({ item, by, atMs }) => [item, by, atMs]);

describe('ticks on the workshop’s items', () => {
  test('rule 7: of each item the newest that was told stands, in whatever order it came', () => {
    const [older, newer] = [told(4, 'Mei'), told(6, null)];
    expect(shown(withTicks(noTicks, [older]))).toEqual([['venue', 'Mei', 1000]]);
    expect(shown(withTicks(noTicks, [older, newer]))).toEqual([]);
    expect(shown(withTicks(noTicks, [newer, older, newer]))).toEqual([]);
  });

  test('rule 1: one’s own stands from its acknowledgement on, until it or a later one was told', () => {
    const acked = settleTickAck(withTicks(noTicks, [told(4, 'Mei')]), ticking('Ben'), {
      revision: 7,
      nowMs: 3000,
    });
    expect(shown(acked)).toEqual([['venue', 'Ben', 3000]]);
    expect(shown(withTicks(acked, [told(5, null)]))).toEqual([['venue', 'Ben', 3000]]);
    expect(shown(withTicks(acked, [told(7, 'Ben')]))).toEqual([['venue', 'Ben', 1000]]);
    expect(shown(withTicks(acked, [told(8, null)]))).toEqual([]);
    const overtaken = withTicks(noTicks, [told(8, 'Kim')]);
    expect(shown(settleTickAck(overtaken, ticking(null), { revision: 7, nowMs: 3000 }))).toEqual([
      ['venue', 'Kim', 1000],
    ]);
  });

  test('rule 3: what waits is shown as done, or as not done any more, as of when it was written', () => {
    const ticks = withTicks(noTicks, [told(4, 'Mei'), told(5, 'Mei', 'food')]);
    expect(shown(ticks, ticking(null, 'food'), ticking('Ben', 'letters'))).toEqual([
      ['venue', 'Mei', 1000],
      ['letters', 'Ben', 5000],
    ]);
    expect(shown(ticks, ticking(null), ticking('Ben'))).toEqual([
      ['venue', 'Ben', 5000],
      ['food', 'Mei', 1000],
    ]);
  });
});
