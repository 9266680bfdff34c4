import type { SessionSettings } from '#shared/session/settings.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import type { Round } from '#shared/sync/stage.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import type { Readiness } from './consoleActions.ts';

export interface TableProgress {
  readonly table: string;
  /** People at it, those of them who have a page open now, and those who have answered on their own. */
  readonly seats: number;
  readonly online: number;
  readonly answered: number;
  /** Of those who have not answered, the ones who type at this moment. */
  readonly typing: number;
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
  /** Which exercise it is; empty for none. */
  readonly exercise: string;
  readonly writers: RoomState['writers'];
  readonly readySeats: RoomState['readySeats'];
  /** Of an anonymous exercise: how many have answered, since nobody knows who; null for any other. */
  readonly anonymous: number | null;
}

export interface RoomProgress extends Readiness {
  readonly round: Round;
  readonly tables: readonly TableProgress[];
  /** Connected people who say that they are done. */
  readonly done: number;
  /** People who type in this exercise at this moment. */
  readonly typing: number;
  /** Connected people who have not answered, in the people's turn. */
  readonly missing: readonly Seat[];
  /** Tables with somebody connected that have not handed in, in the tables' turn. */
  readonly missingTables: readonly string[];
}

/** Who has answered, by table; readiness counts who is connected only and is shown, never enforced. */
export function roomProgress(source: ProgressSource): RoomProgress {
  const { tables, answered, online, round, anonymous, exercise } = source;
  // Whoever has been erased keeps a seat without a table; who was shown the door is not waited for.
  const seats = source.seats.filter(({ table, removed }) => table !== '' && !removed);
  const done = new Set(answered);
  const here = new Set(online);
  const isDone = ({ id }: Seat): boolean => done.has(`seat:${id}`);
  const typing = seatsAt(source.writers, exercise);
  const byTable = new Map<string, Seat[]>(tables.map(({ id }) => [id, []]));
  for (const seat of seats) byTable.get(seat.table)?.push(seat);
  const rows = [...byTable].map(([table, own]) => ({
    table,
    seats: own.length,
    online: own.filter(({ id }) => here.has(id)).length,
    answered: own.filter(isDone).length,
    typing: own.filter((seat) => typing.has(seat.id) && !isDone(seat)).length,
    handedIn: done.has(`table:${table}`),
  }));
  const common = {
    round,
    tables: rows,
    done: [...seatsAt(source.readySeats, exercise)].filter((id) => here.has(id)).length,
    typing: typing.size,
  };
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

function seatsAt(
  all: readonly { readonly seat: string; readonly exercise: string }[],
  exercise: string,
): ReadonlySet<string> {
  return new Set(all.filter((one) => one.exercise === exercise).map(({ seat }) => seat));
}
