import { describe, expect, test } from 'vitest';
import { carryOf } from './carryTargets.ts';
import { minimalKinds } from './minimalWorkshop.ts';
import type { ExerciseText } from './parseExercise.ts';

const scale = minimalKinds.get('scale');
const text = minimalKinds.get('text');
if (!scale || !text) throw new Error('The smallest workshop has both kinds.');
const kinds = new Map([
  ['scale', scale],
  ['text', { ...text, carriedSeenOf: () => ['table' as const] }],
]);

const exercise = (id: string, values: ExerciseText['values']): ExerciseText => ({
  id,
  file: `${id}.yaml`,
  values: { title: { en: id }, ...values },
  options: {},
  lineOf: () => 1,
});
const felt = exercise('felt', { kind: 'scale', carry: ['little', 'gone', 'later'] });
const uses = [
  felt,
  exercise('little', { kind: 'text', owner: 'both' }),
  exercise('later', { kind: 'scale' }),
].map((one) => ({ exercise: one }));

describe('where entries of an exercise can be taken', () => {
  test('is told with its title, whose worksheets it has, and whose entries the room sees there', () => {
    expect(carryOf(felt, uses, kinds).carry).toEqual([
      { to: 'little', title: { en: 'little' }, owner: 'both', seenOf: ['table'] },
      { to: 'later', title: { en: 'later' }, owner: 'seat' },
    ]);
    expect(carryOf(exercise('other', {}), uses, kinds)).toEqual({});
  });
});
