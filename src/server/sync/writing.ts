import type { Clock, Timer } from '#shared/clock.ts';
import type { Actor } from '#shared/session/permissions.ts';
import type { ServerFrame, Writer, WritingFrame } from '#shared/sync/protocol.ts';
import { channels } from './audiences.ts';
import type { Line, Lines } from './lines.ts';

/** Tables and consoles hear this often at most who writes where, in milliseconds. */
const tellEveryMs = 300;

type Participant = Extract<Actor, { role: 'participant' }>;

export interface Writing {
  /** A page says where its writer is; null field when the writer has left it. */
  moved(line: Line, session: string, actor: Participant, frame: WritingFrame): void;
  stop(): void;
}

interface Place extends Writer {
  readonly table: string;
}

/**
 * Tells a table who writes where in its worksheet, and the console that somebody types. Kept in memory: it is
 * true of this moment only, and lost with a node.
 */
export function startWriting(lines: Lines, { after }: Pick<Clock, 'after'>): Writing {
  const places = new Map<string, Map<string, Place>>();
  const timers = new Map<string, Timer>();

  function tell(session: string, table: string): void {
    const all = [...(places.get(session)?.values() ?? [])];
    const send = (channel: string, some: readonly Place[]): void => {
      const writers = some.map(({ seat, exercise, owner, field }) => ({ seat, exercise, owner, field }));
      const frame: ServerFrame = { type: 'writers', writers };
      lines.tell([channel], frame, { latest: 'writers' });
    };
    const atTable = all.filter((one) => one.owner === 'table' && one.table === table);
    send(channels.table(session, table), atTable);
    send(channels.console(session), all);
  }

  function tellSoon(session: string, table: string): void {
    const key = `${session} ${table}`;
    if (timers.has(key)) return;
    const fire = (): void => {
      timers.delete(key);
      tell(session, table);
    };
    timers.set(key, after(tellEveryMs, fire));
  }

  const watched = new WeakSet<Line>();
  return {
    moved(line, session, { seat, table }, { exercise, owner, field }) {
      const here = places.get(session) ?? new Map<string, Place>();
      places.set(session, here);
      const leave = (): void => {
        const left = here.get(line.id);
        if (here.delete(line.id) && left) tellSoon(session, left.table);
      };
      if (field === null) return leave();
      here.set(line.id, { seat, exercise, owner, field, table });
      tellSoon(session, table);
      if (watched.has(line)) return;
      watched.add(line);
      line.onEnd(leave);
    },
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
