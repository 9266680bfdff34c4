import * as z from 'zod/mini';
import { languages, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import { normalizeEntry } from '#shared/normalizeEntry.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { type Carried, readCarried } from '#exercises/carried.ts';
import { withCarriedRows } from '#exercises/carry/withCarriedRows.ts';
import { group, mostCharacters } from '#exercises/grouping/group.ts';
import { fieldOfRecord, recordPart } from '#exercises/records.ts';
import { shortKey } from '#exercises/shortKey.ts';
import { votesOptions, type VotesOptions, voteTurn } from '#exercises/voting/schema.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const mostLenses = 5;
const mostTags = 8;

function areDifferent(all: readonly { readonly id: string }[]): boolean {
  return new Set(all.map((one) => one.id)).size === all.length;
}

const lenses = z
  .array(
    z.strictObject({
      id: id.check(
        z.refine((own) => own !== voteTurn, 'The vote is called "vote": give the lens another id.'),
      ),
      title: localizedText,
      minutes: z.number().check(z.positive(), z.maximum(60)),
    }),
  )
  .check(
    z.minLength(1),
    z.maxLength(mostLenses),
    z.refine(areDifferent, 'Two lenses have the same id: give each its own.'),
  );

const tags = z
  .array(z.strictObject({ id, label: localizedText }))
  .check(z.maxLength(mostTags), z.refine(areDifferent, 'Two tags have the same id: give each its own.'));

export const brainstormOptions = z.strictObject({
  /** What one note holds. */
  item: localizedText,
  /** The questions that are asked one after another, each with its own minutes. */
  lenses,
  /** How many notes one worksheet is meant to hold in one lens. */
  atMost: z.int().check(z.minimum(1), z.maximum(30)),
  tags: z.exactOptional(tags),
  votes: z.exactOptional(votesOptions),
});

export interface Lens {
  readonly id: string;
  readonly title: Localized;
  readonly minutes: number;
}

export interface Tag {
  readonly id: string;
  readonly label: Localized;
}

export interface BrainstormOptions {
  readonly item: Localized;
  readonly lenses: readonly Lens[];
  readonly atMost: number;
  readonly tags?: readonly Tag[];
  readonly votes?: VotesOptions;
}

export const notesList = 'notes';
type NoteKey = 'lens' | 'text' | 'tag' | 'order' | 'removed';

/** The field that holds one value of a note: `notes.Xk29bTqf.text`. */
export function noteField(note: string, key: NoteKey): string {
  return fieldOfRecord(notesList, note, key);
}

/** One note as it is stored; one whose words were emptied or that was removed is still one. */
export interface Note {
  readonly id: string;
  /** The lens it was written under; what was taken along from elsewhere stands in the first. */
  readonly lens: string;
  readonly text: string;
  readonly tag: string | null;
  readonly order: number;
  readonly removed: boolean;
  /** The entry of an earlier exercise that it was taken along from. */
  readonly carried: Carried | null;
}

/** A note of which nothing is stored yet. */
export function unwritten(note: string, lens: string): Note {
  return { id: note, lens, text: '', tag: null, order: 0, removed: false, carried: null };
}

/**
 * Every note of a worksheet that is stored, in order; unreadable values count as not there. An entry that was taken
 * along is a note with its words until it has words of its own.
 */
export function allNotes(
  { lenses: known }: Pick<BrainstormOptions, 'lenses'>,
  fields: Fields,
): readonly Note[] {
  const first = known[0]?.id ?? '';
  const notes = new Map<string, Note>();
  for (const carried of readCarried(fields)) {
    notes.set(carried.id, { ...unwritten(carried.id, first), carried });
  }
  for (const [field, value] of Object.entries(withCarriedRows(fields, notesList, 'text'))) {
    const part = recordPart(field);
    if (part?.list !== notesList || value === null) continue;
    const note = notes.get(part.id) ?? unwritten(part.id, first);
    notes.set(part.id, { ...note, ...valueOf(part.key, value, known) });
  }
  return [...notes.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function valueOf(key: string, value: JsonValue, known: readonly Lens[]): Partial<Note> {
  if (key === 'text' && typeof value === 'string') return { text: value };
  if (key === 'tag' && typeof value === 'string') return { tag: value };
  if (key === 'order' && typeof value === 'number') return { order: value };
  if (key === 'removed') return { removed: value === true };
  if (key !== 'lens') return {};
  const lens = known.find((one) => one.id === value);
  return lens ? { lens: lens.id } : {};
}

/** Notes that say something and stand. */
export function standingNotes(options: Pick<BrainstormOptions, 'lenses'>, fields: Fields): readonly Note[] {
  return allNotes(options, fields).filter(({ text, removed }) => !removed && text.trim() !== '');
}

/** The key of a note: the same words under the same lens are one from the start. */
export function noteKey({ lens, text }: Pick<Note, 'lens' | 'text'>): string {
  return shortKey(`${lens}\n${normalizeEntry(text)}`);
}

const brainstormGroup = z.extend(group, {
  /** The lens that most of its notes were written under. */
  lens: z.string(),
  /** Notes put together in it. */
  notes: z.number(),
  votes: z.number(),
  /** People who gave it one vote or more. */
  voters: z.number(),
});
/** Notes that mean the same, with their votes. */
export type BrainstormGroup = z.infer<typeof brainstormGroup>;

export const brainstormResult = z.object({
  /** Worksheets that say something. */
  n: z.number(),
  notes: z.number(),
  /** Groups, all of them. */
  different: z.number(),
  /** Groups of each lens, in the order of the options. */
  lenses: z.readonly(z.array(z.number())),
  /** Null where there is no vote. */
  vote: z.nullable(z.object({ voters: z.number(), votes: z.number() })),
  /** Within a lens those with the most votes first, then those that most wrote. */
  groups: z.readonly(z.array(brainstormGroup)),
  /** Groups that a result has no room for. */
  left: z.number(),
});
export type BrainstormResult = z.infer<typeof brainstormResult>;

const filled = z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters));

export const brainstormSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  notes: z.record(id, z.array(z.strictObject({ text: filled, tag: z.exactOptional(id) }))),
});
export type BrainstormSample = z.infer<typeof brainstormSample>;
