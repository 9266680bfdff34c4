import { type Bucket, type Draw, draw } from '#shared/sync/tokenBucket.ts';

/**
 * Ten tries at one account, then one every twenty seconds: too few to guess a password, enough to remember one.
 * By account and never by address, since a venue is one address (SPEC rule 10).
 */
const tries = { perSecond: 1 / 20, burst: 10 };

/** More accounts than anybody has; beyond it the account that was tried the longest ago is forgotten. */
const mostRemembered = 10_000;

export interface SignInThrottle {
  /** Counts a try before it is made, so that many at once are many. */
  attempt(email: string): Draw;
  succeeded(email: string): void;
}

export function createSignInThrottle(nowMs: () => number): SignInThrottle {
  const buckets = new Map<string, Bucket>();
  return {
    attempt(email) {
      const drawn = draw(buckets.get(email), nowMs(), tries);
      buckets.delete(email);
      buckets.set(email, drawn.bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > mostRemembered && oldest !== undefined) buckets.delete(oldest);
      return drawn;
    },
    succeeded: (email) => void buckets.delete(email),
  };
}
