import type { Clock, Timer } from '#shared/clock.ts';

/** What a word's way costs differs by this much and more, in milliseconds: a smaller gain is not worth a redrawing. */
const worthMs = 50;

/** A word that lags by more than this was held up, or the server's clock was put back, in milliseconds. */
const lagMs = 1000;
/** So many words that lag one after another are no accident. */
const mostLagging = 3;

/** When a device's clock has moved against its steady time by so much, in milliseconds, it stepped, or the device slept. */
const jumpMs = 250;
/** By so much, and the server is asked for the time. */
const askMs = 1000;
const lookEveryMs = 1000;

export interface ServerClock {
  /** The first word on a line, with the server's time as it left: it is believed. */
  welcomed(serverMs: number): number;
  /** Any later word. */
  heard(serverMs: number): number;
  end(): void;
}

export interface ServerClockOptions {
  readonly clock: Clock;
  /** The clock has stepped, or the device slept: what is the time? A welcome is to follow. */
  readonly ask: () => void;
  /** The offset is another without a word from the server. */
  readonly onShift: (offsetMs: number) => void;
}

/**
 * The server's time by a device whose own clock may be wrong, step or stand still. Each answer is the server's clock
 * minus the device's, in milliseconds.
 *
 * A word is never younger than the moment at which it left, so that of several the one that puts the server furthest
 * ahead was the quickest, and is right (the minimum filter of NTP, RFC 5905, section 10). Measured against the device's
 * steady time, a step of its clock changes nothing. Steady time may stand still while a device sleeps, and nothing on the
 * device tells a sleep from a step forward: then the device's clock is believed until the server has been asked.
 */
export function createServerClock({ clock, ask, onShift }: ServerClockOptions): ServerClock {
  const { nowMs, steadyMs = nowMs } = clock;
  /** The server's clock minus the device's steady time. */
  let toServer = nowMs() - steadyMs();
  /** The device's clock minus its steady time. */
  let toDevice = toServer;
  let isSure = false;
  let lagging: readonly number[] = [];
  let timer: Timer | null = clock.steadyMs ? clock.after(lookEveryMs, look) : null;

  function offset(): number {
    return Math.round(toServer - toDevice);
  }

  /** How far the device's clock has jumped since the last look, in milliseconds. */
  function jumped(): number {
    const jump = nowMs() - steadyMs() - toDevice;
    if (Math.abs(jump) < jumpMs) return 0;
    toDevice += jump;
    // Nothing sleeps backwards.
    if (jump > 0) toServer += jump;
    isSure = false;
    return jump;
  }

  function look(): void {
    timer = clock.after(lookEveryMs, look);
    const jump = jumped();
    if (jump < 0) onShift(offset());
    if (Math.abs(jump) >= askMs) ask();
  }

  function believe(serverMs: number): number {
    toServer = serverMs - steadyMs();
    isSure = true;
    lagging = [];
    return offset();
  }

  return {
    welcomed(serverMs) {
      jumped();
      return believe(serverMs);
    },
    heard(serverMs) {
      jumped();
      const ahead = serverMs - steadyMs() - toServer;
      if (ahead >= worthMs) return believe(serverMs);
      if (ahead > -lagMs) {
        lagging = [];
        return offset();
      }
      // Right after a jump a word may have waited while the device slept: what was asked for is on its way.
      if (!isSure) return offset();
      lagging = [...lagging, serverMs - steadyMs()];
      if (lagging.length < mostLagging) return offset();
      toServer = Math.max(...lagging);
      lagging = [];
      return offset();
    },
    end: () => timer?.cancel(),
  };
}
