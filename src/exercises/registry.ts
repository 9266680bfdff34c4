import type { ExerciseKind } from './contract.ts';
import { scale } from './scale/rules.ts';

/** Every kind of exercise, one line each; nothing else lists them but views.ts. */
export const rulesByKind: ReadonlyMap<string, ExerciseKind> = new Map([['scale', scale]]);
