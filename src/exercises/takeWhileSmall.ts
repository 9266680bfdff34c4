import type { JsonValue } from '#shared/sync/op.ts';

interface Bounds {
  readonly items: number;
  /** Of their JSON in UTF-8. */
  readonly bytes: number;
}

/** The first items, as many as stay within both bounds: what a result may carry of a large room. */
export function takeWhileSmall<T extends JsonValue>(all: readonly T[], bounds: Bounds): readonly T[] {
  let bytes = 0;
  let count = 0;
  for (const item of all.slice(0, bounds.items)) {
    bytes += utf8Length(JSON.stringify(item)) + 1;
    if (bytes > bounds.bytes) break;
    count += 1;
  }
  return all.slice(0, count);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const symbol of text) {
    const point = symbol.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
