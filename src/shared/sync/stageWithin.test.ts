import { describe, expect, test } from 'vitest';
import { someExercise, someSlide } from '../../../test/helpers/someWorkshop.ts';
import { exerciseStage, initialStage, type Stage } from './stage.ts';
import { beginClock, newClock, standstillMs } from './stageClock.ts';
import { stageWithin } from './stageWithin.ts';

const source = {
  slides: [someSlide('welcome'), someSlide('rate'), someSlide('later', { segment: 'end' })],
  exercises: [someExercise('rating')],
};

const minuteMs = 60_000;
const nowMs = 100_000_000;

function without(stage: Stage, ...gone: string[]): Stage {
  const left = {
    slides: source.slides.filter(({ id }) => !gone.includes(id)),
    exercises: source.exercises.filter(({ id }) => !gone.includes(id)),
  };
  return stageWithin(stage, source, left, nowMs);
}

const at = (slide: string): Stage => ({ ...initialStage(source), slide, step: 1, page: 2 });

describe('rule 7: the stage of a session that hides content', () => {
  test('is the same while nothing of it is hidden', () => {
    const stage = at('rate');
    expect(without(stage, 'later')).toBe(stage);
  });

  test('moves to the start of the next slide that is left, and says that the room has seen it', () => {
    expect(without(at('welcome'), 'welcome', 'rate')).toMatchObject({
      slide: 'later',
      step: 0,
      page: 0,
      epoch: 1,
      shown: ['welcome', 'later'],
    });
  });

  test('moves back to the last slide where none is left behind it', () => {
    expect(without(at('later'), 'later').slide).toBe('rate');
  });

  test('lets a frozen wall follow, and a room that is elsewhere stay', () => {
    const frozen = { slide: 'rate', step: 1, page: 0, exercises: {} };
    const stage = without({ ...at('later'), display: 'frozen', frozen }, 'rate');
    expect(stage).toMatchObject({ slide: 'later', step: 1, frozen: { slide: 'later', step: 0 } });
  });

  test.each(['open', 'grace'] as const)('closes a hidden exercise that is %s', (phase) => {
    const own = { ...exerciseStage(at('later'), 'rating'), phase, phaseRevision: 3, endsAtMs: 9 };
    const stage = without({ ...at('later'), exercises: { rating: own } }, 'rating');
    expect(stage.exercises['rating']).toMatchObject({
      phase: 'closed',
      phaseRevision: 4,
      closedRevision: 4,
      endsAtMs: null,
    });
  });

  test('leaves an exercise that was revealed as it was, for when it is shown again', () => {
    const own = { ...exerciseStage(at('later'), 'rating'), phase: 'revealed', phaseRevision: 3 } as const;
    const stage = { ...at('later'), exercises: { rating: own } };
    expect(without(stage, 'rating')).toBe(stage);
  });

  test('leaves the time that the room was at a hidden slide with that slide, and the next one begins at nothing', () => {
    const sinceMs = nowMs - 5 * minuteMs;
    const clock = {
      ...beginClock('start', nowMs - 9 * minuteMs),
      sinceMs,
      spentMs: { welcome: 4 * minuteMs },
    };
    const stage = without({ ...at('rate'), clock }, 'rate');
    expect(stage.clock).toMatchObject({
      begunMs: clock.begunMs,
      sinceMs: nowMs,
      spentMs: { welcome: 4 * minuteMs, rate: 5 * minuteMs },
      segments: { start: { lastMs: nowMs }, end: { firstMs: nowMs } },
    });
    expect(without({ ...at('welcome'), clock }, 'rate').clock).toBe(clock);
  });

  test('begins no clock: neither before the day, nor long after it', () => {
    expect(without(at('rate'), 'rate').clock).toEqual(newClock);
    const clock = beginClock('start', nowMs - standstillMs - 1);
    expect(without({ ...at('rate'), clock }, 'rate').clock).toEqual(clock);
  });
});
