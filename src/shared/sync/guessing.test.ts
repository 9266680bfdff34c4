import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { daysToGuess, leastDays, mostTargets, roomCodeLength, roomCodeLengths } from './guessing.ts';

const { short, long } = roomCodeLengths;

describe('rule 10: guessing', () => {
  test('rule 10: one room among six symbols takes over two years, and fifty-five take over thirty days', () => {
    expect(daysToGuess(short, 1)).toBeGreaterThan(2 * 365);
    expect(mostTargets(short)).toBe(55);
    expect(daysToGuess(short, 55)).toBeGreaterThan(leastDays);
    expect(daysToGuess(short, 56)).toBeLessThanOrEqual(leastDays);
  });

  test('rule 10: eight symbols hold for ten rooms of five thousand seats, each with its return code', () => {
    expect(daysToGuess(long, 10 + 10 * 5000)).toBeGreaterThan(leastDays);
  });

  test('rule 10: the next code is longer as soon as one more short one would be too easy to find', () => {
    fc.assert(
      fc.property(fc.nat(200), (rooms) => {
        const fits = daysToGuess(short, rooms + 1) > leastDays;
        expect(roomCodeLength(rooms)).toBe(fits ? short : long);
      }),
    );
    expect([54, 55].map(roomCodeLength)).toEqual([6, 8]);
  });

  test('rule 10: the mean is that of drawing every code once, in any order', () => {
    // All orders of N codes with R good ones, counted: the mean place of the first good one.
    const places = (n: number, r: number): number => {
      let sum = 0;
      let ways = 0;
      for (let mask = 0; mask < 2 ** n; mask += 1) {
        const good = Array.from({ length: n }, (_, at) => at).filter((at) => (mask >> at) % 2 === 1);
        if (good.length !== r) continue;
        sum += (good[0] ?? 0) + 1;
        ways += 1;
      }
      return sum / ways;
    };
    for (const [n, r] of [
      [7, 1],
      [9, 3],
      [10, 5],
    ] as const) {
      expect(places(n, r)).toBeCloseTo((n + 1) / (r + 1), 10);
    }
  });
});
