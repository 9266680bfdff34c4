import type { ExerciseKind } from './contract.ts';
import { list } from './list/rules.ts';
import { quadrant } from './quadrant/rules.ts';
import { scale } from './scale/rules.ts';
import { text } from './text/rules.ts';

/** Every kind of exercise, one line each; nothing else lists them but views.ts. */
export const rulesByKind: ReadonlyMap<string, ExerciseKind> = new Map([
  ['scale', scale],
  ['text', text],
  ['list', list],
  ['quadrant', quadrant],
]);
