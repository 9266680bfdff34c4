import { inLanguage, type Language } from '#shared/content/language.ts';
import { carriedIdOf, mostCarriedCharacters, parseCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, SaidField } from '#exercises/contract.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { acceptsMark } from '#exercises/grouping/groupMarks.ts';
import { writtenEntry } from '#exercises/grouping/siftEntries.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { voteTurnOf } from '#exercises/voting/ballotOf.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { voteTurn } from '#exercises/voting/schema.ts';
import { acceptsVote, readVotes, votedKey, votesFor } from '#exercises/voting/votes.ts';
import { listWords } from './messages.ts';
import { allRows, rowField, rowOfField, rowsList, standingRows } from './rows.ts';
import { listOptions, type ListOptions, type ListSample, listSample, writeTurn } from './schema.ts';
import { isForRoom, isSharing, seenBy } from './sharing.ts';
import { entryOf, type ListResponse, summarizeList } from './summarizeList.ts';

const writeTitle = { en: listWords('en')('turnWrite'), 'zh-Hans': listWords('zh-Hans')('turnWrite') };
function accepts({ tags = [], votes, sharing }: ListOptions, field: string, value: JsonValue): boolean {
  if (votedKey(field) !== null) return votes !== undefined && acceptsVote(votes, field, value);
  const part = recordPart(field);
  if (part?.list !== rowsList) return false;
  if (part.key === 'text') {
    return value === null || (typeof value === 'string' && value.length <= mostCarriedCharacters);
  }
  if (part.key === 'tag') return value === null || tags.some(({ id }) => id === value);
  if (part.key === 'sharing') return sharing !== undefined && (value === null || isSharing(value));
  return acceptsRecordKey(part.key, value);
}

/** Without the rows that are kept from the room, and without votes: those are counted, not told by name. */
function publicFields(options: ListOptions, fields: Fields): Fields {
  const isKept = new Set(
    allRows(fields)
      .filter((row) => !isForRoom(row, options))
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => votedKey(field) === null && !isKept.has(rowOfField(field) ?? ''),
    ),
  );
}

function say(
  { item, tags = [], sharing }: ListOptions,
  field: string,
  value: JsonValue,
  language: Language,
): SaidField {
  const words = listWords(language);
  const label = inLanguage(item, language);
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? String(value) : '';
  if (votedKey(field) !== null) return { label: votingWords(language)('saidVote'), text: number };
  if (carriedIdOf(field) !== null) return { label, text: parseCarried(value)?.text ?? words('removed') };
  switch (recordPart(field)?.key) {
    case 'tag': {
      const tag = tags.find(({ id }) => id === value);
      return {
        label: words('saidTag', { item: label }),
        text: tag ? inLanguage(tag.label, language) : words('untagged'),
      };
    }
    case 'sharing': {
      const chosen = isSharing(value) ? value : (sharing?.default ?? 'room');
      return { label: words('saidSharing', { item: label }), text: words(seenBy[chosen]) };
    }
    case 'removed':
      return { label, text: words(value === true ? 'removed' : 'kept') };
    case 'order':
      return { label: words('saidOrder', { item: label }), text: number };
    default:
      return { label, text };
  }
}

export const list = defineKind<ListOptions, ListResponse, ListSample>({
  kind: 'list',
  version: 1,
  options: listOptions,
  texts: ({ item, tags = [], votes }) => [
    item,
    ...tags.map(({ label }) => label),
    ...(votes ? [votes.title] : []),
  ],
  publicContent: ({ item, atMost, tags, votes, sharing }) => ({
    item: { ...item },
    atMost,
    ...(tags ? { tags: tags.map(({ id, label }) => ({ id, label: { ...label } })) } : {}),
    ...(votes ? { votes: { ...votes, title: { ...votes.title } } } : {}),
    ...(sharing ? { sharing: { ...sharing } } : {}),
  }),
  accepts,
  acceptsMark: (_options, field, value) => acceptsMark(field, value),
  read(options, fields) {
    const rows = standingRows(fields);
    return { rows, forRoom: rows.filter((row) => isForRoom(row, options)), votes: readVotes(fields) };
  },
  isReady: ({ rows, votes }, turn) => (turn === voteTurn ? votes.size > 0 : rows.length > 0),
  isPrivate: ({ rows, forRoom }) => rows.length > 0 && forRoom.length === 0,
  publicFields,
  turns: ({ votes }) =>
    votes ? [{ id: writeTurn, title: writeTitle, owner: 'exercise' }, voteTurnOf(votes)] : [],
  takesCarried: true,
  carriedSeenOf: ({ sharing }) => ((sharing?.default ?? 'room') === 'room' ? ['seat', 'table'] : []),
  givesMaterial: true,
  summarize: summarizeList,
  written(options, { fields, room }, field) {
    const id = rowOfField(field);
    const row = standingRows(fields).find((one) => one.id === id);
    const isWords = carriedIdOf(field) !== null || recordPart(field)?.key === 'text';
    return row && isWords && isForRoom(row, options) ? writtenEntry(entryOf(row), room) : null;
  },
  say,
  sample: listSample,
  answersOf: ({ atMost, tags = [], votes, sharing }, { rows }, makeId, { turn, material }) => {
    if (votes && turn === voteTurn) return votesFor(votes, material, makeId);
    return rows.slice(0, atMost).flatMap((row, order) => {
      const id = makeId();
      const isTag = tags.some((one) => one.id === row.tag);
      return [
        { field: rowField(id, 'order'), value: order },
        ...(sharing && row.sharing ? [{ field: rowField(id, 'sharing'), value: row.sharing }] : []),
        { field: rowField(id, 'text'), value: row.text },
        ...(isTag ? [{ field: rowField(id, 'tag'), value: row.tag ?? null }] : []),
      ];
    });
  },
});
