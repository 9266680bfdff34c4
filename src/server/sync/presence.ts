import type { Clock, Timer } from '#shared/clock.ts';
import type { Self } from '#shared/sync/protocol.ts';
import { channels } from './audiences.ts';
import type { Line, Lines } from './lines.ts';

/** Consoles hear of arrivals and departures this often at most, in milliseconds. */
const tellEveryMs = 500;

export interface Presence {
  /** A page was welcomed; its departure is noticed by itself. */
  arrived(line: Line, session: string, self: Self): void;
  stop(): void;
}

/** Tells consoles which seats have a page open right now. Kept in memory: it is true of this moment only. */
export function startPresence(lines: Lines, { after }: Pick<Clock, 'after'>): Presence {
  const pages = new Map<string, Map<string, number>>();
  const timers = new Map<string, Timer>();

  function tell(session: string): void {
    const online = [...(pages.get(session)?.keys() ?? [])];
    lines.tell([channels.console(session)], { type: 'presence', online, team: [] }, { latest: 'presence' });
  }

  function tellSoon(session: string): void {
    if (timers.has(session)) return;
    const fire = (): void => {
      timers.delete(session);
      tell(session);
    };
    timers.set(session, after(tellEveryMs, fire));
  }

  function count(session: string, seat: string, change: 1 | -1): void {
    const seats = pages.get(session) ?? new Map<string, number>();
    pages.set(session, seats);
    const open = (seats.get(seat) ?? 0) + change;
    if (open > 0) seats.set(seat, open);
    else seats.delete(seat);
    tellSoon(session);
  }

  const counted = new WeakSet<Line>();
  return {
    arrived(line, session, self) {
      if (self.role !== 'participant') {
        tell(session);
        return;
      }
      if (counted.has(line)) return;
      counted.add(line);
      const seat = self.seat.id;
      count(session, seat, 1);
      line.onEnd(() => count(session, seat, -1));
    },
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
