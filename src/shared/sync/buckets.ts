import { type Bucket, type Draw, draw, type Rate } from './tokenBucket.ts';

/** A bucket for each of many, whoever they are: no more of them are kept than have drawn of late. */
export interface Buckets {
  /** Takes one token of this key's bucket, or says in how many milliseconds there will be one. */
  draw(key: string, nowMs: number): Draw;
  /** How many are kept. */
  readonly size: number;
}

/** Forgets each bucket once it is full again, for then it is as good as none (rule 10). */
export function createBuckets(rate: Rate): Buckets {
  /** Those that have drawn the longest ago come first. */
  const buckets = new Map<string, Bucket>();
  const fullAgainMs = (rate.burst / rate.perSecond) * 1000;
  return {
    draw(key, nowMs) {
      const drawn = draw(buckets.get(key), nowMs, rate);
      buckets.delete(key);
      buckets.set(key, drawn.bucket);
      for (const [name, { atMs }] of buckets) {
        // A clock that has stepped may be behind the bucket, too.
        if (Math.abs(nowMs - atMs) < fullAgainMs) break;
        buckets.delete(name);
      }
      return drawn;
    },
    get size() {
      return buckets.size;
    },
  };
}
