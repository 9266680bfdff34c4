import * as z from 'zod/mini';
import { languages, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { fieldOfRecord, recordPart } from '#exercises/records.ts';

const tagId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const mostTags = 6;

const tags = z.array(z.strictObject({ id: tagId, label: localizedText })).check(
  z.maxLength(mostTags),
  z.refine(
    (all) => new Set(all.map(({ id }) => id)).size === all.length,
    'Two tags have the same id: give each its own.',
  ),
);

export const listOptions = z.strictObject({
  /** What one entry is called. */
  item: localizedText,
  /** How many entries one worksheet is meant to hold. */
  atMost: z.int().check(z.minimum(1), z.maximum(30)),
  tags: z.exactOptional(tags),
});

export interface Tag {
  readonly id: string;
  readonly label: Localized;
}

export interface ListOptions {
  readonly item: Localized;
  readonly atMost: number;
  readonly tags?: readonly Tag[];
}

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters = 120;

export const rowsList = 'rows';
export type RowKey = 'text' | 'tag' | 'order' | 'removed';

/** The field that holds one value of a row: `rows.Xk29bTqf.text`. */
export function rowField(id: string, key: RowKey): string {
  return fieldOfRecord(rowsList, id, key);
}

/** One row as it is stored; a row whose words were emptied or that was removed is still one. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly tag: string | null;
  readonly order: number;
  readonly removed: boolean;
}

/** Every row of a worksheet that is stored, in order; unreadable values count as not there. */
export function allRows(fields: Fields): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const [field, value] of Object.entries(fields)) {
    const part = recordPart(field);
    if (part?.list !== rowsList || value === null) continue;
    const row = rows.get(part.id) ?? { id: part.id, text: '', tag: null, order: 0, removed: false };
    rows.set(part.id, { ...row, ...valueOf(part.key, value) });
  }
  return [...rows.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function valueOf(key: string, value: JsonValue): Partial<Row> {
  if (key === 'text' && typeof value === 'string') return { text: value };
  if (key === 'tag' && typeof value === 'string') return { tag: value };
  if (key === 'order' && typeof value === 'number') return { order: value };
  if (key === 'removed') return { removed: value === true };
  return {};
}

/** Rows that say something and stand. */
export function standingRows(fields: Fields): readonly Row[] {
  return allRows(fields).filter(({ text, removed }) => !removed && text.trim() !== '');
}

const member = z.object({ key: z.string(), text: z.string(), count: z.number() });
/** An entry that the facilitator has put into a group, under its own words. */
export type Member = z.infer<typeof member>;

const group = z.object({
  key: z.string(),
  text: z.string(),
  /** The words in the other script, where a group holds both. */
  also: z.nullable(z.string()),
  /** From how many worksheets. */
  count: z.number(),
  /** How often each tag was given, in the order of the options. */
  tags: z.readonly(z.array(z.number())),
  /** Only where there is more than one, or the one has been renamed. */
  members: z.readonly(z.array(member)),
});
/** Entries that mean the same: those of the same words, and those that the facilitator has put together. */
export type Group = z.infer<typeof group>;

export const listResult = z.object({
  /** Worksheets that say something. */
  n: z.number(),
  entries: z.number(),
  /** Groups, all of them. */
  different: z.number(),
  /** Groups in each tag's column, and last those without a tag. */
  columns: z.readonly(z.array(z.number())),
  /** Those named most first. */
  groups: z.readonly(z.array(group)),
  /** Groups that a result has no room for. */
  left: z.number(),
});
export type ListResult = z.infer<typeof listResult>;

/** What the facilitator has taken off the wall. */
export const listModeration = z.object({ hidden: z.readonly(z.array(group)) });

const filled = z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters));

export const listSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  rows: z.array(z.strictObject({ text: filled, tag: z.exactOptional(tagId) })).check(z.minLength(1)),
});
export type ListSample = z.infer<typeof listSample>;
