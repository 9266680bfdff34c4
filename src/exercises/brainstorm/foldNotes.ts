import { normalizeEntry } from '#shared/normalizeEntry.ts';
import type { Moderate } from '#shared/moderation/moderate.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { Fields } from '#exercises/contract.ts';
import { foldEntries } from '#exercises/grouping/foldEntries.ts';
import type { Entry } from '#exercises/grouping/group.ts';
import { keysOfGroups, markField, roomGroupOf } from '#exercises/grouping/groupMarks.ts';
import { ownGroups } from '#exercises/grouping/ownGroups.ts';
import { siftEntries } from '#exercises/grouping/siftEntries.ts';
import { judgeEntry, wordsField } from '#exercises/moderation/judgeEntry.ts';
import { ballotItemOf } from '#exercises/voting/ballotOf.ts';
import type { BallotItem } from '#exercises/voting/schema.ts';
import { tally, type Votes } from '#exercises/voting/votes.ts';
import { type BrainstormGroup, type BrainstormOptions, type Note, noteKey, type Tag } from './schema.ts';

interface FoldedNotes {
  /** In each lens those with the most votes first, then those that most wrote; the lenses by turns. */
  readonly visible: readonly BrainstormGroup[];
  readonly hidden: readonly BrainstormGroup[];
  /** Notes and names of groups that the facilitator has not shown yet. */
  readonly waiting: readonly QueueEntry[];
  /** The visible ones as something to vote on, in their order. */
  readonly ballot: readonly BallotItem[];
  readonly vote: { readonly voters: number; readonly votes: number } | null;
}

/** The notes of one worksheet, with the marks of the table whose they are. */
export interface NoteSheet {
  readonly notes: readonly Note[];
  /** Its table's own groups; none on a person's worksheet. */
  readonly marks: Fields;
}

interface NoteSieve {
  /** The facilitator's marks. */
  readonly room: Fields;
  readonly moderate: Moderate;
  /** Keys of notes that the facilitator has sent here. */
  readonly approved: ReadonlySet<string>;
}

/** The mark about what a table calls a group: true hides the name, false shows it on purpose. */
export function nameField(name: string): string {
  return wordsField(['name', normalizeEntry(name)]);
}

/** The notes of a room in groups, with their lenses and votes. */
export function foldNotes(
  worksheets: readonly NoteSheet[],
  votes: readonly Votes[],
  sieve: NoteSieve,
  { lenses, tags = [], votes: rules }: Pick<BrainstormOptions, 'lenses' | 'tags' | 'votes'>,
): FoldedNotes {
  const { room } = sieve;
  const named = worksheets.map((sheet) => entriesOf(sheet, room));
  const names = namesIn(named.flat(), sieve);
  const off = new Set(names.map(({ text }) => text));
  const sifted = siftEntries(
    named.map((sheet) => sheet.map((entry) => withoutName(entry, off))),
    sieve,
  );
  const entries = sifted.worksheets;
  const written = new Map<string, LensEntry[]>();
  for (const entry of entries.flat()) {
    const group = roomGroupOf(entry, room);
    written.set(group, [...(written.get(group) ?? []), entry]);
  }
  const tagIds = tags.map(({ id }) => id);
  const groups = foldEntries(entries, room, tagIds).map((group): BrainstormGroup => {
    const notes = written.get(group.key) ?? [];
    const inLens = lenses.map(({ id }) => notes.filter((one) => one.lens === id).length);
    const lens = lenses[inLens.indexOf(Math.max(...inLens))]?.id ?? '';
    return { ...group, lens, notes: notes.length, votes: 0, voters: 0 };
  });
  const keys = keysOfGroups(groups);
  const toItem = (group: BrainstormGroup): BallotItem => toBallotItem(group, keys.get(group.key) ?? [], tags);
  const isHidden = ({ key }: BrainstormGroup): boolean => room[markField('hidden', key)] === true;
  const shown = groups.filter((group) => !isHidden(group));
  const voted = rules
    ? withVotes(shown, tally(votes, shown.map(toItem), rules))
    : { visible: shown, vote: null };
  const visible = byTurns(voted.visible, lenses);
  return {
    visible,
    hidden: groups.filter(isHidden),
    waiting: [...sifted.waiting, ...names],
    ballot: visible.map(toItem),
    vote: voted.vote,
  };
}

interface LensEntry extends Entry {
  readonly lens: string;
}

/** The notes of one worksheet, each with the group of its table; a name counts where two or more are left in it. */
function entriesOf({ notes, marks }: NoteSheet, room: Fields): readonly LensEntry[] {
  const entries = notes.map(({ lens, text, tag }) => ({ key: noteKey({ lens, text }), lens, text, tag }));
  return ownGroups(entries, marks).flatMap(({ key: group, name, entries: members }) => {
    const stays = (entry: LensEntry): boolean =>
      roomGroupOf({ ...entry, group }, room) === roomGroupOf({ ...entry, key: group, group }, room);
    const staying = members.filter(stays);
    const isNamed = name !== null && new Set(staying.map(({ key }) => key)).size > 1;
    return members.map((entry) => ({
      ...entry,
      group,
      ...(isNamed && staying.includes(entry) ? { name } : {}),
    }));
  });
}

/** What tables call their groups, as far as the room does not see it. */
function namesIn(entries: readonly LensEntry[], { room, moderate }: NoteSieve): readonly QueueEntry[] {
  const names = [...new Set(entries.flatMap(({ name }) => name ?? []))].sort();
  return names.flatMap((text): readonly QueueEntry[] => {
    const field = nameField(text);
    const { state, why } = judgeEntry({ texts: [text], field }, room, moderate);
    const key = field.slice('hidden.'.length);
    return state === 'shown' ? [] : [{ key, field, text, state, why, carry: null }];
  });
}

function withoutName(entry: LensEntry, off: ReadonlySet<string>): LensEntry {
  const { name, ...unnamed } = entry;
  return name !== undefined && off.has(name) ? unnamed : entry;
}

function withVotes(groups: readonly BrainstormGroup[], { voters, votes, entries }: ReturnType<typeof tally>) {
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
function toBallotItem(group: BrainstormGroup, keys: readonly string[], tags: readonly Tag[]): BallotItem {
  const most = Math.max(0, ...group.tags);
  const given = tags.filter((_, at) => most > 0 && group.tags[at] === most).map(({ id }) => id);
  const members = group.members.filter(({ key }) => keys.includes(key));
  return {
    ...ballotItemOf({ ...group, members }),
    lens: group.lens,
    ...(given.length > 0 ? { tags: given } : {}),
  };
}
