import { expect, test } from 'vitest';
import { nextPosition, previousPosition } from './stagePosition.ts';

const slides = [
  { id: 'welcome', steps: 0 },
  { id: 'rules', steps: 2 },
  { id: 'rating', steps: 0 },
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
