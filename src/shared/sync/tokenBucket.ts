/** How many ops a seat may still send now, and when that was counted (rule 10). */
export interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export type Draw =
  | { readonly ok: true; readonly bucket: Bucket }
  | { readonly ok: false; readonly bucket: Bucket; readonly retryInMs: number };

/** Takes one token, or says in how many milliseconds there will be one. */
export function draw(bucket: Bucket | undefined, nowMs: number, rate: Rate): Draw {
  const before = bucket ?? { tokens: rate.burst, atMs: nowMs };
  const elapsedMs = Math.max(0, nowMs - before.atMs);
  const tokens = Math.min(rate.burst, before.tokens + (elapsedMs * rate.perSecond) / 1000);
  if (tokens >= 1) return { ok: true, bucket: { tokens: tokens - 1, atMs: nowMs } };
  const retryInMs = Math.ceil(((1 - tokens) * 1000) / rate.perSecond);
  return { ok: false, bucket: { tokens, atMs: nowMs }, retryInMs };
}
