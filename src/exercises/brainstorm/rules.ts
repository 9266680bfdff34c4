import { inLanguage, type Language } from '#shared/content/language.ts';
import { carriedIdOf, mostCarriedCharacters, parseCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { readCarried } from '#exercises/carried.ts';
import { takenHere } from '#exercises/carry/takenHere.ts';
import type { Fields, Now, SaidField } from '#exercises/contract.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { acceptsMark, isMark } from '#exercises/grouping/groupMarks.ts';
import { groupingWords } from '#exercises/grouping/messages.ts';
import { acceptsOwnMark, ownGroups } from '#exercises/grouping/ownGroups.ts';
import { groupsInQueue, writtenEntry } from '#exercises/grouping/siftEntries.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { ballotOf, voteTurnOf } from '#exercises/voting/ballotOf.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { voteTurn } from '#exercises/voting/schema.ts';
import { acceptsVote, readVotes, type Votes, votedKey, votesFor } from '#exercises/voting/votes.ts';
import { foldNotes, nameField } from './foldNotes.ts';
import { brainstormWords } from './messages.ts';
import {
  type BrainstormGroup,
  type BrainstormOptions,
  brainstormOptions,
  type BrainstormSample,
  brainstormSample,
  type Note,
  noteField,
  noteKey,
  notesList,
  standingNotes,
} from './schema.ts';

const resultBounds = { items: 150, bytes: 40 * 1024 };

/** What one worksheet holds: notes, a person's votes, or both. */
export interface Brainstormed {
  readonly notes: readonly Note[];
  readonly votes: Votes;
  /** Which of its notes a table has put together, and what it calls them. */
  readonly marks: Fields;
}

function accepts(options: BrainstormOptions, field: string, value: JsonValue): boolean {
  const { lenses, tags = [], votes } = options;
  if (votedKey(field) !== null) return votes !== undefined && acceptsVote(votes, field, value);
  if (acceptsOwnMark(field)) return acceptsMark(field, value);
  const part = recordPart(field);
  if (part?.list !== notesList) return false;
  if (part.key === 'text') {
    return value === null || (typeof value === 'string' && value.length <= mostCarriedCharacters);
  }
  if (part.key === 'lens') return value === null || lenses.some(({ id }) => id === value);
  if (part.key === 'tag') return value === null || tags.some(({ id }) => id === value);
  return acceptsRecordKey(part.key, value);
}

/** What the facilitator sent here from an earlier exercise, as one more worksheet. */
function sentNotes(options: BrainstormOptions, room: Fields, business: string | null): readonly Note[] {
  const wanted = new Set(
    readCarried(room)
      .filter((one) => business === null || one.business === undefined || one.business === business)
      .map(({ id }) => id),
  );
  return standingNotes(options, room).filter(({ id }) => wanted.has(id));
}

function say(options: BrainstormOptions, field: string, value: JsonValue, language: Language): SaidField {
  const words = brainstormWords(language);
  const item = inLanguage(options.item, language);
  const named = (all: readonly { readonly id: string; readonly name: string }[], none: string): string =>
    all.find(({ id }) => id === value)?.name ?? none;
  if (votedKey(field) !== null) {
    const voting = votingWords(language);
    return {
      label: voting('saidVote'),
      text: voting('votes', { votes: typeof value === 'number' ? value : 0 }),
    };
  }
  if (isMark(field, 'label')) {
    return { label: groupingWords(language)('rename'), text: typeof value === 'string' ? value : '' };
  }
  if (isMark(field, 'group')) {
    return { label: words('saidGroup', { item }), text: words(value === null ? 'apart' : 'together') };
  }
  if (carriedIdOf(field) !== null)
    return { label: item, text: parseCarried(value)?.text ?? words('takenOut') };
  switch (recordPart(field)?.key) {
    case 'lens': {
      const lenses = options.lenses.map(({ id, title }) => ({ id, name: inLanguage(title, language) }));
      return { label: words('saidLens', { item }), text: named(lenses, '') };
    }
    case 'tag': {
      const tags = (options.tags ?? []).map(({ id, label }) => ({ id, name: inLanguage(label, language) }));
      return { label: words('saidTag', { item }), text: named(tags, words('untagged')) };
    }
    case 'removed':
      return { label: item, text: words(value === true ? 'removed' : 'kept') };
    case 'order':
      return { label: words('saidOrder', { item }), text: typeof value === 'number' ? String(value) : '' };
    default:
      return { label: item, text: typeof value === 'string' ? value : '' };
  }
}

function answersOf(
  { lenses, tags = [], atMost, votes }: BrainstormOptions,
  { notes }: BrainstormSample,
  makeId: () => string,
  { turn, material }: Now,
): readonly { readonly field: string; readonly value: JsonValue }[] {
  if (turn === voteTurn) return votes ? votesFor(votes, material, makeId) : [];
  return lenses
    .filter(({ id }) => turn === null || turn === id)
    .flatMap(({ id: lens }) =>
      (notes[lens] ?? []).slice(0, atMost).flatMap(({ text, tag }, order) => {
        const id = makeId();
        return [
          { field: noteField(id, 'order'), value: order },
          { field: noteField(id, 'lens'), value: lens },
          { field: noteField(id, 'text'), value: text },
          ...(tags.some((one) => one.id === tag)
            ? [{ field: noteField(id, 'tag'), value: tag ?? null }]
            : []),
        ];
      }),
    );
}

export const brainstorm = defineKind<BrainstormOptions, Brainstormed, BrainstormSample>({
  kind: 'brainstorm',
  version: 1,
  options: brainstormOptions,
  texts: ({ item, lenses, tags = [], votes }) => [
    item,
    ...lenses.map(({ title }) => title),
    ...tags.map(({ label }) => label),
    ...(votes ? [votes.title] : []),
  ],
  publicContent: ({ item, lenses, atMost, tags, votes }) => ({
    item: { ...item },
    lenses: lenses.map(({ id, title, minutes }) => ({ id, title: { ...title }, minutes })),
    atMost,
    ...(tags ? { tags: tags.map(({ id, label }) => ({ id, label: { ...label } })) } : {}),
    ...(votes
      ? {
          votes: {
            each: votes.each,
            stacking: votes.stacking,
            minutes: votes.minutes,
            title: { ...votes.title },
          },
        }
      : {}),
  }),
  turns({ lenses, votes }) {
    if (lenses.length < 2 && !votes) return [];
    const written = lenses.map(({ id, title, minutes }) => ({
      id,
      title,
      minutes,
      owner: 'exercise' as const,
    }));
    return votes ? [...written, voteTurnOf(votes)] : written;
  },
  takesCarried: true,
  givesMaterial: true,
  accepts,
  acceptsMark: (_options, field, value) => acceptsMark(field, value),
  read: (options, fields) => ({
    notes: standingNotes(options, fields),
    votes: readVotes(fields),
    marks: Object.fromEntries(Object.entries(fields).filter(([field]) => acceptsOwnMark(field))),
  }),
  // Votes are counted, never told by name; where a note was put is a key that says nothing to a reader.
  publicFields: (_options, fields) =>
    Object.fromEntries(
      Object.entries(fields).filter(([field]) => votedKey(field) === null && !isMark(field, 'group')),
    ),
  isReady({ notes, votes }, turn) {
    if (turn === null) return notes.length > 0;
    return turn === voteTurn ? votes.size > 0 : notes.some(({ lens }) => lens === turn);
  },
  summarize(options, { answered, all, room, turn, business, moderate }) {
    const written = speaking(answered).map(({ owner, response: { notes, marks } }) => ({
      notes,
      marks: owner === 'table' ? marks : {},
    }));
    const sent = sentNotes(options, room, business);
    const worksheets = sent.length > 0 ? [...written, { notes: sent, marks: {} }] : written;
    const votes = all.map(({ response }) => response.votes);
    const approved = new Set(sent.map(noteKey));
    const sieve = { room, moderate, approved };
    const { visible, hidden, waiting, ballot, vote } = foldNotes(worksheets, votes, sieve, options);
    const groups = takeWhileSmall(visible.map(plain), resultBounds);
    const rows = written.flatMap(({ notes }) => notes).map((note) => ({ ...note, key: noteKey(note) }));
    return {
      result: {
        n: written.length,
        notes: worksheets.reduce((sum, { notes }) => sum + notes.length, 0),
        different: visible.length,
        lenses: options.lenses.map(({ id }) => visible.filter(({ lens }) => lens === id).length),
        vote: vote ? { ...vote } : null,
        groups: [...groups],
        left: visible.length - groups.length,
      },
      moderation: {
        ...queueOf([...waiting, ...groupsInQueue(hidden, 'hidden'), ...groupsInQueue(visible, 'shown')]),
        taken: [...takenHere(rows, visible)],
      },
      ...(turn === voteTurn ? { material: ballotOf(ballot) } : {}),
    };
  },
  written(options, { fields, owner, room }, field) {
    if (isMark(field, 'label') && owner === 'table') {
      const name = fields[field];
      return typeof name === 'string' ? { texts: [name], field: nameField(name) } : null;
    }
    const id = recordPart(field)?.key === 'text' ? recordPart(field)?.id : carriedIdOf(field);
    const notes = standingNotes(options, fields).map((note) => ({ ...note, key: noteKey(note) }));
    const note = notes.find((one) => one.id === id);
    if (!note) return null;
    const own = owner === 'table' ? ownGroups(notes, fields) : [];
    const group = own.find(({ entries }) => entries.includes(note))?.key ?? note.key;
    return writtenEntry({ ...note, group }, room);
  },
  say,
  sample: brainstormSample,
  answersOf,
});

/** A group as JSON. */
function plain({ tags, members, ...group }: BrainstormGroup) {
  return { ...group, tags: [...tags], members: members.map((member) => ({ ...member })) };
}
