import { createHmac } from 'node:crypto';
import type { CheckIn, CheckInBody } from '#shared/session/checkIn.ts';
import { createBuckets } from '#shared/sync/buckets.ts';
import { wrongCodes } from '#shared/sync/guessing.ts';
import { codeOf } from '#shared/sync/ids.ts';
import { type Bucket, draw } from '#shared/sync/tokenBucket.ts';

/** A line that was good half an hour ago says little about now. */
const keptMs = 30 * 60 * 1000;
/** More phones than anybody tries before a day begins. */
const mostKept = 50;
/** Of one session's check page, from every phone together. */
const checkInRate = { perSecond: 5, burst: 60 } as const;
/** A list that nobody has looked at for this long takes no more phones in. */
const openMs = 12 * 60 * 60 * 1000;
/** Short enough to be typed; it opens nothing but a place in a list that one page shows. */
const codeLength = 5;

interface Kept {
  /** The page's own, by which one that tries again is known; nobody is shown it. */
  readonly id: string;
  readonly checkIn: CheckIn;
}

interface Open {
  readonly session: string;
  readonly lookedAtMs: number;
  readonly kept: readonly Kept[];
  readonly lastNumber: number;
}

/** What a check-in says beside its body: who sends it, as far as the server itself can tell. */
type Sender = Pick<CheckIn, 'device' | 'browser' | 'place'>;

export type CheckInResult =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly reason: 'unknown-check' | 'too-many-tries' };

export interface CheckIns {
  /** Takes phones in for this session from now on; the code is the same after a restart of the server. */
  open(session: string): string;
  /** The newest first. */
  listOf(session: string): readonly CheckIn[];
  take(code: string, body: CheckInBody, sender: Sender): CheckInResult;
}

interface CheckInsDeps {
  readonly secret: string;
  readonly nowMs: () => number;
}

/**
 * The phones that have tried their line, by session: in memory only, at most fifty, gone after half an hour. Nothing
 * of it is about a person.
 */
export function createCheckIns({ secret, nowMs }: CheckInsDeps): CheckIns {
  const lists = new Map<string, Open>();
  const buckets = createBuckets(checkInRate);
  // Of everybody together, never by address, as for room codes: a venue is one address.
  let wrong: Bucket | undefined;

  function codeFor(session: string): string {
    const bytes = createHmac('sha256', secret).update(`check:${session}`).digest();
    return codeOf(bytes, codeLength);
  }

  function fresh({ kept }: Open): readonly Kept[] {
    const since = nowMs() - keptMs;
    return kept.filter(({ checkIn }) => checkIn.atMs > since);
  }

  return {
    open(session) {
      const code = codeFor(session);
      for (const [other, { lookedAtMs }] of lists) {
        if (lookedAtMs < nowMs() - openMs) lists.delete(other);
      }
      const known = lists.get(code);
      const before = known?.session === session ? known : { session, kept: [], lastNumber: 0 };
      lists.set(code, { ...before, lookedAtMs: nowMs() });
      return code;
    },
    listOf(session) {
      const list = lists.get(codeFor(session));
      if (list?.session !== session) return [];
      return fresh(list)
        .map(({ checkIn }) => checkIn)
        .toSorted((a, b) => b.atMs - a.atMs || b.number - a.number);
    },
    take(code, body, sender) {
      const list = lists.get(code);
      if (!list) {
        const drawn = draw(wrong, nowMs(), wrongCodes);
        wrong = drawn.bucket;
        return { ok: false, reason: drawn.ok ? 'unknown-check' : 'too-many-tries' };
      }
      if (!buckets.draw(code, nowMs()).ok) return { ok: false, reason: 'too-many-tries' };
      const { id, line, roundTripMs } = body;
      const own = fresh(list).find((one) => one.id === id);
      const number = own?.checkIn.number ?? list.lastNumber + 1;
      const others = fresh(list).filter((one) => one.id !== id);
      const checkIn = { number, line, roundTripMs, atMs: nowMs(), ...sender };
      const kept = [...others, { id, checkIn }].slice(-mostKept);
      lists.set(code, { ...list, kept, lastNumber: Math.max(list.lastNumber, number) });
      return { ok: true, number };
    },
  };
}
