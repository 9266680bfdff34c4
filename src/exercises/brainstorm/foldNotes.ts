import type { Fields } from '#exercises/contract.ts';
import { foldEntries } from '#exercises/grouping/foldEntries.ts';
import { markField, membersOf } from '#exercises/grouping/groupMarks.ts';
import { ballotItemOf } from '#exercises/voting/ballotOf.ts';
import type { BallotItem, VoteRules } from '#exercises/voting/schema.ts';
import { tally, type Votes } from '#exercises/voting/votes.ts';
import { type BrainstormGroup, type BrainstormOptions, type Note, noteKey } from './schema.ts';

interface FoldedNotes {
  /** In each lens those with the most votes first, then those that most wrote; the lenses by turns. */
  readonly visible: readonly BrainstormGroup[];
  readonly hidden: readonly BrainstormGroup[];
  readonly vote: { readonly voters: number; readonly votes: number } | null;
}

/** The notes of a room in groups, with their lenses and votes. */
export function foldNotes(
  worksheets: readonly (readonly Note[])[],
  votes: readonly Votes[],
  room: Fields,
  { lenses, tags = [], votes: rules }: Pick<BrainstormOptions, 'lenses' | 'tags' | 'votes'>,
): FoldedNotes {
  const written = new Map<string, { readonly lens: string; readonly notes: number }>();
  const entries = worksheets.map((notes) =>
    notes.map(({ lens, text, tag }) => {
      const key = noteKey({ lens, text });
      written.set(key, { lens, notes: (written.get(key)?.notes ?? 0) + 1 });
      return { key, text, tag };
    }),
  );
  const tagIds = tags.map(({ id }) => id);
  const groups = foldEntries(entries, room, tagIds).map((group): BrainstormGroup => {
    const members = membersOf(group).map(({ key }) => written.get(key));
    const inLens = lenses.map(({ id }) => sumOf(members.filter((member) => member?.lens === id)));
    const lens = lenses[inLens.indexOf(Math.max(...inLens))]?.id ?? '';
    return { ...group, lens, notes: sumOf(members), votes: 0, voters: 0 };
  });
  const isHidden = ({ key }: BrainstormGroup): boolean => room[markField('hidden', key)] === true;
  const shown = groups.filter((group) => !isHidden(group));
  const { visible, vote } = rules ? withVotes(shown, votes, rules) : { visible: shown, vote: null };
  return { visible: byTurns(visible, lenses), hidden: groups.filter(isHidden), vote };
}

function sumOf(members: readonly ({ readonly notes: number } | undefined)[]): number {
  return members.reduce((sum, member) => sum + (member?.notes ?? 0), 0);
}

function withVotes(groups: readonly BrainstormGroup[], sheets: readonly Votes[], rules: VoteRules) {
  const { voters, votes, entries } = tally(sheets, groups.map(ballotItemOf), rules);
  const counted = new Map(entries.map((entry) => [entry.key, entry]));
  const visible = groups
    .map((group) => {
      const entry = counted.get(group.key);
      return { ...group, votes: entry?.votes ?? 0, voters: entry?.voters ?? 0 };
    })
    // Those of as many votes stay in the order of how many wrote them.
    .sort((a, b) => b.votes - a.votes);
  return { visible, vote: { voters, votes } };
}

/** The first of every lens, then the second of every one: so that none is left out where not all have room. */
function byTurns(
  groups: readonly BrainstormGroup[],
  lenses: BrainstormOptions['lenses'],
): readonly BrainstormGroup[] {
  const columns = lenses.map(({ id }) => groups.filter(({ lens }) => lens === id));
  const longest = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, at) =>
    columns.flatMap((column) => column.slice(at, at + 1)),
  ).flat();
}

/** A group as something to vote on: with its lens, and the tags that most gave it. */
export function toBallotItem(
  group: BrainstormGroup,
  { tags = [] }: Pick<BrainstormOptions, 'tags'>,
): BallotItem {
  const most = Math.max(0, ...group.tags);
  const given = tags.filter((_, at) => most > 0 && group.tags[at] === most).map(({ id }) => id);
  return { ...ballotItemOf(group), lens: group.lens, ...(given.length > 0 ? { tags: given } : {}) };
}
