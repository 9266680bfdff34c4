import { describe, expect, test } from 'vitest';
import { type ExerciseStage, exerciseStage } from './stage.ts';
import type { WorksheetSet } from './op.ts';
import {
  applyWorksheetSet,
  bringBack,
  openConflicts,
  pendingLate,
  type Register,
  resolveConflict,
  setAside,
  takeLate,
  worksheetFields,
} from './worksheet.ts';

const owner = 'seat:ana';

function op(changes: Partial<WorksheetSet> = {}): WorksheetSet {
  return {
    type: 'worksheet.set',
    id: 'op',
    client: 'page-1',
    exercise: 'rating',
    owner: 'seat',
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
          register: { slot: 'late:page-1', value: 7, revision: 20 },
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

/** What a reader holds after these were written over what was there. */
function held(before: readonly Register[], written: readonly Register[]) {
  const slots = new Map<string, Register>();
  for (const one of [...before, ...written]) slots.set(`${one.owner} ${one.field} ${one.slot}`, one);
  const all = [...slots.values()];
  return {
    current: worksheetFields(all)['rating'] ?? null,
    open: openConflicts(all).map(({ value }) => value),
  };
}

describe('rule 5: two devices of one table, both late', () => {
  const late = (client: string, value: string, revision: number) =>
    register({ owner: 'table:t1', slot: `late:${client}`, client, value, revision });
  const current = register({ owner: 'table:t1', client: 'page-3', value: 'in time' });

  test('rule 5: each has a slot of its own, and both are offered', () => {
    const both = [late('page-1', 'first', 21), late('page-2', 'second', 22), current];
    expect(pendingLate(both).map(({ value }) => value)).toEqual(['first', 'second']);
  });

  test('rule 5: taken in together, the newest counts and the others can be restored; nothing is offered again', () => {
    const both = [late('page-1', 'first', 21), late('page-2', 'second', 22)];
    const written = takeLate(both, () => current, { revision: 30, op: 'reopen' });
    expect(held([...both, current], written)).toEqual({ current: 'second', open: ['in time', 'first'] });
    expect(pendingLate([...written, ...both.map((one) => ({ ...one, value: null }))])).toEqual([]);
  });
});

describe('beginning anew', () => {
  const by = { revision: 40, op: 'reset' };
  const stored = [
    register({ value: 7 }),
    register({ owner: 'seat:ben', value: 3 }),
    register({ slot: 'conflict:page-2-3', value: 9, client: 'page-2' }),
  ];
  const merged = (...writes: readonly (readonly Register[])[]) => {
    const slots = new Map<string, Register>();
    for (const one of writes.flat()) slots.set(`${one.owner} ${one.field} ${one.slot}`, one);
    return [...slots.values()];
  };

  test('a reset leaves no value in its place, and its undo brings every one back to where it was', () => {
    const reset = merged(stored, setAside(stored, by));
    const shown = reset.filter(({ slot, value }) => !slot.startsWith('reset:') && value !== null);
    expect(shown).toEqual([]);
    const back = merged(reset, bringBack(reset, { reset: 'reset', revision: 41, op: 'undo' }));
    const places = (some: readonly Register[]) =>
      some
        .filter(({ value }) => value !== null)
        .map(({ owner: whose, slot, value }) => `${whose} ${slot} ${JSON.stringify(value)}`)
        .toSorted();
    expect(places(back)).toEqual(places(stored));
  });

  test('what has been answered since the reset stands; what comes back is kept beside it', () => {
    const reset = merged(stored, setAside(stored, by), [register({ value: 8, revision: 50 })]);
    const back = merged(reset, bringBack(reset, { reset: 'reset', revision: 51, op: 'undo' }));
    expect(worksheetFields(back.filter(({ owner: whose }) => whose === owner))).toEqual({ rating: 8 });
    expect(openConflicts(back).map(({ value }) => value)).toContain(7);
  });

  test('a reset is not set aside by the next one', () => {
    const once = merged(stored, setAside(stored, by));
    expect(setAside(once, { revision: 60, op: 'second' })).toEqual([]);
  });
});

describe('the worksheet of a table', () => {
  const round = (one: ExerciseStage['round'], changes: Partial<ExerciseStage> = {}) =>
    stage({ phase: 'open', phaseRevision: 2, round: one, ...changes });

  test('waits for the tables’ turn; one’s own stays open through it', () => {
    expect(apply(op({ owner: 'table' }), { stage: round('seat') })).toEqual({
      ok: false,
      reason: 'not-open',
    });
    expect(apply(op({ owner: 'table' }), { stage: round('table') })).toMatchObject({ outcome: 'applied' });
    expect(apply(op(), { stage: round('table') })).toMatchObject({ outcome: 'applied' });
  });

  test('has had its turn where everybody votes: what was written then and comes now is taken, not refused', () => {
    const voting = round('seat', { turn: 1 });
    expect(apply(op({ owner: 'table' }), { stage: voting })).toMatchObject({ outcome: 'applied' });
  });

  test('the facilitator’s marks are taken whenever the room has begun', () => {
    const mark = op({ owner: 'room' });
    for (const phase of ['open', 'closed', 'revealed'] as const) {
      expect(apply(mark, { stage: stage({ phase }) })).toMatchObject({ outcome: 'applied' });
    }
    expect(apply(mark, { stage: stage({}) })).toEqual({ ok: false, reason: 'not-open' });
  });
});

describe('rule 6: two pages, one field', () => {
  test('rule 6: a write by another page that had not seen the current value is kept beside it', () => {
    const current = register({ client: 'page-2', revision: 10 });
    expect(apply(op({ base: 9 }), { current })).toEqual({
      ok: true,
      outcome: 'conflict',
      register: register({ slot: 'conflict:page-1-9', value: 7, revision: 20 }),
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

  test('rule 6: what a page types on after it lost is the same conflict; on a newer base it is another', () => {
    const current = register({ client: 'page-2', revision: 10 });
    const slot = (one: WorksheetSet) => {
      const outcome = apply(one, { current });
      return outcome.ok && outcome.register.slot;
    };
    expect(slot(op({ id: 'later', base: 9 }))).toBe(slot(op({ base: 9 })));
    expect(slot(op({ base: 8 }))).not.toBe(slot(op({ base: 9 })));
  });

  test('rule 6: taking the value that lost keeps the one whose place it takes', () => {
    const lost = register({ slot: 'conflict:page-2-3', value: 'theirs', client: 'page-2' });
    const current = register({ value: 'ours' });
    const by = { revision: 20, op: 'choice' };
    const taken = resolveConflict(lost, current, { ...by, choice: 'take' });
    expect(held([lost, current], taken)).toEqual({ current: 'theirs', open: ['ours'] });
    expect(held([lost, current], resolveConflict(lost, current, { ...by, choice: 'leave' }))).toEqual({
      current: 'ours',
      open: [],
    });
    expect(held([lost], resolveConflict(lost, undefined, { ...by, choice: 'take' }))).toEqual({
      current: 'theirs',
      open: [],
    });
  });

  test('a field called like a property of every object is a field and nothing else', () => {
    const fields = worksheetFields([register({ field: '__proto__', value: { polluted: true } })]);
    expect(Object.keys(fields)).toEqual(['__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
