import * as z from 'zod/mini';
import type { CarriedValue } from '#shared/sync/carried.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';

const bounds = { items: 100, bytes: 12 * 1024 };

const taken = z.object({
  /** The exercise that it came from. */
  exercise: z.string(),
  /** Of its words there, as `entryKey` has it. */
  words: z.string(),
  /** The group of this exercise that it stands in now. */
  key: z.string(),
  /** What that group is called. */
  text: z.string(),
});
/** An entry of an earlier exercise that somebody has taken along, where others than its writer see it. */
export type Taken = z.infer<typeof taken>;

/** Among what a result tells the facilitator alone: asked for when the origin of an entry is hidden. */
export const takenModeration = z.object({ taken: z.readonly(z.array(taken)) });

interface Row {
  readonly key: string;
  readonly carried: CarriedValue | null;
}

interface SeenGroup {
  readonly key: string;
  readonly text: string;
  readonly members?: readonly { readonly key: string }[];
}

/**
 * What came along of earlier exercises and is seen in one of these groups, each once.
 * @param rows those that others than their writers see, each with the key that marks know it by
 */
export function takenHere(rows: readonly Row[], groups: readonly SeenGroup[]): readonly Taken[] {
  const groupOf = new Map(
    groups.flatMap((group) => [group, ...(group.members ?? [])].map(({ key }) => [key, group] as const)),
  );
  const found = new Map<string, Taken>();
  for (const { key: own, carried } of rows) {
    const group = groupOf.get(own);
    if (!carried || !group) continue;
    const { exercise, text: said } = carried;
    const { key, text } = group;
    const words = entryKey(said);
    found.set(`${exercise} ${words} ${key}`, { exercise, words, key, text });
  }
  return takeWhileSmall([...found.values()], bounds);
}
