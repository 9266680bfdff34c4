import type { PlanFields, PlanList, PlanRecord } from '#shared/plan/records.ts';
import type { Op, PlanErase, PlanSet } from './op.ts';
import type { Part } from './protocol.ts';
import { noTicks, type TickPart, type TicksView, withTicks } from './tickView.ts';

export type PlanPart = Extract<Part, { part: 'plan' }>;
/** What only pages that show the plan are told. */
export type PlanNews = PlanPart | TickPart;

export function isPlanNews(part: Part): part is PlanNews {
  return part.part === 'plan' || part.part === 'tick';
}

/** What was acknowledged and has not been told yet. */
interface Acked {
  readonly revision: number;
  readonly records: PlanSet['records'];
}

/** What a page knows of its session's plan. */
export interface PlanView {
  /** The newest that was told of each record, by list and id; one that was erased keeps its place, without fields. */
  readonly told: ReadonlyMap<string, PlanPart>;
  readonly acked: readonly Acked[];
  readonly ticks: TicksView;
  /** Whether all of it has been told once. */
  readonly isWhole: boolean;
}

export const emptyPlan: PlanView = { told: new Map(), acked: [], ticks: noTicks, isWhole: false };

/** A record's name among those of all lists. */
export function planKey({ list, id }: { readonly list: PlanList; readonly id: string }): string {
  return `${list}\n${id}`;
}

/** The plan with these parts in it; one that is older than what is known changes nothing (rule 7). */
export function withPlanParts(plan: PlanView, parts: readonly PlanNews[]): PlanView {
  const told = new Map(plan.told);
  const ofTicks: TickPart[] = [];
  for (const part of parts) {
    if (part.part === 'tick') {
      ofTicks.push(part);
      continue;
    }
    const key = planKey(part);
    const held = told.get(key);
    if (!held || held.revision <= part.revision) told.set(key, part);
  }
  const ticks = ofTicks.length === 0 ? plan.ticks : withTicks(plan.ticks, ofTicks);
  return { ...plan, told, acked: notYetTold(plan.acked, told), ticks };
}

function notYetTold(acked: readonly Acked[], told: PlanView['told']): readonly Acked[] {
  return acked.flatMap(({ revision, records }) => {
    const left = records.filter((record) => (told.get(planKey(record))?.revision ?? 0) < revision);
    return left.length === 0 ? [] : [{ revision, records: left }];
  });
}

/**
 * The plan as it was told whole: what is missing in it is gone. What came meanwhile, in hints or acknowledgements,
 * stays.
 * @param parts the whole as of `revision`, and the hints since
 */
export function wholePlan(plan: PlanView, revision: number, parts: readonly PlanNews[]): PlanView {
  const isSince = (one: { readonly revision: number }): boolean => one.revision > revision;
  const ticks = { ...noTicks, acked: plan.ticks.acked.filter(isSince) };
  const since = { ...emptyPlan, acked: plan.acked.filter(isSince), ticks };
  return { ...withPlanParts(since, parts), isWhole: true };
}

/**
 * The plan with an acknowledged op in it. The record's revision stays the one that was told, since what others wrote
 * before this op may not have been heard of yet, and the next write is to say so (rule 6).
 */
export function settlePlanAck(plan: PlanView, op: PlanSet | PlanErase, revision: number): PlanView {
  if (op.type === 'plan.erase') return withPlanParts(plan, goneParts(op.invitees, revision));
  const acked = [...plan.acked, { revision, records: op.records }];
  return { ...plan, acked: notYetTold(acked, plan.told) };
}

/** What is told of invitees who have been erased: they are gone, and so are their letters. */
export function goneParts(invitees: readonly string[], revision: number): readonly PlanPart[] {
  return (['invitees', 'letters'] as const).flatMap((list) =>
    invitees.map((id) => ({ part: 'plan' as const, revision, list, id, fields: null })),
  );
}

/** The plan's records as their writer should see them: what is stored, and over it what still waits to be. */
export function optimisticPlan(plan: PlanView, waiting: readonly Op[]): readonly PlanRecord[] {
  const records = new Map<string, PlanRecord>();
  for (const [key, { list, id, revision, fields }] of plan.told) {
    if (fields) records.set(key, { list, id, revision, fields });
  }
  function lay(written: PlanSet['records']): void {
    for (const { list, id, fields } of written) {
      const key = planKey({ list, id });
      // Nobody writes to whom somebody has erased.
      if (plan.told.get(key)?.fields === null) continue;
      const held = records.get(key) ?? { list, id, revision: 0, fields: {} };
      records.set(key, { ...held, fields: laidOver(held.fields, fields) });
    }
  }
  for (const one of plan.acked) lay(one.records);
  for (const op of waiting) {
    if (op.type === 'plan.set') lay(op.records);
    if (op.type === 'plan.erase') for (const part of goneParts(op.invitees, 0)) records.delete(planKey(part));
  }
  return [...records.values()];
}

/** Fields with others over them; null takes one out. */
function laidOver(fields: PlanFields, over: PlanFields): PlanFields {
  return Object.fromEntries(Object.entries({ ...fields, ...over }).filter(([, value]) => value !== null));
}
