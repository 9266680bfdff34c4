/** Numbers from 0 (included) to 1 (excluded), one after another. */
export type Random = () => number;

/** The same numbers for the same seed and words (mulberry32, seeded by FNV-1a), so that nobody's draws move another's. */
export function seededRandom(seed: number, ...words: readonly (string | number)[]): Random {
  let state = hash([seed, ...words].join(' '));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const unit of Buffer.from(text)) sum = Math.imul(sum ^ unit, 0x01000193);
  return sum | 0;
}

/** A number from `least` (included) to `most` (excluded). */
export function between(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

/** One of them; undefined when there is none. */
export function oneOf<T>(random: Random, some: readonly T[]): T | undefined {
  return some[Math.floor(random() * some.length)];
}
