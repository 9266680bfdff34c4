import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import {
  addToCountdown,
  type Countdown,
  countdownLeft,
  noCountdown,
  pauseCountdown,
  resumeCountdown,
  startCountdown,
} from './countdown.ts';

const nowMs = 1_800_000_000_000;
const length = fc.integer({ min: 1000, max: 2 * 3_600_000 });
const passing = fc.integer({ min: 0, max: 4 * 3_600_000 });
const more = fc.integer({ min: -3_600_000, max: 3_600_000 });

/** What a facilitator presses, and how much later. */
const press = fc.record({
  afterMs: fc.integer({ min: 0, max: 1_200_000 }),
  what: fc.oneof(fc.constant('pause' as const), fc.constant('resume' as const), more),
});

function pressed(countdown: Countdown, what: 'pause' | 'resume' | number, atMs: number): Countdown {
  if (typeof what === 'number') return addToCountdown(countdown, what, atMs);
  const after = what === 'pause' ? pauseCountdown(countdown, atMs) : resumeCountdown(countdown, atMs);
  return after ?? countdown;
}

describe('a countdown', () => {
  test('says what is left of it, and how long it has been over', () => {
    const six = startCountdown(360_000, nowMs);
    expect(countdownLeft(six, nowMs + 108_000)).toBe(252_000);
    expect(countdownLeft(six, nowMs + 400_000)).toBe(-40_000);
  });

  test('nothing is left where nothing was ever counted, and it cannot be paused', () => {
    expect(countdownLeft(noCountdown, nowMs)).toBeNull();
    expect(pauseCountdown(noCountdown, nowMs)).toBeNull();
    expect(resumeCountdown(noCountdown, nowMs)).toBeNull();
  });

  test('one that stands still cannot be paused again, and one that runs cannot be resumed', () => {
    const running = startCountdown(60_000, nowMs);
    const paused = pauseCountdown(running, nowMs + 5000);
    expect(resumeCountdown(running, nowMs)).toBeNull();
    expect(paused && pauseCountdown(paused, nowMs + 6000)).toBeNull();
  });

  test('a pause of any length changes nothing of what is left', () => {
    fc.assert(
      fc.property(length, passing, passing, (lengthMs, ranMs, pausedMs) => {
        const running = startCountdown(lengthMs, nowMs);
        const paused = pauseCountdown(running, nowMs + ranMs);
        const onAgain = paused && resumeCountdown(paused, nowMs + ranMs + pausedMs);
        const leftBefore = Math.max(0, countdownLeft(running, nowMs + ranMs) ?? 0);
        expect(paused && countdownLeft(paused, nowMs + ranMs + pausedMs)).toBe(leftBefore);
        expect(onAgain && countdownLeft(onAgain, nowMs + ranMs + pausedMs)).toBe(leftBefore);
      }),
    );
  });

  test('minutes that are added are all there, also while it stands still; what was over begins at nothing', () => {
    fc.assert(
      fc.property(length, passing, fc.integer({ min: 1, max: 30 }), (lengthMs, ranMs, minutes) => {
        const atMs = nowMs + ranMs;
        const running = startCountdown(lengthMs, nowMs);
        const paused = pauseCountdown(running, atMs);
        const left = Math.max(0, countdownLeft(running, atMs) ?? 0);
        const wanted = left + minutes * 60_000;
        expect(countdownLeft(addToCountdown(running, minutes * 60_000, atMs), atMs)).toBe(wanted);
        expect(paused && countdownLeft(addToCountdown(paused, minutes * 60_000, atMs), atMs + 9000)).toBe(
          wanted,
        );
      }),
    );
  });

  test('whatever is pressed, no length and nothing that stands still is ever negative, and it never has more left than its length', () => {
    fc.assert(
      fc.property(length, fc.array(press, { maxLength: 12 }), (lengthMs, presses) => {
        let atMs = nowMs;
        let countdown = startCountdown(lengthMs, atMs);
        for (const { afterMs, what } of presses) {
          atMs += afterMs;
          countdown = pressed(countdown, what, atMs);
          const left = countdownLeft(countdown, atMs) ?? Number.NaN;
          expect(countdown.lengthMs).toBeGreaterThanOrEqual(0);
          expect(countdown.pausedLeftMs ?? 0).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(countdown.lengthMs ?? -1);
          // It runs or it stands still: never both, and never neither.
          expect(countdown.endsAtMs === null).toBe(countdown.pausedLeftMs !== null);
        }
      }),
    );
  });

  test('a minute more and a minute less leave it as it was, while more than that is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120_000, max: 3_600_000 }), (lengthMs) => {
        const running = startCountdown(lengthMs, nowMs);
        const there = addToCountdown(running, 60_000, nowMs + 1000);
        expect(addToCountdown(there, -60_000, nowMs + 2000)).toEqual(running);
      }),
    );
  });
});
