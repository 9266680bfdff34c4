import { describe, expect, test } from 'vitest';
import { beginClock, leaveSlide, newClock, spentAt, standstillMs, type StageClock } from './stageClock.ts';

const minute = 60_000;
const opening = { slide: 'opening', segment: 'welcome' };
const rating = { slide: 'rating', segment: 'service' };
const rules = { slide: 'rules', segment: 'service' };

/** From place to place, each left so many minutes past the start. */
function walk(...stays: readonly (readonly [where: typeof opening, untilMinutes: number])[]): StageClock {
  let clock = beginClock(stays[0]?.[0].segment, 0);
  stays.forEach(([where, until], index) => {
    const next = stays[index + 1];
    if (next) clock = leaveSlide(clock, where, next[0], until * minute);
  });
  return clock;
}

test('the clock begins with the room’s first move, in the segment that it moves to', () => {
  expect(leaveSlide(newClock, opening, rating, 5 * minute)).toEqual(beginClock('service', 5 * minute));
});

test('a room that stood still for longer than six hours begins anew with its next move', () => {
  const evening = walk([opening, 3], [rating, 9], [rules, 9]);
  const morning = 9 * minute + standstillMs + 1;
  expect(leaveSlide(evening, rules, opening, morning)).toEqual(beginClock('welcome', morning));
});

test('the stays at a slide add up over its visits', () => {
  const clock = walk([opening, 3], [rating, 5], [opening, 9], [rules, 9]);
  expect(spentAt(clock, 'opening')).toBe(7 * minute);
  expect(spentAt(clock, 'rating')).toBe(2 * minute);
  expect(spentAt(clock, 'constructor')).toBe(0);
});

test('a clock that is set back takes nothing away', () => {
  expect(spentAt(leaveSlide(beginClock('welcome', 5 * minute), opening, rating, minute), 'opening')).toBe(0);
});

describe('when the room was in a segment', () => {
  test('from its first slide to its last, however often the slide changes', () => {
    const { segments } = walk([opening, 3], [rating, 5], [rules, 12], [opening, 12]);
    expect(segments).toEqual({
      welcome: { firstMs: 0, lastMs: 3 * minute },
      service: { firstMs: 3 * minute, lastMs: 12 * minute },
    });
  });

  test('a jump by mistake begins no segment, and a glance back does not end one anew', () => {
    const ahead = walk([opening, 3], [rating, 3.1], [opening, 4], [opening, 4]);
    expect(Object.keys(ahead.segments)).toEqual(['welcome']);
    const back = walk([opening, 3], [rating, 9], [opening, 9.1], [rating, 10]);
    expect(back.segments['welcome']).toEqual({ firstMs: 0, lastMs: 3 * minute });
  });
});
