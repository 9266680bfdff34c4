import { describe, expect, test } from 'vitest';
import { someExercise, someSlide } from '../../../test/helpers/someWorkshop.ts';
import { exerciseStage, initialStage, type Stage } from './stage.ts';
import { stageWithin } from './stageWithin.ts';

const source = {
  slides: ['welcome', 'rate', 'later'].map((id) => someSlide(id)),
  exercises: [someExercise('rating')],
};

function without(stage: Stage, ...gone: string[]): Stage {
  return stageWithin(stage, source, {
    slides: source.slides.filter(({ id }) => !gone.includes(id)),
    exercises: source.exercises.filter(({ id }) => !gone.includes(id)),
  });
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
});
