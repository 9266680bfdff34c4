import { type Rank, rankVotes } from '#exercises/voting/votes.ts';
import type { ListResult, VotedGroup } from './schema.ts';

/** A group with its place among all; nulls where nobody has voted yet, and without votes no rank. */
export interface RankedGroup extends Omit<VotedGroup, 'votes'> {
  readonly votes: number | null;
  readonly rank: Rank | null;
}

/** The groups with the ranks that the room's votes give them, those with as many votes the same. */
export function rankedGroups({ groups, votes }: ListResult): readonly RankedGroup[] {
  if (!votes || votes.given === 0) return groups.map((group) => ({ ...group, votes: null, rank: null }));
  const counts = groups.map((group) => group.votes ?? 0);
  const ranks = rankVotes(counts);
  return groups.map((group, at) => ({ ...group, votes: counts[at] ?? 0, rank: ranks[at] ?? null }));
}
