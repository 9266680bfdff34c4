import { useState } from 'react';
import type { Invitee } from '#shared/plan/readPlan.ts';
import type { PlanDesk } from '#client/plan/planDesk.ts';

/** Tables by the person's id; empty for none. */
type Seats = ReadonlyMap<string, string>;

export interface Seating {
  /** Gives people their tables, as one change that can be undone. */
  readonly seat: (seats: Seats) => void;
  readonly canUndo: boolean;
  /** @returns how many people are back where they were */
  readonly undo: () => number;
}

const mostSteps = 30;

/** Writes who sits where, and takes it back step by step. */
export function useSeating(desk: Pick<PlanDesk, 'set'>, people: readonly Invitee[]): Seating {
  const [past, setPast] = useState<readonly Seats[]>([]);
  const write = (seats: Seats): void =>
    desk.set([...seats].map(([id, table]) => ({ list: 'invitees', id, fields: { table } })));
  return {
    seat(seats) {
      if (seats.size === 0) return;
      const before = new Map(
        people.filter(({ id }) => seats.has(id)).map(({ id, table }) => [id, table] as const),
      );
      setPast([...past, before].slice(-mostSteps));
      write(seats);
    },
    canUndo: past.length > 0,
    undo() {
      const last = past[past.length - 1];
      if (!last) return 0;
      setPast(past.slice(0, -1));
      // Whoever was erased meanwhile stays erased.
      const still = new Set(people.map(({ id }) => id));
      const back = new Map([...last].filter(([id]) => still.has(id)));
      if (back.size > 0) write(back);
      return back.size;
    },
  };
}
