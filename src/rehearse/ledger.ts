import type { Outcome, WorksheetSet } from '#shared/sync/op.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import { registerKey } from '#shared/sync/view.ts';
import { asStored, slotOf } from '#shared/sync/worksheet.ts';
import { ownersOfSelf } from '#client/sync/ownersOfSelf.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';

/** How an answer came to rest. */
export type Settled =
  | {
      readonly as: 'acknowledged';
      readonly atMs: number;
      /** What the page was told; null where something newer stood in the view by then. */
      readonly outcome: Outcome | null;
      readonly revision: number | null;
      /** From answer to acknowledgement, in milliseconds; null when the line was down in between. */
      readonly tookMs: number | null;
    }
  | { readonly as: 'refused'; readonly reason: RefusalReason }
  /** The same page wrote the field again before this one had left. */
  | { readonly as: 'overtaken' };

/** One answer that somebody wrote; `settled` is null while it waits. */
export interface Written {
  readonly op: WorksheetSet;
  /** The worksheet's owner, as registers name it. */
  readonly owner: string;
  readonly settled: Settled | null;
}

interface Entry extends Written {
  readonly madeMs: number;
  readonly breaks: number;
}

/** What one person wrote and what became of it, over all pages that the person has loaded. */
export interface Ledger {
  /** In the order of writing. */
  all(): readonly Written[];
  /** Reads along with a page; every page of the person's is watched from its start. */
  watch(client: RoomClient): void;
}

/** @param onAcknowledged hears of each answer that the server calls saved, in the same breath */
export function createLedger(onAcknowledged: () => void = () => undefined): Ledger {
  const entries = new Map<string, Entry>();
  /** How often the line broke. */
  let breaks = 0;

  function settle(id: string, settled: Settled): void {
    const entry = entries.get(id);
    if (entry) entries.set(id, { ...entry, settled });
  }

  function note(op: RoomState['waiting'][number]['op'], { connection, self }: RoomState): void {
    if (op.type !== 'worksheet.set' || entries.has(op.id)) return;
    const owner = ownersOfSelf(self)[op.owner];
    const began = connection === 'online' ? breaks : -1;
    entries.set(op.id, { op, owner, madeMs: performance.now(), breaks: began, settled: null });
  }

  function acknowledged(id: string, { view }: RoomState): void {
    const entry = entries.get(id);
    if (!entry) return;
    const { owner, madeMs, breaks: began } = entry;
    const op = asStored(entry.op);
    const found = (['applied', 'conflict', 'late'] as const).flatMap((outcome) => {
      const key = { exercise: op.exercise, owner, field: op.field, slot: slotOf(op, outcome) };
      const register = view.registers[registerKey(key)];
      return register?.client === op.client ? [{ outcome, revision: register.revision }] : [];
    });
    const newest = found.sort((a, b) => b.revision - a.revision)[0];
    const atMs = performance.now();
    settle(id, {
      as: 'acknowledged',
      atMs,
      outcome: newest?.outcome ?? null,
      revision: newest?.revision ?? null,
      tookMs: began === breaks ? atMs - madeMs : null,
    });
    onAcknowledged();
  }

  return {
    all: () => [...entries.values()],
    watch({ store }) {
      store.subscribe((now, before) => {
        if (before.connection === 'online' && now.connection !== 'online') breaks += 1;
        if (now.waiting !== before.waiting) {
          const came = now.waiting.filter((entry) => !before.waiting.includes(entry));
          const left = before.waiting.filter((entry) => !now.waiting.includes(entry));
          for (const { op } of came) note(op, now);
          // A page takes an answer out for one that takes its place, or else because the server has answered.
          for (const { op } of left) {
            if (came.length > 0) settle(op.id, { as: 'overtaken' });
            else acknowledged(op.id, now);
          }
        }
        if (now.refused !== before.refused) {
          for (const { op, refused } of now.refused) {
            note(op, now);
            if (refused !== null) settle(op.id, { as: 'refused', reason: refused });
          }
        }
      });
    },
  };
}
