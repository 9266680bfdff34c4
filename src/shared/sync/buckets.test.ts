import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { createBuckets } from './buckets.ts';
import { type Bucket, draw } from './tokenBucket.ts';

const rate = { perSecond: 20, burst: 50 };

describe('rule 10: a bucket for each', () => {
  test('rule 10: who draws is answered as by a bucket that is never forgotten', () => {
    const drawings = fc.array(fc.tuple(fc.constantFrom('ana', 'ben', 'cy'), fc.nat(3000)), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(drawings, (steps) => {
        const buckets = createBuckets(rate);
        const kept = new Map<string, Bucket>();
        let nowMs = 0;
        for (const [key, gapMs] of steps) {
          nowMs += gapMs;
          const expected = draw(kept.get(key), nowMs, rate);
          kept.set(key, expected.bucket);
          expect(buckets.draw(key, nowMs)).toEqual(expected);
        }
      }),
    );
  });

  test('rule 10: ten thousand who each came once are forgotten when the next one comes', () => {
    const buckets = createBuckets(rate);
    for (let seat = 0; seat < 10_000; seat += 1) buckets.draw(`seat ${seat}`, 0);
    expect(buckets.size).toBe(10_000);
    buckets.draw('somebody', 2_500);
    expect(buckets.size).toBe(1);
  });

  test('rule 10: a clock that is put back keeps nobody waiting longer than the bucket takes to fill', () => {
    const buckets = createBuckets(rate);
    for (let sent = 0; sent < 50; sent += 1) buckets.draw('ana', 3_600_000);
    expect(buckets.draw('ana', 0).ok).toBe(false);
    expect(buckets.draw('ana', 50).ok).toBe(true);
  });
});
