import { expect, test } from 'vitest';
import type { KindTurn } from './exerciseOptions.ts';
import { checkTurns, turnsOf } from './exerciseTurns.ts';
import { minimalKinds } from './minimalWorkshop.ts';
import type { ExerciseText } from './parseExercise.ts';

const title = { en: 'Turn', 'zh-Hans': '一段' };

const kindsOf = (turns: readonly KindTurn[]) =>
  new Map([...minimalKinds].map(([name, kind]) => [name, { ...kind, turns: () => turns }]));

const someText = (values: Partial<ExerciseText['values']>): ExerciseText => ({
  id: 'ideas',
  file: 'ideas.yaml',
  values: { kind: 'text', ...values },
  options: {},
  lineOf: ([key]) => (key === undefined ? 1 : Object.keys(values).indexOf(String(key)) + 2),
});

/** The minutes of each turn, in an exercise that has so many. */
function minutesOf(minutes: number, turns: readonly KindTurn[]): readonly number[] | undefined {
  return turnsOf(someText({ minutes }), kindsOf(turns)).turns?.map((turn) => turn.minutes);
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

test('an exercise that opens in turns is either people’s own or the tables’, and has names', () => {
  const turns: readonly KindTurn[] = ['write', 'vote'].map((id) => ({ id, title, owner: 'exercise' }));
  const refused = (values: Partial<ExerciseText['values']>, told = turns): readonly unknown[] => {
    const faults: unknown[] = [];
    const use = { exercise: someText(values) };
    checkTurns([use], kindsOf(told), (file) => (line, message) => void faults.push([file, line, message]));
    return faults;
  };
  expect(refused({ owner: 'table' })).toEqual([]);
  expect(refused({ owner: 'both' })).toEqual([['ideas.yaml', 2, expect.stringContaining('not "both"')]]);
  expect(refused({ anonymous: true })).toEqual([
    ['ideas.yaml', 2, expect.stringContaining('leave "anonymous" out')],
  ]);
  expect(refused({ anonymous: true }, [])).toEqual([]);
});
