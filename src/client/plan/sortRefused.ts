import type { PlanSet } from '#shared/sync/op.ts';
import { planKey, type PlanView } from '#shared/sync/planView.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import type { LostWrite } from './planDesk.ts';

/** A change that was not taken for another reason than that somebody was quicker. */
export interface RefusedWrite {
  readonly order: number;
  readonly reason: RefusalReason;
}

interface SortedWrites {
  readonly lost: readonly LostWrite[];
  /** About nothing any more: whom it was about has been erased, or what was to be written stands there by now. */
  readonly moot: readonly number[];
  readonly others: readonly RefusedWrite[];
}

/** What becomes of changes that the server would not take, by what the plan holds now. */
export function sortRefused(refused: readonly OutboxEntry[], plan: PlanView): SortedWrites {
  const lost: LostWrite[] = [];
  const moot: number[] = [];
  const others: RefusedWrite[] = [];
  for (const { order, op, refused: reason } of refused) {
    if (reason === null) continue;
    if (op.type !== 'plan.set' || reason !== 'stale') {
      others.push({ order, reason });
      continue;
    }
    const left = op.records.filter((record) => !plan.isWhole || isOpen(record, plan));
    if (left.length === 0) moot.push(order);
    for (const { list, id, fields } of left) {
      if (list !== 'letters') lost.push({ order, record: { list, id, fields } });
    }
  }
  return { lost, moot, others };
}

function isOpen({ list, id, fields, base = 0 }: PlanSet['records'][number], { told }: PlanView): boolean {
  const stored = told.get(planKey({ list, id }));
  // Whoever was on the list and is not any more has been erased.
  if (!stored) return base === 0;
  const { fields: held } = stored;
  if (held === null) return false;
  return Object.entries(fields).some(
    ([field, value]) => JSON.stringify(held[field] ?? null) !== JSON.stringify(value),
  );
}
