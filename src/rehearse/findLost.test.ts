import { describe, expect, test } from 'vitest';
import type { WorksheetSet } from '#shared/sync/op.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { newTestId } from '../../test/helpers/facilitator.ts';
import { someAnswer } from '../../test/helpers/someAnswer.ts';
import { type Evidence, findLost } from './findLost.ts';
import type { Settled, Written } from './ledger.ts';

const owner = 'table:t1';

function acknowledged(
  op: WorksheetSet,
  changes: Partial<Extract<Settled, { as: 'acknowledged' }>> = {},
): Written {
  const settled = { as: 'acknowledged', atMs: 0, outcome: 'applied', revision: 5, tookMs: 3 } as const;
  return { op, owner, settled: { ...settled, ...changes } };
}

function stored(op: WorksheetSet, changes: Partial<Register> = {}): Register {
  const { exercise, field, value, client } = op;
  return { exercise, owner, field, slot: 'current', value, revision: 5, client, ...changes };
}

function evidence(registers: readonly Register[], changes: Partial<Evidence> = {}): Evidence {
  return { registers, canSee: () => true, isLogged: () => true, facilitator: 'ours', ...changes };
}

describe('rule 1: an answer is lost', () => {
  test('rule 1: when nobody ever acknowledged it', () => {
    const waiting: Written = { op: someAnswer(), owner, settled: null };
    expect(findLost([waiting], evidence([stored(waiting.op)])).lost).toEqual([waiting]);
  });

  test('rule 1: when it was acknowledged and lies nowhere', () => {
    const answer = acknowledged(someAnswer({ value: 7 }));
    expect(findLost([answer], evidence([])).lost).toEqual([answer]);
    expect(findLost([answer], evidence([stored(answer.op, { value: 6 })])).lost).toEqual([answer]);
    expect(findLost([answer], evidence([stored(answer.op, { owner: 'table:t2' })])).lost).toEqual([answer]);
  });

  test('rule 1: when it is in the registers and not in the log', () => {
    const answer = acknowledged(someAnswer());
    expect(findLost([answer], evidence([stored(answer.op)], { isLogged: () => false })).lost).toEqual([
      answer,
    ]);
  });

  test('rule 6: when somebody at the table wrote over it without having seen it', () => {
    const answer = acknowledged(someAnswer({ value: 1 }), { revision: 5 });
    const blind = acknowledged(someAnswer({ value: 2, base: 4 }), { revision: 6 });
    expect(findLost([answer, blind], evidence([stored(blind.op, { revision: 6 })])).lost).toEqual([answer]);
  });
});

describe('an answer is not lost', () => {
  test.each(['current', 'late:page', 'conflict:page-3'])('while its value lies in the slot %s', (slot) => {
    const answer = acknowledged(someAnswer({ value: { x: 1, y: 2 } }));
    const register = stored(answer.op, { slot, value: { y: 2, x: 1 } });
    expect(findLost([answer], evidence([register])).lost).toEqual([]);
  });

  test('when the same page wrote again later, and that is kept', () => {
    const client = newTestId();
    const first = acknowledged(someAnswer({ client, value: 1 }));
    const second = acknowledged(someAnswer({ client, value: 2 }));
    expect(findLost([first, second], evidence([stored(second.op)])).lost).toEqual([]);
    expect(findLost([first, second], evidence([stored(first.op)])).lost).toEqual([second]);
  });

  test('when somebody at the table had it before them and wrote over it', () => {
    const answer = acknowledged(someAnswer({ value: 1 }), { revision: 5 });
    const after = acknowledged(someAnswer({ value: 2, base: 5 }), { revision: 6 });
    expect(findLost([answer, after], evidence([stored(after.op)])).lost).toEqual([]);
  });

  test('when it was refused, or overtaken before it left', () => {
    const refused: Written = { op: someAnswer(), owner, settled: { as: 'refused', reason: 'closed' } };
    const overtaken: Written = { op: someAnswer(), owner, settled: { as: 'overtaken' } };
    expect(findLost([refused, overtaken], evidence([])).lost).toEqual([]);
  });

  test('when a facilitator has set it aside, which a rehearsal of its own never does', () => {
    const answer = acknowledged(someAnswer());
    const emptied = stored(answer.op, { value: null, revision: 9 });
    expect(findLost([answer], evidence([emptied], { facilitator: 'person' })).lost).toEqual([]);
    expect(findLost([answer], evidence([emptied])).lost).toEqual([answer]);
  });
});

test('a worksheet that nobody left can open is said to be unseen, not lost', () => {
  const answer = acknowledged(someAnswer());
  expect(findLost([answer], evidence([], { canSee: () => false }))).toEqual({ lost: [], unseen: [answer] });
});
