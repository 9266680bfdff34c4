import type { Clock, Timer } from '#shared/clock.ts';
import type { Self, WallSize } from '#shared/sync/protocol.ts';
import { channels } from './audiences.ts';
import type { Line, Lines } from './lines.ts';

/** Consoles hear of arrivals and departures this often at most, in milliseconds. */
const tellEveryMs = 500;

/** What a page shows: the room, or the plan, whose reader is not in the room. */
type Shows = 'room' | 'plan';

export interface Presence {
  /** A page was welcomed; its departure is noticed by itself. */
  arrived(line: Line, session: string, self: Self, shows: Shows): void;
  /** A projector's page says how large its window is. */
  wallSized(line: Line, session: string, size: WallSize): void;
  stop(): void;
}

/** Of more projectors than this, consoles are told of those that came last. */
const mostWalls = 20;

/** Pages that are open now, by whose they are, in the order in which each first came. */
type Open = Map<string, { readonly name: string; readonly pages: number }>;

/**
 * Tells consoles which seats have a page open right now, which facilitators a console, and how large the walls are. Kept
 * in memory: it is true of this moment only.
 */
export function startPresence(lines: Lines, { after }: Pick<Clock, 'after'>): Presence {
  const seats = new Map<string, Open>();
  const teams = new Map<string, Open>();
  /** By line, in the order in which they came. */
  const walls = new Map<string, Map<string, WallSize>>();
  const timers = new Map<string, Timer>();

  function tell(session: string): void {
    const online = [...(seats.get(session)?.keys() ?? [])];
    const team = [...(teams.get(session) ?? [])].map(([account, { name }]) => ({ account, name }));
    const sizes = [...(walls.get(session)?.values() ?? [])].slice(-mostWalls);
    lines.tell(
      [channels.console(session)],
      { type: 'presence', online, team, walls: sizes },
      { latest: 'presence' },
    );
  }

  function tellSoon(session: string): void {
    if (timers.has(session)) return;
    const fire = (): void => {
      timers.delete(session);
      tell(session);
    };
    timers.set(session, after(tellEveryMs, fire));
  }

  const counted = new WeakSet<Line>();

  /** Counts a line for as long as it is open, once however often it is welcomed. */
  function count(
    line: Line,
    kept: Map<string, Open>,
    session: string,
    who: { id: string; name: string },
  ): void {
    if (counted.has(line)) return;
    counted.add(line);
    const open: Open = kept.get(session) ?? new Map();
    kept.set(session, open);
    const change = (by: 1 | -1): void => {
      const pages = (open.get(who.id)?.pages ?? 0) + by;
      if (pages > 0) open.set(who.id, { name: who.name, pages });
      else open.delete(who.id);
      tellSoon(session);
    };
    change(1);
    line.onEnd(() => change(-1));
  }

  return {
    arrived(line, session, self, shows) {
      if (self.role === 'participant') {
        count(line, seats, session, self.seat);
        return;
      }
      if (self.role === 'facilitator' && shows === 'room')
        count(line, teams, session, { id: self.account, name: self.name });
      tell(session);
    },
    wallSized(line, session, { width, height }) {
      const here = walls.get(session) ?? new Map<string, WallSize>();
      walls.set(session, here);
      const before = here.get(line.id);
      if (before?.width === width && before.height === height) return;
      here.set(line.id, { width, height });
      tellSoon(session);
      if (before) return;
      line.onEnd(() => {
        here.delete(line.id);
        tellSoon(session);
      });
    },
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
