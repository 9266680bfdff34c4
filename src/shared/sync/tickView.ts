import type { Op, PlanTick } from './op.ts';
import type { Part } from './protocol.ts';

export type TickPart = Extract<Part, { part: 'tick' }>;

/** An item of the workshop's checklist that is done. */
export interface Tick {
  readonly item: string;
  readonly by: string;
  /** Epoch ms. */
  readonly atMs: number;
}

/** What a page knows of the ticks on the workshop's items. */
export interface TicksView {
  /** The newest that was told of each item; one that is not done any more keeps its place, without a tick. */
  readonly told: ReadonlyMap<string, TickPart>;
  /** Acknowledged, and not told yet. */
  readonly acked: readonly TickPart[];
}

export const noTicks: TicksView = { told: new Map(), acked: [] };

/** The ticks with these parts in them; one that is older than what is known changes nothing (rule 7). */
export function withTicks({ told: before, acked }: TicksView, parts: readonly TickPart[]): TicksView {
  const told = new Map(before);
  for (const part of parts) {
    const held = told.get(part.item);
    if (!held || held.revision <= part.revision) told.set(part.item, part);
  }
  return { told, acked: acked.filter((one) => (told.get(one.item)?.revision ?? 0) < one.revision) };
}

interface Acknowledged {
  readonly revision: number;
  /** The server's clock, as far as the page knows it; what is told says when it was. */
  readonly nowMs: number;
}

/** The ticks with an acknowledged op in them. */
export function settleTickAck(ticks: TicksView, op: PlanTick, { revision, nowMs }: Acknowledged): TicksView {
  const { item, done, by } = op;
  const own: TickPart = { part: 'tick', revision, item, tick: done ? { by, atMs: nowMs } : null };
  return withTicks({ ...ticks, acked: [...ticks.acked, own] }, []);
}

/** An op that is not stored yet. */
interface Waiting {
  readonly op: Op;
  /** When it was written, in epoch ms. */
  readonly atMs: number;
}

/** What is done, as the page should show it: what is stored, and over it what still waits to be. */
export function optimisticTicks({ told, acked }: TicksView, waiting: readonly Waiting[]): readonly Tick[] {
  const ticks = new Map<string, TickPart['tick']>();
  for (const { item, tick } of [...told.values(), ...acked]) ticks.set(item, tick);
  for (const { op, atMs } of waiting) {
    if (op.type === 'plan.tick') ticks.set(op.item, op.done ? { by: op.by, atMs } : null);
  }
  return [...ticks].flatMap(([item, tick]) => (tick ? [{ item, ...tick }] : []));
}
