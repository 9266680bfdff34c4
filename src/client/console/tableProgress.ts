import type { SessionSettings } from '#shared/session/settings.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import type { Round } from '#shared/sync/stage.ts';
import type { Readiness } from './consoleActions.ts';

export interface TableProgress {
  readonly table: string;
  /** People at it, those of them who have a page open now, and those who have answered on their own. */
  readonly seats: number;
  readonly online: number;
  readonly answered: number;
  /** The table's own worksheet is answered. */
  readonly handedIn: boolean;
}

interface ProgressSource {
  readonly tables: SessionSettings['tables'];
  readonly seats: readonly Seat[];
  /** Owners of answered worksheets, `seat:<id>` and `table:<id>`. */
  readonly answered: readonly string[];
  /** Seats with a page open now. */
  readonly online: readonly string[];
  /** Whose turn it is. */
  readonly round: Round;
  /** Of an anonymous exercise: how many have answered, since nobody knows who; null for any other. */
  readonly anonymous: number | null;
}

export interface RoomProgress extends Readiness {
  readonly round: Round;
  readonly tables: readonly TableProgress[];
  /** Connected people who have not answered, in the people's turn. */
  readonly missing: readonly Seat[];
  /** Tables with somebody connected that have not handed in, in the tables' turn. */
  readonly missingTables: readonly string[];
}

/** Who has answered, by table; readiness counts who is connected only and is shown, never enforced. */
export function roomProgress(source: ProgressSource): RoomProgress {
  const { tables, seats, answered, online, round, anonymous } = source;
  const done = new Set(answered);
  const here = new Set(online);
  const isDone = ({ id }: Seat): boolean => done.has(`seat:${id}`);
  const byTable = new Map<string, Seat[]>(tables.map(({ id }) => [id, []]));
  for (const seat of seats) byTable.get(seat.table)?.push(seat);
  const rows = [...byTable].map(([table, own]) => ({
    table,
    seats: own.length,
    online: own.filter(({ id }) => here.has(id)).length,
    answered: own.filter(isDone).length,
    handedIn: done.has(`table:${table}`),
  }));
  const common = { round, tables: rows };
  if (round === 'table') {
    const working = rows.filter(({ online: connected }) => connected > 0);
    const missing = working.filter(({ handedIn }) => !handedIn);
    return {
      ...common,
      ready: working.length - missing.length,
      of: working.length,
      answers: rows.filter(({ handedIn }) => handedIn).length,
      missing: [],
      missingTables: missing.map(({ table }) => table),
    };
  }
  const present = seats.filter(({ id }) => here.has(id));
  if (anonymous !== null) {
    const ready = Math.min(anonymous, present.length);
    return { ...common, ready, of: present.length, answers: anonymous, missing: [], missingTables: [] };
  }
  const missing = present.filter((seat) => !isDone(seat));
  return {
    ...common,
    ready: present.length - missing.length,
    of: present.length,
    answers: [...done].filter((owner) => owner.startsWith('seat:')).length,
    missing,
    missingTables: [],
  };
}
