/** At one table no more than this: beyond it half of them only listen. */
export const mostAtTable = 10;

/**
 * People spread over tables as evenly as can be, the fuller tables first: 47 at 6 tables are five of 8 and one of 7.
 * @returns people at each table; tables that would stay empty have 0
 */
export function spreadEvenly(people: number, tables: number): readonly number[] {
  const least = Math.floor(people / tables);
  const fuller = people % tables;
  return Array.from({ length: tables }, (_, index) => (index < fuller ? least + 1 : least));
}

/** The fewest tables that seat everybody. */
export function leastTables(people: number): number {
  return Math.max(1, Math.ceil(people / mostAtTable));
}

/** How many tables have how many people: 8 five times, 7 once; the fuller first, empty ones left out. */
export function tablesBySize(
  groups: readonly number[],
): readonly { readonly people: number; readonly tables: number }[] {
  const sizes = [...new Set(groups)].filter((people) => people > 0).sort((a, b) => b - a);
  return sizes.map((people) => ({ people, tables: groups.filter((size) => size === people).length }));
}

/** The group of each seat, where those of one group sit next to one another. */
export function groupOfEach(groups: readonly number[]): readonly number[] {
  return groups.flatMap((people, group) => Array.from({ length: people }, () => group));
}
