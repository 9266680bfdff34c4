import type { Clock, Timer } from '#shared/clock.ts';
import type { Actor } from '#shared/session/permissions.ts';
import type { ServerFrame, Writer, WritingFrame } from '#shared/sync/protocol.ts';
import { channels } from './audiences.ts';
import type { Line, Lines } from './lines.ts';

/** Tables and consoles hear this often at most who writes where, in milliseconds. */
const tellEveryMs = 300;
/** In a hall, where somebody always begins or ends, the console hears of it this often. */
const hall = { people: 100, tellEveryMs: 1000 } as const;

type Participant = Extract<Actor, { role: 'participant' }>;

export interface Writing {
  /** A page says where its writer is; null field when the writer has left it. */
  moved(line: Line, session: string, actor: Participant, frame: WritingFrame): void;
  /** Tells a console that has just come in. */
  arrived(line: Line, session: string): void;
  stop(): void;
}

interface Place extends Writer {
  readonly table: string;
}

/**
 * Tells a table who writes where in its worksheet, and the console who types, on their own too. Kept in memory: it is
 * true of this moment only, and lost with a node.
 */
export function startWriting(lines: Lines, { after }: Pick<Clock, 'after'>): Writing {
  const places = new Map<string, Map<string, Place>>();
  const timers = new Map<string, Timer>();

  function frameOf(some: readonly Place[]): ServerFrame {
    const writers = some.map(({ seat, exercise, owner, field }) => ({ seat, exercise, owner, field }));
    return { type: 'writers', writers };
  }

  function send(channel: string, some: readonly Place[]): void {
    lines.tell([channel], frameOf(some), { latest: 'writers' });
  }

  const all = (session: string): readonly Place[] => [...(places.get(session)?.values() ?? [])];

  function once(key: string, ms: number, work: () => void): void {
    if (timers.has(key)) return;
    const fire = (): void => {
      timers.delete(key);
      work();
    };
    timers.set(key, after(ms, fire));
  }

  /** What somebody writes on their own is the console's to know and nobody's at their table. */
  function tellSoon(session: string, { owner, table }: Pick<Place, 'owner' | 'table'>): void {
    const isHall = lines.countIn(channels.devices(session)) > hall.people;
    once(session, isHall ? hall.tellEveryMs : tellEveryMs, () =>
      send(channels.console(session), all(session)),
    );
    if (owner !== 'table') return;
    once(`${session} ${table}`, tellEveryMs, () => {
      const atTable = all(session).filter((one) => one.owner === 'table' && one.table === table);
      send(channels.table(session, table), atTable);
    });
  }

  const watched = new WeakSet<Line>();
  return {
    moved(line, session, { seat, table }, { exercise, owner, field }) {
      const here = places.get(session) ?? new Map<string, Place>();
      places.set(session, here);
      const leave = (): void => {
        const left = here.get(line.id);
        if (here.delete(line.id) && left) tellSoon(session, left);
      };
      if (field === null) return leave();
      const before = here.get(line.id);
      const place = { seat, exercise, owner, field, table };
      here.set(line.id, place);
      if (before?.owner === 'table') tellSoon(session, before);
      tellSoon(session, place);
      if (watched.has(line)) return;
      watched.add(line);
      line.onEnd(leave);
    },
    arrived(line, session) {
      const now = all(session);
      if (now.length > 0) line.send(frameOf(now));
    },
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
