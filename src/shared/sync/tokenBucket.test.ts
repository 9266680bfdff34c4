import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { type Bucket, draw } from './tokenBucket.ts';

const rate = { perSecond: 20, burst: 50 };

function drawAt(times: readonly number[]): readonly boolean[] {
  let bucket: Bucket | undefined;
  return times.map((nowMs) => {
    const drawn = draw(bucket, nowMs, rate);
    bucket = drawn.bucket;
    return drawn.ok;
  });
}

describe('rule 10: the bucket of a seat', () => {
  test('rule 10: fifty at once, then one every twentieth of a second', () => {
    const at = [...Array.from({ length: 51 }, () => 0), 49, 50, 51, 100];
    expect(drawAt(at)).toEqual([...Array.from({ length: 50 }, () => true), false, false, true, false, true]);
  });

  test('rule 10: who is told to wait and does, is let in', () => {
    let bucket: Bucket = { tokens: 0.25, atMs: 0 };
    const refused = draw(bucket, 0, rate);
    expect(refused).toMatchObject({ ok: false, retryInMs: 38 });
    bucket = refused.bucket;
    expect(draw(bucket, 38, rate).ok).toBe(true);
  });

  test('rule 10: asking again too soon does not put the time back', () => {
    expect(drawAt([...Array.from({ length: 50 }, () => 0), 20, 40, 50]).slice(50)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('rule 10: a clock that goes back gives nothing and takes nothing', () => {
    const drawn = draw({ tokens: 5, atMs: 1000 }, 400, rate);
    expect(drawn).toEqual({ ok: true, bucket: { tokens: 4, atMs: 400 } });
  });

  test('rule 10: whenever anybody asks, no more than burst and rate allow are let in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (gaps) => {
        let nowMs = 0;
        const times = gaps.map((gap) => (nowMs += gap));
        const first = times[0] ?? 0;
        const taken = drawAt(times);
        for (const [index, time] of times.entries()) {
          const sofar = taken.slice(0, index + 1).filter(Boolean).length;
          expect(sofar).toBeLessThanOrEqual(rate.burst + ((time - first) * rate.perSecond) / 1000 + 1e-6);
        }
      }),
    );
  });
});
