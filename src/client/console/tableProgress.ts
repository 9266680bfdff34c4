import type { SessionSettings } from '#shared/session/settings.ts';
import type { Seat } from '#shared/sync/protocol.ts';

export interface TableProgress {
  readonly table: string;
  readonly answered: number;
  readonly seats: number;
}

interface ProgressSource {
  readonly tables: SessionSettings['tables'];
  readonly seats: readonly Seat[];
  /** Owners of answered worksheets, `seat:<id>`. */
  readonly answered: readonly string[];
  /** Seats with a page open now. */
  readonly online: readonly string[];
}

export interface RoomProgress {
  readonly tables: readonly TableProgress[];
  /** Answered among those who are connected: what "7 of 9" counts. */
  readonly ready: number;
  readonly connected: number;
  /** Connected people who have not answered. */
  readonly missing: readonly Seat[];
}

/** Who has answered, by table; readiness counts connected people only and is shown, never enforced. */
export function roomProgress({ tables, seats, answered, online }: ProgressSource): RoomProgress {
  const done = new Set(answered);
  const here = new Set(online);
  const isDone = ({ id }: Seat) => done.has(`seat:${id}`);
  const present = seats.filter(({ id }) => here.has(id));
  return {
    tables: tables.map(({ id }) => {
      const own = seats.filter(({ table }) => table === id);
      return { table: id, answered: own.filter(isDone).length, seats: own.length };
    }),
    ready: present.filter(isDone).length,
    connected: present.length,
    missing: present.filter((seat) => !isDone(seat)),
  };
}
