import { describe, expect, test } from 'vitest';
import type { PlanFields } from '#shared/plan/records.ts';
import type { Op, PlanErase, PlanSet, PlanTick } from './op.ts';
import {
  emptyPlan,
  optimisticPlan,
  type PlanPart,
  type PlanView,
  settlePlanAck,
  wholePlan,
  withPlanParts,
} from './planView.ts';
import { optimisticTicks, settleTickAck, type TickPart } from './tickView.ts';

function mei(revision: number, fields: PlanFields | null): PlanPart {
  return { part: 'plan', revision, list: 'invitees', id: 'mei', fields };
}

function writes(fields: PlanSet['records'][number]['fields'], id = 'mei'): PlanSet {
  return { type: 'plan.set', id: 'op', client: 'page', records: [{ list: 'invitees', id, fields }] };
}

const erases: PlanErase = { type: 'plan.erase', id: 'op', client: 'page', invitees: ['mei'] };

const shown = (plan: PlanView, ...waiting: Op[]): readonly unknown[] =>
  optimisticPlan(plan, waiting).map(({ id, revision, fields }) => [id, revision, fields]);

describe('what was told', () => {
  test('rule 7: of each record the newest stands, in whatever order it was told', () => {
    const [older, newer] = [mei(4, { name: 'Mei' }), mei(6, { name: 'Mei Ouyang' })];
    for (const parts of [
      [older, newer],
      [newer, older],
      [newer, newer, older],
    ]) {
      expect(shown(withPlanParts(emptyPlan, parts))).toEqual([['mei', 6, { name: 'Mei Ouyang' }]]);
    }
  });

  test('rule 11: who was erased does not come back with a hint that was overtaken', () => {
    expect(shown(withPlanParts(emptyPlan, [mei(6, null), mei(4, { name: 'Mei' })]))).toEqual([]);
  });

  test('rule 7: told whole, what is missing is gone; a hint that came meanwhile stays', () => {
    const before = withPlanParts(emptyPlan, [mei(4, { name: 'Mei' })]);
    const ben: PlanPart = { part: 'plan', revision: 9, list: 'invitees', id: 'ben', fields: { name: 'Ben' } };
    const after = wholePlan(before, 8, [ben]);
    expect(shown(after)).toEqual([['ben', 9, { name: 'Ben' }]]);
    expect([before.isWhole, after.isWhole]).toEqual([false, true]);
  });
});

describe('what is done of the workshop’s items', () => {
  const tick = (revision: number, item: string, by: string | null): TickPart => ({
    part: 'tick',
    revision,
    item,
    tick: by === null ? null : { by, atMs: 1 },
  });
  const done = ({ ticks }: PlanView) => optimisticTicks(ticks, []).map(({ item, by }) => [item, by]);

  test('rule 7: told whole with the plan, what is not done any more is gone; what came meanwhile stays', () => {
    const before = withPlanParts(emptyPlan, [tick(4, 'venue', 'Mei'), tick(5, 'food', 'Mei')]);
    const op: PlanTick = { type: 'plan.tick', id: 'op', client: 'page', item: 'room', done: true, by: 'Ben' };
    const ticks = settleTickAck(before.ticks, op, { revision: 9, nowMs: 2 });
    const after = wholePlan({ ...before, ticks }, 8, [tick(8, 'food', 'Mei'), tick(10, 'letters', 'Kim')]);
    expect(done(after)).toEqual([
      ['food', 'Mei'],
      ['letters', 'Kim'],
      ['room', 'Ben'],
    ]);
    expect(done(wholePlan({ ...before, ticks }, 9, []))).toEqual([]);
  });
});

describe('what was acknowledged', () => {
  const plan = withPlanParts(emptyPlan, [mei(4, { name: 'Mei', company: 'Harbour' })]);

  test('rule 1: shows at once, as of the revision that was told: what others wrote before it may be missing', () => {
    const acked = settlePlanAck(plan, writes({ name: 'Mei O.' }), 7);
    expect(shown(acked)).toEqual([['mei', 4, { name: 'Mei O.', company: 'Harbour' }]]);
    const meanwhile = withPlanParts(acked, [mei(6, { name: 'Mei', company: 'Harbour Hotel' })]);
    expect(shown(meanwhile)).toEqual([['mei', 6, { name: 'Mei O.', company: 'Harbour Hotel' }]]);
  });

  test('what was told at or after its revision takes its place', () => {
    const acked = settlePlanAck(plan, writes({ name: 'Mei O.' }), 7);
    const told = withPlanParts(acked, [mei(8, { name: 'Ouyang Mei', company: 'Harbour' })]);
    expect(shown(told)).toEqual([['mei', 8, { name: 'Ouyang Mei', company: 'Harbour' }]]);
    expect(told.acked).toEqual([]);
    const overtaken = withPlanParts(plan, [mei(8, { name: 'Ouyang Mei' })]);
    expect(shown(settlePlanAck(overtaken, writes({ name: 'Mei O.' }), 7))).toEqual([
      ['mei', 8, { name: 'Ouyang Mei' }],
    ]);
  });

  test('rule 11: an erasing counts from its acknowledgement on, and takes the letter along', () => {
    const letter: PlanPart = {
      part: 'plan',
      revision: 5,
      list: 'letters',
      id: 'mei',
      fields: { state: 'sent' },
    };
    const acked = settlePlanAck(withPlanParts(plan, [letter]), erases, 7);
    expect(shown(acked)).toEqual([]);
    expect(shown(withPlanParts(acked, [mei(6, { name: 'Mei' })]))).toEqual([]);
  });

  test('told whole as of an earlier revision, it stays; as of a later one, it is in there or gone', () => {
    const acked = settlePlanAck(plan, writes({ name: 'Mei O.' }), 7);
    expect(shown(wholePlan(acked, 6, [mei(4, { name: 'Mei' })]))).toEqual([['mei', 4, { name: 'Mei O.' }]]);
    expect(shown(wholePlan(acked, 7, []))).toEqual([]);
  });
});

describe('what waits', () => {
  const plan = withPlanParts(emptyPlan, [mei(4, { name: 'Mei', phone: '138' })]);

  test('lies over what is stored, in the order of its writing; null takes a field out', () => {
    expect(shown(plan, writes({ name: 'M' }), writes({ name: 'Mei Ouyang', phone: null }))).toEqual([
      ['mei', 4, { name: 'Mei Ouyang' }],
    ]);
  });

  test('a new record stands there before the server has it, as of no revision', () => {
    expect(shown(plan, writes({ name: 'Ben' }, 'ben'))).toEqual([
      ['mei', 4, { name: 'Mei', phone: '138' }],
      ['ben', 0, { name: 'Ben' }],
    ]);
  });

  test('rule 11: an erasing that waits hides its invitee; a write to one who was erased shows nothing', () => {
    expect(shown(plan, erases)).toEqual([]);
    expect(shown(withPlanParts(plan, [mei(9, null)]), writes({ name: 'M' }))).toEqual([]);
  });
});
