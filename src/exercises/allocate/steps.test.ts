import { describe, expect, test } from 'vitest';
import { readTyped, stepDown, stepOf, stepUp } from './steps.ts';

describe('one press', () => {
  test('moves by a twentieth of all points, by one at least', () => {
    expect([stepOf(100), stepOf(1000), stepOf(10)]).toEqual([5, 50, 1]);
  });

  test('up gives no more than is left, so that the last one comes out even', () => {
    expect(stepUp({ value: 20, left: 30, points: 100 })).toBe(25);
    expect(stepUp({ value: 20, left: 3, points: 100 })).toBe(23);
  });

  test('up still goes when nothing is left, but never beyond all points', () => {
    expect(stepUp({ value: 20, left: 0, points: 100 })).toBe(25);
    expect(stepUp({ value: 98, left: -40, points: 100 })).toBe(100);
  });

  test('down takes back what is too many, and never goes below nothing', () => {
    expect(stepDown({ value: 20, left: 0, points: 100 })).toBe(15);
    expect(stepDown({ value: 20, left: -2, points: 100 })).toBe(18);
    expect(stepDown({ value: 3, left: 10, points: 100 })).toBe(0);
  });
});

test.each([
  ['30', 30],
  [' 05 ', 5],
  ['３０', 30],
  ['150', 100],
  ['', null],
  ['-4', null],
  ['2.5', null],
  ['many', null],
])('typed %j is %j points', (typed, points) => {
  expect(readTyped(typed, 100)).toBe(points);
});
