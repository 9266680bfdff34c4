import { describe, expect, test } from 'vitest';
import { type ExerciseStage, exerciseStage } from './stage.ts';
import type { WorksheetSet } from './op.ts';
import { applyWorksheetSet, pendingLate, type Register, worksheetFields } from './worksheet.ts';

const owner = 'seat:ana';

function op(changes: Partial<WorksheetSet> = {}): WorksheetSet {
  return {
    type: 'worksheet.set',
    id: 'op',
    client: 'page-1',
    exercise: 'rating',
    field: 'rating',
    value: 7,
    base: 0,
    phaseRevision: 1,
    ...changes,
  };
}

function register(changes: Partial<Register> = {}): Register {
  return {
    exercise: 'rating',
    owner,
    field: 'rating',
    slot: 'current',
    value: 5,
    revision: 10,
    client: 'page-1',
    ...changes,
  };
}

function stage(changes: Partial<ExerciseStage>): ExerciseStage {
  return { ...exerciseStage({ exercises: {} }, 'rating'), ...changes };
}

const open = stage({ phase: 'open', phaseRevision: 1 });

function apply(one: WorksheetSet, changes: { stage?: ExerciseStage; current?: Register } = {}) {
  return applyWorksheetSet(one, { owner, stage: open, current: undefined, revision: 20, ...changes });
}

describe('rule 5: answers around the close', () => {
  test.each(['open', 'grace'] as const)('rule 5: in %s an answer is taken', (phase) => {
    expect(apply(op(), { stage: stage({ phase, phaseRevision: 2 }) })).toEqual({
      ok: true,
      outcome: 'applied',
      register: register({ value: 7, revision: 20 }),
    });
  });

  test('rule 5: before it was ever opened an exercise takes nothing', () => {
    expect(apply(op({ phaseRevision: 0 }), { stage: stage({}) })).toEqual({ ok: false, reason: 'not-open' });
  });

  test.each(['closed', 'revealed'] as const)(
    'rule 5: made before the close, in %s it is kept as late',
    (phase) => {
      const after = stage({ phase, phaseRevision: 4, closedRevision: 3 });
      for (const phaseRevision of [1, 2]) {
        expect(apply(op({ phaseRevision }), { stage: after })).toMatchObject({
          ok: true,
          outcome: 'late',
          register: { slot: 'late', value: 7, revision: 20 },
        });
      }
    },
  );

  test.each([3, 4])(
    'rule 5: made after the close, under phase revision %i, it is refused',
    (phaseRevision) => {
      const after = stage({ phase: 'revealed', phaseRevision: 4, closedRevision: 3 });
      expect(apply(op({ phaseRevision }), { stage: after })).toEqual({ ok: false, reason: 'closed' });
    },
  );

  test('rule 5: through reopening and closing again, what was made before the last close is late', () => {
    // open 1 · grace 2 · closed 3 · open 4 · grace 5 · closed 6
    const again = stage({ phase: 'closed', phaseRevision: 6, closedRevision: 6 });
    const outcomes = [1, 2, 3, 4, 5, 6].map((phaseRevision) => {
      const outcome = apply(op({ phaseRevision }), { stage: again });
      return outcome.ok ? outcome.outcome : outcome.reason;
    });
    expect(outcomes).toEqual(['late', 'late', 'late', 'late', 'late', 'closed']);
  });

  test('rule 5: an answer made before the close that arrives after the reopening is simply taken', () => {
    const reopened = stage({ phase: 'open', phaseRevision: 4, closedRevision: 3 });
    expect(apply(op({ phaseRevision: 1 }), { stage: reopened })).toMatchObject({ outcome: 'applied' });
  });

  test('rule 5: a late answer waits for the facilitator until something newer is current', () => {
    const late = register({ slot: 'late', revision: 12 });
    expect(pendingLate([late])).toEqual([late]);
    expect(pendingLate([late, register({ revision: 11 })])).toEqual([late]);
    expect(pendingLate([late, register({ revision: 12 })])).toEqual([]);
    expect(pendingLate([late, register({ revision: 13 })])).toEqual([]);
  });

  test('rule 5: what is current for somebody else, elsewhere or in another field takes no late answer away', () => {
    const late = register({ slot: 'late', revision: 12 });
    const others = [{ owner: 'seat:ben' }, { exercise: 'private' }, { field: 'why' }];
    const registers = others.map((other) => register({ ...other, revision: 30 }));
    expect(pendingLate([late, ...registers])).toEqual([late]);
  });
});

describe('rule 6: two pages, one field', () => {
  test('rule 6: a write by another page that had not seen the current value is kept beside it', () => {
    const current = register({ client: 'page-2', revision: 10 });
    expect(apply(op({ base: 9 }), { current })).toEqual({
      ok: true,
      outcome: 'conflict',
      register: register({ slot: 'conflict:op', value: 7, revision: 20 }),
    });
  });

  test.each([10, 11])('rule 6: a write by another page that had seen revision %i takes its place', (base) => {
    const current = register({ client: 'page-2', revision: 10 });
    expect(apply(op({ base }), { current })).toMatchObject({
      outcome: 'applied',
      register: { slot: 'current' },
    });
  });

  test('rule 6: a page that types faster than it hears of itself never conflicts with itself', () => {
    expect(apply(op({ base: 0 }), { current: register({ revision: 10 }) })).toMatchObject({
      outcome: 'applied',
    });
  });

  test('rule 6: values that lost do not count, and one that restored them would be a field of its own', () => {
    const registers = [
      register(),
      register({ slot: 'conflict:op', value: 1 }),
      register({ slot: 'late', value: 2 }),
    ];
    expect({ ...worksheetFields(registers) }).toEqual({ rating: 5 });
  });

  test('a field called like a property of every object is a field and nothing else', () => {
    const fields = worksheetFields([register({ field: '__proto__', value: { polluted: true } })]);
    expect(Object.keys(fields)).toEqual(['__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
