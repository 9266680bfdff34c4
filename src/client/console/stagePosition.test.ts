import { expect, test } from 'vitest';
import { nextPosition, previousPosition } from './stagePosition.ts';

const slides = [
  { id: 'welcome', steps: 0, segment: 'opening' },
  { id: 'rules', steps: 2, segment: 'service' },
  { id: 'rating', steps: 0, segment: 'service', exercise: 'self-rating' },
];

test('forward goes through the fragments of a slide, then to the next, and stops at the end', () => {
  const path = [{ slide: 'welcome', step: 0 }];
  for (;;) {
    const next = nextPosition(slides, path[path.length - 1] ?? { slide: '', step: 0 });
    if (!next) break;
    path.push(next);
  }
  expect(path.map(({ slide, step }) => `${slide} ${step}`)).toEqual([
    'welcome 0',
    'rules 0',
    'rules 1',
    'rules 2',
    'rating 0',
  ]);
});

test('back shows the slide before with all that the room had seen of it', () => {
  expect(previousPosition(slides, { slide: 'rating', step: 0 })).toEqual({ slide: 'rules', step: 2 });
  expect(previousPosition(slides, { slide: 'rules', step: 1 })).toEqual({ slide: 'rules', step: 0 });
  expect(previousPosition(slides, { slide: 'welcome', step: 0 })).toBeNull();
});

test('what the day’s agenda skips is passed over both ways, and its fragments are walked once the room is there', () => {
  const more = [...slides, { id: 'end', steps: 0, segment: 'close' }];
  const skipping = (...skipped: string[]) => ({ agenda: { skipped } });
  const from = (slide: string, step: number, ...skipped: string[]) => ({
    slide,
    step,
    ...skipping(...skipped),
  });
  expect(nextPosition(more, from('welcome', 0, 'service'))).toEqual({ slide: 'end', step: 0 });
  expect(nextPosition(more, from('rules', 2, 'self-rating'))).toEqual({ slide: 'end', step: 0 });
  expect(nextPosition(more, from('rules', 0, 'service'))).toEqual({ slide: 'rules', step: 1 });
  expect(nextPosition(more, from('rating', 0, 'close'))).toBeNull();
  expect(previousPosition(more, from('end', 0, 'self-rating'))).toEqual({ slide: 'rules', step: 2 });
  expect(previousPosition(more, from('end', 0, 'service'))).toEqual({ slide: 'welcome', step: 0 });
});
