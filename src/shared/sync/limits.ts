/** Sizes and rates that both ends know (SPEC rule 10). The client checks sizes first. */
export const limits = {
  /** A whole frame, in bytes. */
  frameBytes: 64 * 1024,
  /** One value, in bytes of its JSON in UTF-8. */
  valueBytes: 8 * 1024,
  /** A text that merges character by character, with how it came about; and its words, in UTF-16 units. */
  mergedTextBytes: 24 * 1024,
  mergedTextCharacters: 4000,
  opsPerSecond: 20,
  opsBurst: 50,
  socketsPerSeat: 3,
  /** A line on which nobody has said hello after so many milliseconds is ended. */
  helloMs: 10_000,
  /** What a line may be owed: a reader that takes less is cut off, and welcomed anew when it comes back. */
  backlogFrames: 500,
  backlogCharacters: 1024 * 1024,
  /** How long drafts still arrive after a close, in milliseconds. */
  graceMs: 10_000,
  /** At most one recomputed result per exercise in this time, in milliseconds (four a second). */
  resultEveryMs: 250,
} as const;

/** Bytes of a value's JSON in UTF-8, counted without TextEncoder, so that the pure core needs no platform. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let bytes = 0;
  for (const symbol of text) {
    const point = symbol.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
