import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { shortKey } from '#exercises/shortKey.ts';
import { type BallotItem, ballotMaterial, type VoteRules } from './schema.ts';

const votedField = /^votes\.([a-z0-9]{1,11})$/;

/** The field that holds how many of a person's votes an entry has. */
export function voteField(key: string): string {
  return `votes.${key}`;
}

/** The entry that a field holds votes for; null for any other field. */
export function votedKey(field: string): string | null {
  return votedField.exec(field)?.[1] ?? null;
}

/** How many votes of one person one entry can have. */
function mostOnOne({ each, stacking }: VoteRules): number {
  return stacking ? each : 1;
}

/** Whether a field may hold this many votes; that all of them are no more than a person has is seen to by `tally`. */
export function acceptsVote(rules: VoteRules, field: string, value: JsonValue): boolean {
  if (votedKey(field) === null) return false;
  if (value === null) return true;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostOnOne(rules);
}

/** One person's votes by entry: whole numbers from 1. */
export type Votes = ReadonlyMap<string, number>;

export function readVotes(fields: Fields): Votes {
  const votes = new Map<string, number>();
  for (const [field, value] of Object.entries(fields)) {
    const key = votedKey(field);
    if (key !== null && typeof value === 'number' && Number.isInteger(value) && value > 0)
      votes.set(key, value);
  }
  return votes;
}

/** How many of a person's votes an entry has, those included that were given to what was put together with it. */
export function votesOn(item: Pick<BallotItem, 'key' | 'keys'>, votes: Votes, rules: VoteRules): number {
  const keys = new Set([item.key, ...(item.keys ?? [])]);
  const given = [...keys].reduce((sum, key) => sum + (votes.get(key) ?? 0), 0);
  return Math.min(given, mostOnOne(rules));
}

interface Tally {
  /** People who voted for something that is there to vote on. */
  readonly voters: number;
  readonly votes: number;
  /** In the order of the ballot. */
  readonly entries: readonly { readonly key: string; readonly votes: number; readonly voters: number }[];
}

/**
 * Counts a room's votes. Of each person no more count than they have: two devices may have written at once, so the
 * first by the entries' keys do, in whatever order they came. Votes for what is no longer there count for nothing.
 */
export function tally(
  worksheets: readonly Votes[],
  ballot: readonly Pick<BallotItem, 'key' | 'keys'>[],
  rules: VoteRules,
): Tally {
  const entries = new Map(ballot.map(({ key }) => [key, { key, votes: 0, voters: 0 }]));
  const standsFor = new Map(ballot.flatMap(({ key, keys = [] }) => keys.map((other) => [other, key])));
  let voters = 0;
  for (const votes of worksheets) {
    const given = new Map<string, number>();
    for (const [voted, count] of votes) {
      const key = standsFor.get(voted) ?? voted;
      if (entries.has(key)) given.set(key, Math.min((given.get(key) ?? 0) + count, mostOnOne(rules)));
    }
    let left = rules.each;
    for (const [key, count] of [...given].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const counted = Math.min(left, count);
      const entry = entries.get(key);
      if (counted === 0 || !entry) break;
      entries.set(key, { ...entry, votes: entry.votes + counted, voters: entry.voters + 1 });
      left -= counted;
    }
    if (left < rules.each) voters += 1;
  }
  const all = [...entries.values()];
  return { voters, votes: all.reduce((sum, { votes }) => sum + votes, 0), entries: all };
}

/** The place of an entry by its votes. */
export interface Rank {
  /** From 1; after two that share the second rank comes the fourth. */
  readonly rank: number;
  readonly tied: boolean;
}

/** The rank of each number of votes among all of them; null for none, which is no rank. */
export function rankVotes(counts: readonly number[]): readonly (Rank | null)[] {
  return counts.map((count) => {
    if (count === 0) return null;
    const rank = 1 + counts.filter((other) => other > count).length;
    return { rank, tied: counts.filter((other) => other === count).length > 1 };
  });
}

/**
 * The votes that somebody gives in a rehearsal: drawn by lot from the name that `makeId` makes, so that the same
 * name votes the same, and with favorites, so that a ranking comes of it.
 */
export function votesFor(
  { each, stacking }: VoteRules,
  material: JsonValue | null,
  makeId: () => string,
): readonly { readonly field: string; readonly value: number }[] {
  const parsed = ballotMaterial.safeParse(material);
  if (!parsed.success) return [];
  const name = makeId();
  const liking = (key: string): number => lot(`${name}/${key}`) * (0.25 + lot(key));
  const liked = [...parsed.data.items]
    .map(({ key }) => ({ key, liking: liking(key) }))
    .sort((a, b) => b.liking - a.liking || (a.key < b.key ? -1 : 1))
    .slice(0, each);
  const doubled = stacking && each > 1 && lot(name) < 0.4;
  return (doubled ? liked.slice(0, each - 1) : liked).map(({ key }, at) => ({
    field: voteField(key),
    value: doubled && at === 0 ? 2 : 1,
  }));
}

/** A number from 0 to 1 that words draw, always the same. */
function lot(words: string): number {
  return (parseInt(shortKey(words), 36) % 9973) / 9973;
}
