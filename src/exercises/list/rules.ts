import { inLanguage } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { columnOf, foldEntries, type Rows } from './foldEntries.ts';
import { acceptsMark, markField } from './groupMarks.ts';
import { listWords } from './messages.ts';
import {
  type Group,
  listOptions,
  type ListOptions,
  type ListSample,
  listSample,
  mostCharacters,
  rowField,
  rowsList,
  standingRows,
} from './schema.ts';

const resultBounds = { items: 150, bytes: 40 * 1024 };
const moderationBounds = { items: 40, bytes: 8 * 1024 };

function accepts({ tags = [] }: ListOptions, field: string, value: JsonValue): boolean {
  const part = recordPart(field);
  if (part?.list !== rowsList) return false;
  if (part.key === 'text') {
    return value === null || (typeof value === 'string' && value.length <= mostCharacters);
  }
  if (part.key === 'tag') return value === null || tags.some(({ id }) => id === value);
  return acceptsRecordKey(part.key, value);
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

export const list = defineKind<ListOptions, Rows, ListSample>({
  kind: 'list',
  version: 1,
  options: listOptions,
  texts: ({ item, tags = [] }) => [item, ...tags.map(({ label }) => label)],
  publicContent: ({ item, atMost, tags }) => ({
    item: { ...item },
    atMost,
    ...(tags ? { tags: tags.map(({ id, label }) => ({ id, label: { ...label } })) } : {}),
  }),
  accepts,
  acceptsMark: (_options, field, value) => acceptsMark(field, value),
  read: (_options, fields) => standingRows(fields),
  isReady: (rows) => rows.length > 0,
  summarize({ tags = [] }, { answered, room }) {
    const worksheets = speaking(answered).map(({ response }) => response);
    const all = foldEntries(
      worksheets,
      room,
      tags.map(({ id }) => id),
    );
    const isHidden = ({ key }: Group): boolean => room[markField('hidden', key)] === true;
    const visible = all.filter((group) => !isHidden(group));
    const groups = takeWhileSmall(visible.map(plain), resultBounds);
    return {
      result: {
        n: worksheets.length,
        entries: worksheets.reduce((sum, rows) => sum + rows.length, 0),
        different: visible.length,
        columns: [...countColumns(visible, tags.length)],
        groups: [...groups],
        left: visible.length - groups.length,
      },
      moderation: { hidden: [...takeWhileSmall(all.filter(isHidden).map(plain), moderationBounds)] },
    };
  },
  say({ item, tags = [] }, field, value, language) {
    const words = listWords(language);
    const label = inLanguage(item, language);
    const key = recordPart(field)?.key;
    if (key === 'tag') {
      const tag = tags.find(({ id }) => id === value);
      return {
        label: words('saidTag', { item: label }),
        text: tag ? inLanguage(tag.label, language) : words('untagged'),
      };
    }
    if (key === 'removed') return { label, text: words(value === true ? 'removed' : 'kept') };
    if (key === 'order')
      return {
        label: words('saidOrder', { item: label }),
        text: typeof value === 'number' ? String(value) : '',
      };
    return { label, text: typeof value === 'string' ? value : '' };
  },
  sample: listSample,
  answersOf: ({ atMost, tags = [] }, { rows }, makeId) =>
    rows.slice(0, atMost).flatMap(({ text, tag }, order) => {
      const id = makeId();
      return [
        { field: rowField(id, 'order'), value: order },
        { field: rowField(id, 'text'), value: text },
        ...(tags.some((one) => one.id === tag) ? [{ field: rowField(id, 'tag'), value: tag ?? null }] : []),
      ];
    }),
});

/** A group as JSON. */
function plain({ tags, members, ...group }: Group) {
  return { ...group, tags: [...tags], members: members.map((member) => ({ ...member })) };
}
