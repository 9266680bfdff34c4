import { readCarried } from '#exercises/carried.ts';
import { takenHere } from '#exercises/carry/takenHere.ts';
import type { Summary } from '#exercises/contract.ts';
import type { FoldInput } from '#exercises/defineKind.ts';
import { columnOf, foldEntries } from '#exercises/grouping/foldEntries.ts';
import type { Entry, Group } from '#exercises/grouping/group.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { groupsInQueue, siftEntries } from '#exercises/grouping/siftEntries.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { ballotItemOf, ballotOf } from '#exercises/voting/ballotOf.ts';
import { voteTurn } from '#exercises/voting/schema.ts';
import { tally, type Votes } from '#exercises/voting/votes.ts';
import { rowsAtTables } from './tableRows.ts';
import type { Rows } from './rows.ts';
import type { ListOptions, VotedGroup } from './schema.ts';

/** What one worksheet holds. */
export interface ListResponse {
  readonly rows: Rows;
  /** Those of its rows that the room gets to see. */
  readonly forRoom: Rows;
  readonly votes: Votes;
}

const resultBounds = { items: 150, bytes: 40 * 1024 };

/** What the room wrote and, where it votes, how it voted. What the facilitator sent in stands beside the lists. */
export function summarizeList(
  options: ListOptions,
  { answered, all, room, turn, business, moderate }: FoldInput<ListResponse>,
): Pick<Summary, 'result' | 'moderation' | 'material' | 'tableMaterial'> {
  const { tags = [], votes } = options;
  const worksheets = speaking(answered).map(({ response }) => response);
  const sent = readCarried(room).filter(
    (one) => business === null || (one.business ?? business) === business,
  );
  const written = [...worksheets.map(({ forRoom }) => forRoom.map(entryOf)), sent.map(entryOf)];
  const tagIds = tags.map(({ id }) => id);
  const approved = new Set(sent.map(({ text }) => entryKey(text)));
  const sifted = siftEntries(written, { room, moderate, approved });
  const groups = foldEntries(sifted.worksheets, room, tagIds);
  const isHidden = ({ key }: Group): boolean => room[markField('hidden', key)] === true;
  const visible = groups.filter((group) => !isHidden(group));
  const ballot = visible.map(ballotItemOf);
  const counted =
    votes &&
    tally(
      all.map(({ response }) => response.votes),
      ballot,
      votes,
    );
  const ranked = counted
    ? rankedBy(new Map(counted.entries.map((one) => [one.key, one.votes])), visible)
    : visible;
  const shown = takeWhileSmall(ranked.map(plain), resultBounds);
  const seen = worksheets
    .flatMap(({ forRoom }) => forRoom)
    .map((row) => ({ ...entryOf(row), carried: row.carried }));
  return {
    result: {
      n: worksheets.length,
      entries: sifted.worksheets.reduce((sum, entries) => sum + entries.length, 0),
      kept: worksheets.reduce((sum, { rows, forRoom }) => sum + rows.length - forRoom.length, 0),
      different: visible.length,
      columns: [...countColumns(visible, tags.length)],
      groups: [...shown],
      left: visible.length - shown.length,
      ...(counted ? { votes: { voters: counted.voters, given: counted.votes } } : {}),
    },
    moderation: {
      ...queueOf([
        ...sifted.waiting,
        ...groupsInQueue(groups.filter(isHidden), 'hidden'),
        ...groupsInQueue(visible, 'shown'),
      ]),
      taken: [...takenHere(seen, visible)],
    },
    ...(business === null && options.sharing ? { tableMaterial: rowsAtTables(all, options) } : {}),
    ...(turn === voteTurn ? { material: ballotOf(ballot) } : {}),
  };
}

/** A row as it is put together with those of others. */
export function entryOf({
  text,
  tag = null,
}: {
  readonly text: string;
  readonly tag?: string | null;
}): Entry {
  return { key: entryKey(text), text, tag };
}

/** Those with most votes first; those with as many stay in their order. */
function rankedBy(votes: ReadonlyMap<string, number>, groups: readonly Group[]): readonly VotedGroup[] {
  return groups
    .map((group) => ({ ...group, votes: votes.get(group.key) ?? 0 }))
    .sort((a, b) => b.votes - a.votes);
}

/** How many groups stand in each tag's column, and last how many have no tag. */
function countColumns(groups: readonly Group[], tags: number): readonly number[] {
  const counts = Array.from({ length: tags + 1 }, () => 0);
  for (const group of groups) {
    const place = columnOf(group.tags)?.column ?? tags;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** A group as JSON. */
function plain({ tags, members, ...group }: VotedGroup) {
  return { ...group, tags: [...tags], members: members.map((member) => ({ ...member })) };
}
