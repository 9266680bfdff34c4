import { expect, test } from 'vitest';
import { someAnswer } from '../../test/helpers/someAnswer.ts';
import type { Settled, Written } from './ledger.ts';
import { rank, type Rehearsed, reportLines, wentWell } from './report.ts';

function answer(exercise: string, settled: Settled | null): Written {
  return { op: someAnswer({ exercise }), owner: 'seat:a', settled };
}

function saved(exercise: string, tookMs: number | null): Written {
  return answer(exercise, { as: 'acknowledged', atMs: 0, outcome: 'applied', revision: 2, tookMs });
}

function rehearsed(changes: Partial<Rehearsed> = {}): Rehearsed {
  return {
    wanted: 3,
    joined: [
      { table: 't1', language: 'en' },
      { table: 't2', language: 'en' },
      { table: 't1', language: 'zh-Hans' },
    ],
    turnedAway: [],
    farewells: [],
    offline: 1,
    reloads: 2,
    written: [saved('customers', 6), saved('customers', 31), saved('rating', null)],
    lost: [],
    unseen: [],
    exercises: ['rating', 'customers'],
    tookMs: 4321,
    ...changes,
  };
}

test('the report says who joined and what became of their answers, numbers below one another', () => {
  expect(reportLines(rehearsed())).toEqual([
    '3 people  joined 3 · at 2 tables · en 2, zh-Hans 1',
    'went offline 1 time · loaded the page anew 2 times',
    '',
    'rating     answers 1 · acknowledged 1 · lost 0',
    'customers  answers 2 · acknowledged 2 · lost 0 · p50 6 ms · p99 31 ms',
    'total      answers 3 · acknowledged 3 · lost 0 · p50 6 ms · p99 31 ms',
    'of these: waited for the line 1',
    'took 4.3 s',
  ]);
});

test('refused answers are counted by reason, and those overtaken before they left not at all', () => {
  const refused = answer('rating', { as: 'refused', reason: 'closed' });
  const lines = reportLines(
    rehearsed({ written: [refused, answer('rating', { as: 'overtaken' })], exercises: ['rating'] }),
  );
  expect(lines).toContain('rating  answers 1 · acknowledged 0 · lost 0');
  expect(lines).toContain('of these: refused 1 (closed 1)');
});

test('it went well when nothing is lost and nobody was turned away', () => {
  const lost = answer('rating', null);
  expect(wentWell(rehearsed())).toBe(true);
  expect(wentWell(rehearsed({ written: [lost], lost: [lost] }))).toBe(false);
  expect(wentWell(rehearsed({ turnedAway: ['no answer'] }))).toBe(false);
  expect(wentWell(rehearsed({ farewells: ['unauthorized'] }))).toBe(false);
  expect(reportLines(rehearsed({ turnedAway: ['no answer'] }))).toContain('could not join 1: no answer 1');
});

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([rank(hundred, 0.5), rank(hundred, 0.99), rank(hundred, 1), rank([4], 0.5), rank([], 0.5)]).toEqual([
    50,
    99,
    100,
    4,
    undefined,
  ]);
});

test('the presses of the console are told with the longest of them', () => {
  const lines = reportLines(rehearsed({ pressedMs: [4, 90, 6, 5] }));
  expect(lines).toContain('the console  4 presses · p50 5 ms · p99 90 ms · longest 90 ms');
});
