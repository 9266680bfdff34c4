import { expect, test } from 'vitest';
import type { KindTurn } from './exerciseOptions.ts';
import { turnsOf } from './exerciseTurns.ts';
import { minimalKinds } from './minimalWorkshop.ts';

const title = { en: 'Turn', 'zh-Hans': '一段' };

/** The minutes of each turn, in an exercise that has so many. */
function minutesOf(minutes: number, turns: readonly KindTurn[]): readonly number[] | undefined {
  const kinds = new Map([...minimalKinds].map(([name, kind]) => [name, { ...kind, turns: () => turns }]));
  const exercise = {
    id: 'ideas',
    file: 'ideas.yaml',
    values: { kind: 'text', minutes },
    options: {},
    lineOf: () => 1,
  };
  return turnsOf(exercise, kinds).turns?.map((turn) => turn.minutes);
}

test('a turn that names no minutes has what the others leave of the exercise’s, at least one', () => {
  const write: KindTurn = { id: 'write', title, owner: 'exercise' };
  const vote: KindTurn = { id: 'vote', title, owner: 'seat', minutes: 2 };
  expect(minutesOf(5, [write, vote])).toEqual([3, 2]);
  expect(minutesOf(2, [write, vote])).toEqual([1, 2]);
});

test('an exercise of one turn has none', () => {
  expect(minutesOf(5, [{ id: 'write', title, owner: 'exercise' }])).toBeUndefined();
});
