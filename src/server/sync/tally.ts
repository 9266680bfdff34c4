import type { Clock, Timer } from '#shared/clock.ts';
import { fewestToTell, pulseIsOpen, pulseMs, tellable } from '#shared/asides/energy.ts';
import type { Op } from '#shared/sync/op.ts';
import type { PassingFrame, ServerFrame } from '#shared/sync/protocol.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import { channels } from './audiences.ts';
import type { Line, Lines } from './lines.ts';
import type { Room } from './room.ts';

/** Consoles hear of new counts this often at most, in milliseconds. */
const tellEveryMs = 500;

/** Counts that could not be stored, because the disk was full for a moment, are tried again this much later. */
const againAfterMs = 1000;

type SaidFrame = Extract<PassingFrame, { type: 'pulse' | 'unclear' }>;

export interface Tally {
  /** A seat says how it is; what is not about the open question, or the slide that is on, is passed over. */
  said(session: string, seat: string, frame: SaidFrame): Promise<void>;
  /** A console was welcomed. */
  arrived(line: Line, session: string): void;
  /** Writes the counts down, and resolves once that is done. */
  stop(): Promise<void>;
}

interface TallyDeps {
  readonly lines: Lines;
  readonly store: Pick<Store, 'session'>;
  readonly room: Pick<Room, 'submit' | 'onCommit'>;
  readonly clock: Clock;
  readonly fault: (error: unknown) => void;
}

/** What is held of one session: whose it is stays in memory, and goes with what it was about. */
interface Held {
  stageRevision: number;
  /** The question that the stage has, whether or not its time is over. */
  asked: string | null;
  /** The question that takes answers. */
  pulse: Stage['pulse'];
  slide: string;
  /** The question that `energy` answers; one that is closed may be asked again by an undo, and goes on then. */
  answered: string | null;
  readonly energy: Map<string, number>;
  readonly unclear: Set<string>;
  mostUnclear: number;
  end: Timer | null;
}

/**
 * Counts what the room says without names: how much energy there is, and that a slide is unclear. Consoles hear the
 * counts; the store is given them once a question is closed or a slide left, and never who has said what (SPEC rule 8).
 */
export function startTally({ lines, store, room, clock, fault }: TallyDeps): Tally {
  const { nowMs, after } = clock;
  const sessions = new Map<string, Held>();
  const timers = new Map<string, Timer>();
  const keeping = new Set<Promise<void>>();
  let stopped = false;

  async function heldOf(id: string): Promise<Held | null> {
    const known = sessions.get(id);
    if (known) return known;
    const row = await store.session(id);
    if (!row || stopped) return null;
    // Somebody else may have asked meanwhile.
    const now = sessions.get(id);
    if (now) return now;
    const { stage, stageRevision } = row;
    const pulse = pulseIsOpen(stage.pulse, nowMs()) ? stage.pulse : null;
    const held: Held = {
      stageRevision,
      asked: stage.pulse?.id ?? null,
      pulse,
      slide: stage.slide,
      answered: pulse?.id ?? null,
      energy: new Map(),
      unclear: new Set(),
      mostUnclear: 0,
      end: null,
    };
    sessions.set(id, held);
    endInTime(id, held);
    return held;
  }

  /** A question that nobody closes is over by itself. */
  function endInTime(id: string, held: Held): void {
    held.end?.cancel();
    const { pulse } = held;
    if (pulse === null) return;
    const leftMs = Math.min(pulseMs, Math.max(0, pulse.openedMs + pulseMs - nowMs()));
    held.end = after(leftMs, () => {
      if (held.pulse?.id === pulse.id) endPulse(id, held, null);
      tellSoon(id);
    });
  }

  function endPulse(id: string, held: Held, next: Stage['pulse']): void {
    keepEnergy(id, held);
    held.pulse = pulseIsOpen(next, nowMs()) ? next : null;
    if (held.pulse !== null && held.pulse.id !== held.answered) {
      held.energy.clear();
      held.answered = held.pulse.id;
    }
    endInTime(id, held);
  }

  function keepEnergy(id: string, { pulse, energy }: Held): void {
    if (pulse === null || energy.size === 0) return;
    keep(id, { of: 'energy', key: pulse.id, counts: [...tellable(countsOf(energy))] });
  }

  function keepUnclear(id: string, { slide, mostUnclear }: Held): void {
    if (mostUnclear > 0) keep(id, { of: 'unclear', key: slide, counts: [mostUnclear] });
  }

  function keep(id: string, what: Pick<Extract<Op, { type: 'tally.set' }>, 'of' | 'key' | 'counts'>): void {
    const op = { type: 'tally.set', id: newId(), client: newId(), ...what } as const;
    const tryToKeep = async (): Promise<void> => {
      try {
        await room.submit(id, { role: 'server' }, op);
      } catch (error) {
        fault(error);
        if (!stopped) after(againAfterMs, begin);
      }
    };
    const begin = (): void => {
      const work = tryToKeep().finally(() => keeping.delete(work));
      keeping.add(work);
    };
    begin();
  }

  function follow({ id, stage, stageRevision }: SessionRow, op: Op | null): void {
    const held = sessions.get(id);
    if (!held) return;
    if (op?.type === 'seat.erase' || op?.type === 'seat.remove' || op?.type === 'seat.merge') {
      held.energy.delete(op.seat);
      held.unclear.delete(op.seat);
      tellSoon(id);
    }
    if (stageRevision <= held.stageRevision) return;
    held.stageRevision = stageRevision;
    if ((stage.pulse?.id ?? null) !== held.asked) {
      held.asked = stage.pulse?.id ?? null;
      endPulse(id, held, stage.pulse);
      tellSoon(id);
    }
    if (stage.slide === held.slide) return;
    keepUnclear(id, held);
    held.unclear.clear();
    held.mostUnclear = 0;
    held.slide = stage.slide;
    tellSoon(id);
  }

  function frameOf({ pulse, energy, slide, unclear }: Held): ServerFrame {
    const counts = countsOf(energy);
    const n = energy.size;
    return {
      type: 'tally',
      energy: pulse && { pulse: pulse.id, n, counts: n >= fewestToTell ? counts : null },
      unclear: unclear.size === 0 ? {} : { [slide]: unclear.size },
    };
  }

  function tellSoon(id: string): void {
    if (timers.has(id) || stopped) return;
    const fire = (): void => {
      timers.delete(id);
      const held = sessions.get(id);
      if (held) lines.tell([channels.console(id)], frameOf(held), { latest: 'tally' });
    };
    timers.set(id, after(tellEveryMs, fire));
  }

  room.onCommit(({ session, op }) => follow(session, op));

  return {
    async said(id, seat, frame) {
      const held = await heldOf(id);
      if (!held) return;
      if (frame.type === 'pulse') {
        if (frame.pulse !== held.pulse?.id) return;
        held.energy.set(seat, frame.value);
      } else {
        if (frame.slide !== held.slide) return;
        if (frame.isUnclear) held.unclear.add(seat);
        else held.unclear.delete(seat);
        held.mostUnclear = Math.max(held.mostUnclear, held.unclear.size);
      }
      tellSoon(id);
    },
    arrived(line, id) {
      const held = sessions.get(id);
      line.send(held ? frameOf(held) : { type: 'tally', energy: null, unclear: {} });
    },
    async stop() {
      stopped = true;
      for (const timer of timers.values()) timer.cancel();
      for (const [id, held] of sessions) {
        held.end?.cancel();
        keepEnergy(id, held);
        keepUnclear(id, held);
      }
      await Promise.all(keeping);
    },
  };
}

/** How many said 1, 2, 3, 4 and 5. */
function countsOf(energy: ReadonlyMap<string, number>): readonly number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const value of energy.values()) counts[value - 1] = (counts[value - 1] ?? 0) + 1;
  return counts;
}
