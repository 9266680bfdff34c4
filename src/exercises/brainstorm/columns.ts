import type { Localized } from '#shared/content/language.ts';
import { type Rank, rankVotes } from '#exercises/voting/votes.ts';
import type { BrainstormGroup, BrainstormOptions, BrainstormResult } from './schema.ts';

/** A group with its place among those of its lens; null before anybody has voted, and for one that nobody voted for. */
export interface RankedGroup extends BrainstormGroup {
  readonly rank: Rank | null;
}

/** One lens of a result. */
export interface LensColumn {
  readonly id: string;
  readonly title: Localized;
  readonly groups: readonly RankedGroup[];
  /** Of all of them, those included that the result has no room for. */
  readonly count: number;
}

/** Whether the result goes by votes; before the first it goes by how many wrote something. */
export function isVoted({ vote }: BrainstormResult): boolean {
  return vote !== null && vote.votes > 0;
}

/** A result by its lenses, in the order in which they were asked. */
export function lensColumns(result: BrainstormResult, { lenses }: BrainstormOptions): readonly LensColumn[] {
  return lenses.map(({ id, title }, at) => {
    const groups = result.groups.filter(({ lens }) => lens === id);
    const ranks = rankVotes(groups.map(({ votes }) => votes));
    return {
      id,
      title,
      groups: groups.map((group, place) => ({ ...group, rank: ranks[place] ?? null })),
      count: result.lenses[at] ?? 0,
    };
  });
}
