import type { RandomBytes } from '#shared/sync/ids.ts';

interface Picking {
  /** Tables that have somebody to speak for them. */
  readonly present: readonly string[];
  /** Those that have had their turn in this round, the last one last. */
  readonly picks: readonly string[];
  readonly randomBytes: RandomBytes;
}

/**
 * A table by chance: each one that is present once before any of them twice, all of those left equally likely. A new
 * round does not begin with the table that closed the last one, unless there is no other. Null where nobody is there.
 */
export function pickTable({ present, picks, randomBytes }: Picking): string | null {
  const left = tablesLeft(present, picks);
  return left.length === 0 ? null : (left[randomIndex(left.length, randomBytes)] ?? null);
}

function tablesLeft(present: readonly string[], picks: readonly string[]): readonly string[] {
  const fresh = present.filter((table) => !picks.includes(table));
  if (fresh.length > 0) return fresh;
  const last = picks[picks.length - 1];
  const others = present.filter((table) => table !== last);
  return others.length > 0 ? others : present;
}

/** Bytes of one draw. */
const drawBytes = 2;
const drawValues = 256 ** drawBytes;

/**
 * A whole number from 0 to below `of`, all equally likely: a draw beyond the last whole multiple of `of` is made again
 * (rejection sampling), since a remainder alone would favor the first ones.
 * @param of from 1 to 65,536
 */
export function randomIndex(of: number, randomBytes: RandomBytes): number {
  const usable = Math.floor(drawValues / of) * of;
  for (;;) {
    const drawn = randomBytes(drawBytes).reduce((value, byte) => value * 256 + byte, 0);
    if (drawn < usable) return drawn % of;
  }
}
