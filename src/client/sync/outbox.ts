import type { Op, PlanSet } from '#shared/sync/op.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';

/** An op that the server has not taken: it waits, or it was refused and its writer is to know why. */
export interface OutboxEntry {
  /** Order of writing; resent in this order (rule 3). */
  readonly order: number;
  readonly op: Op;
  readonly refused: RefusalReason | null;
  /** The press that it was made on, where that one waited as well: without that one it means nothing. */
  readonly upon?: string | undefined;
}

/** When an entry was written, on the clock of its device, in epoch ms. */
export function writtenAtMs({ order }: Pick<OutboxEntry, 'order'>): number {
  return Math.floor(order / 1000);
}

/** Where entries outlive the page. `lifetime` says whether they do. */
export interface OutboxStorage {
  readonly lifetime: 'kept' | 'page';
  all(): Promise<readonly OutboxEntry[]>;
  /** Notes an entry at once, for a page that goes away before {@link put} has begun; put makes it last. */
  jot?(entry: OutboxEntry): void;
  put(entry: OutboxEntry): Promise<void>;
  remove(order: number): Promise<void>;
}

/** For browsers without IndexedDB: entries live as long as the page. */
export function createMemoryOutbox(): OutboxStorage {
  const entries = new Map<number, OutboxEntry>();
  return {
    lifetime: 'page',
    all: async () => [...entries.values()],
    put: async (entry) => void entries.set(entry.order, entry),
    remove: async (order) => void entries.delete(order),
  };
}

/**
 * Two ops that write the same field of the same worksheet while its exercise was in the same phase, the same fields of
 * one record of the plan, or the same tick.
 */
export function sameField(a: Op, b: Op): boolean {
  if (a.type === 'plan.set' && b.type === 'plan.set')
    return fieldsOfOne(a) !== null && fieldsOfOne(a) === fieldsOfOne(b);
  if (a.type === 'plan.tick' && b.type === 'plan.tick') return a.item === b.item;
  return (
    a.type === 'worksheet.set' &&
    b.type === 'worksheet.set' &&
    a.exercise === b.exercise &&
    a.owner === b.owner &&
    a.table === b.table &&
    a.field === b.field &&
    a.phaseRevision === b.phaseRevision
  );
}

function fieldsOfOne({ records: [record, ...others] }: PlanSet): string | null {
  if (!record || others.length > 0) return null;
  return [record.list, record.id, ...Object.keys(record.fields).sort()].join('\n');
}
