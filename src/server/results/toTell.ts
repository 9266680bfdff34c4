import type { Part } from '#shared/sync/protocol.ts';
import { isMaterial } from './materialNews.ts';

/** Parts that go out together, and the name under which what goes out next replaces them for a slow reader. */
interface Telling {
  readonly parts: readonly Part[];
  readonly latest: string;
}

/**
 * What is computed anew each time goes out as one. Material is told on a change alone: a result that comes after it
 * must not take its place, nor a table's that of the room.
 */
export function toTell(exercise: string, parts: readonly Part[]): readonly Telling[] {
  const byName = new Map<string, Part[]>();
  for (const part of parts) {
    const name = isMaterial(part) ? part.part : 'result';
    byName.set(name, [...(byName.get(name) ?? []), part]);
  }
  return [...byName].map(([name, own]) => ({ parts: own, latest: `${name} ${exercise}` }));
}
