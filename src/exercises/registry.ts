import { actionTable } from './action-table/rules.ts';
import { allocate } from './allocate/rules.ts';
import { choice } from './choice/rules.ts';
import { brainstorm } from './brainstorm/rules.ts';
import type { ExerciseKind } from './contract.ts';
import { calculator } from './calculator/rules.ts';
import { feedback } from './feedback/rules.ts';
import { journey } from './journey/rules.ts';
import { letterSumKind } from './letter-sum/rules.ts';
import { list } from './list/rules.ts';
import { quadrant } from './quadrant/rules.ts';
import { scale } from './scale/rules.ts';
import { sort } from './sort/rules.ts';
import { text } from './text/rules.ts';

/** Every kind of exercise, one line each; nothing else lists them but views.ts. */
export const rulesByKind: ReadonlyMap<string, ExerciseKind> = new Map([
  ['scale', scale],
  ['text', text],
  ['list', list],
  ['quadrant', quadrant],
  ['letter-sum', letterSumKind],
  ['calculator', calculator],
  ['allocate', allocate],
  ['action-table', actionTable],
  ['choice', choice],
  ['brainstorm', brainstorm],
  ['sort', sort],
  ['journey', journey],
  ['feedback', feedback],
]);
