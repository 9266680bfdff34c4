import type { Server, Socket } from 'socket.io';
import { frameEvent, type Self, type ServerFrame } from '#shared/sync/protocol.ts';
import { channels } from './audiences.ts';

/** Consoles hear of arrivals and departures this often at most, in milliseconds. */
const tellEveryMs = 500;

export interface Presence {
  /** A page was welcomed; its departure is noticed by itself. */
  arrived(socket: Socket, session: string, self: Self): void;
  stop(): void;
}

/** Tells consoles which seats have a page open right now. Kept in memory: it is true of this moment only. */
export function startPresence(io: Server): Presence {
  const pages = new Map<string, Map<string, number>>();
  const timers = new Map<string, NodeJS.Timeout>();

  function tell(session: string): void {
    const frame: ServerFrame = { type: 'presence', online: [...(pages.get(session)?.keys() ?? [])] };
    io.to(channels.console(session)).emit(frameEvent, frame);
  }

  function tellSoon(session: string): void {
    if (timers.has(session)) return;
    const fire = (): void => {
      timers.delete(session);
      tell(session);
    };
    timers.set(session, setTimeout(fire, tellEveryMs));
  }

  function count(session: string, seat: string, change: 1 | -1): void {
    const seats = pages.get(session) ?? new Map<string, number>();
    pages.set(session, seats);
    const open = (seats.get(seat) ?? 0) + change;
    if (open > 0) seats.set(seat, open);
    else seats.delete(seat);
    tellSoon(session);
  }

  const counted = new WeakSet<Socket>();
  return {
    arrived(socket, session, self) {
      if (self.role !== 'participant') {
        tell(session);
        return;
      }
      if (counted.has(socket)) return;
      counted.add(socket);
      const seat = self.seat.id;
      count(session, seat, 1);
      socket.once('disconnect', () => count(session, seat, -1));
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
