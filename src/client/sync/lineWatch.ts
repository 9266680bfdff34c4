import type { Clock, Timer } from '#shared/clock.ts';
import { type HostAnswer, type OutageSide, outageSide } from './outageSide.ts';
import type { PageSigns } from './pageSigns.ts';

/** The server says something at least every 2.5 s; after so much silence it is asked, in milliseconds. */
const silenceMs = 3000;
/** A host that answers while the line is silent for so long has lost this line. */
const lostMs = 10_000;
/** An outage that is shorter is no news, in milliseconds. */
const newsMs = 1000;
/** As long as a host that answers has to take the line up again before that is news, in milliseconds. */
const openingMs = 4000;
/** An attempt to connect that is older is given up for a new one when the host answers again: it hangs. */
const hangingMs = 1500;
/** An answer that took longer than this was asked for before the page slept, in milliseconds. */
const staleMs = 3000;
/** Attempts to connect come further and further apart, up to this, in milliseconds. */
const firstRetryMs = 400;
const longestRetryMs = 4000;

export interface LineWatch {
  /** The line is up; the host has said nothing on it yet. */
  opened(): void;
  /** The host gave a sign of life, or a whole frame. */
  heard(what: 'sign' | 'frame' | 'goodbye'): void;
  /** The line was lost, or could not be opened. */
  down(): void;
  end(): void;
}

interface WatchedLine {
  readonly clock: Clock;
  readonly signs: PageSigns;
  /** Asks the host whether it is there, past the line; null where it cannot be asked. */
  readonly ask: (() => Promise<HostAnswer>) | null;
  /** From 0 to 1, so that a room's phones do not all knock in the same moment. */
  readonly random: () => number;
  /** Gives up the connection, or the attempt at one; `down` follows where there was a connection. */
  readonly drop: () => void;
  readonly connect: () => void;
  /** Whose side the outage is on; null once it is over. */
  readonly tell: (outage: OutageSide | null) => void;
}

/**
 * Keeps a line up, and knows when it is not: brings it back after a while that grows, notices when it falls silent,
 * and says whose side an outage is on once it has lasted for a second. The line is being connected when this begins.
 */
export function watchLine({ clock, signs, ask, random, drop, connect, tell }: WatchedLine): LineWatch {
  let phase: 'opening' | 'greeting' | 'open' = 'opening';
  let lastHeardMs = clock.nowMs();
  /** Since when it is not certain that the host is within reach; null while it is. */
  let doubtMs: number | null = null;
  let told: OutageSide | null = null;
  let answer: HostAnswer | null = null;
  let goodbye: 'said' | 'unsaid' = 'unsaid';
  let network: 'same' | 'changed' = 'same';
  let attempts = 0;
  /** When the attempt to connect that goes on began; null while there is none. */
  let attemptMs: number | null = clock.nowMs();
  /** Tells the question that counts from one that was asked before. */
  let question = 0;
  let isAsking = false;
  let isOver = false;
  const timers = new Map<'silence' | 'retry' | 'ask' | 'news', Timer>();
  const stop = signs.onStir(stirred);
  look();

  function soon(name: 'silence' | 'retry' | 'ask' | 'news', delayMs: number, work: () => void): void {
    timers.get(name)?.cancel();
    if (!isOver) timers.set(name, clock.after(delayMs, work));
  }

  const between = (fromMs: number, toMs: number): number => fromMs + random() * (toMs - fromMs);

  /** Also right when the clock was put back. */
  function since(thenMs: number): number {
    return Math.max(0, clock.nowMs() - thenMs);
  }

  function look(): void {
    if (clock.nowMs() < lastHeardMs) lastHeardMs = clock.nowMs();
    const silentMs = since(lastHeardMs);
    soon('silence', silentMs < silenceMs ? silenceMs - silentMs : silenceMs, look);
    if (silentMs >= silenceMs && ask) doubt();
  }

  function doubt(): void {
    doubtMs ??= clock.nowMs();
    if (!isAsking) inquire();
  }

  function inquire(): void {
    timers.get('ask')?.cancel();
    question += 1;
    const mine = question;
    const askedMs = clock.nowMs();
    if (!ask) return judge('asBefore');
    isAsking = true;
    void ask().then((came) => {
      if (isOver || mine !== question) return;
      isAsking = false;
      if (doubtMs === null) return;
      // Timers of a page that slept are all due at once; what they say was true before.
      if (since(askedMs) > staleMs) return inquire();
      const isBack = came === 'alive' && answer !== null && answer !== 'alive';
      answer = came;
      judge(isBack ? 'back' : 'asBefore');
    });
  }

  /** @param host whether it answers again, after it had not */
  function judge(host: 'back' | 'asBefore'): void {
    if (doubtMs === null) return;
    soon('ask', between(1000, 2500), inquire);
    if (answer === 'alive') {
      if (isLost(host)) {
        // What was up until now has its time anew: its host is there.
        if (phase === 'open') doubtMs = clock.nowMs();
        renew();
      }
      if (since(doubtMs) > openingMs && phase !== 'open') say();
      return;
    }
    // While the first word is on its way the line may only be slow: it is told, not begun anew.
    if (phase === 'open') renew();
    const leftMs = newsMs - since(doubtMs);
    if (leftMs > 0) soon('news', leftMs, say);
    else say();
  }

  /** Whether nothing more is to be hoped for from this connection, or this attempt at one, of a host that answers. */
  function isLost(host: 'back' | 'asBefore'): boolean {
    if (phase === 'opening') return host === 'back' && (attemptMs === null || since(attemptMs) > hangingMs);
    // A long first word may take its time over a slow line.
    return since(lastHeardMs) > (phase === 'greeting' ? 2 * lostMs : lostMs);
  }

  function say(): void {
    if (doubtMs === null) return;
    // A host that answers again is about to be back: until then nothing else is said of it.
    if (answer === 'alive' && told !== null) return;
    const side = outageSide({ page: signs.page, browser: signs.browser(), network, goodbye, answer });
    if (side === told) return;
    told = side;
    tell(side);
  }

  function allIsWell(): void {
    doubtMs = null;
    answer = null;
    for (const name of ['ask', 'news'] as const) timers.get(name)?.cancel();
    if (told === null) return;
    told = null;
    tell(null);
  }

  function renew(): void {
    drop();
    begin();
  }

  function begin(): void {
    timers.get('retry')?.cancel();
    attemptMs = clock.nowMs();
    connect();
  }

  function stirred(how: 'woke' | 'moved'): void {
    if (how === 'moved') network = 'changed';
    if (phase !== 'opening') {
      if (how === 'woke' && since(lastHeardMs) <= silenceMs) return;
      if (doubtMs === null || told === null) doubtMs = clock.nowMs();
      // What was asked before the page slept is not what is asked now.
      return inquire();
    }
    if (told === null && doubtMs !== null) doubtMs = clock.nowMs();
    attempts = 0;
    if (attemptMs === null || since(attemptMs) > newsMs) renew();
  }

  return {
    opened() {
      phase = 'greeting';
      attemptMs = null;
      lastHeardMs = clock.nowMs();
    },
    heard(what) {
      lastHeardMs = clock.nowMs();
      if (what !== 'sign') {
        phase = 'open';
        attempts = 0;
        goodbye = what === 'goodbye' ? 'said' : 'unsaid';
        network = 'same';
      }
      if (phase === 'open' && doubtMs !== null) allIsWell();
    },
    down() {
      // A line that its page has closed goes down as well, and stays there.
      if (isOver) return;
      phase = 'opening';
      attemptMs = null;
      const longestMs = Math.min(longestRetryMs, firstRetryMs * 2 ** attempts);
      attempts += 1;
      soon('retry', between(longestMs / 4, longestMs), begin);
      if (doubtMs !== null) return;
      doubtMs = clock.nowMs();
      answer = null;
      // A line that is back by then was never missed, and its host need not be asked.
      soon('ask', between(600, 900), inquire);
    },
    end() {
      isOver = true;
      stop();
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
