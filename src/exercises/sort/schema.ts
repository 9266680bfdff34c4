import * as z from 'zod/mini';
import { languages, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import { fieldOfRecord } from '#exercises/records.ts';

const classId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

const classes = z
  .array(z.strictObject({ id: classId, title: localizedText, hint: z.exactOptional(localizedText) }))
  .check(
    z.minLength(2),
    z.maxLength(4),
    z.refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      'Two classes have the same id: give each its own.',
    ),
  );

export const sortOptions = z.strictObject({
  /** What one card is called. */
  item: localizedText,
  /** From the best on: the first is A, the next B. */
  classes,
  /** Asks for a line per class that says who belongs there, before anything is sorted. */
  criteria: z.exactOptional(z.literal(true)),
  /** How many cards of its own one worksheet may hold. */
  atMost: z.int().check(z.minimum(1), z.maximum(30)),
});

export interface SortClass {
  readonly id: string;
  readonly title: Localized;
  readonly hint?: Localized;
}

export interface SortOptions {
  readonly item: Localized;
  readonly classes: readonly SortClass[];
  readonly criteria?: true;
  readonly atMost: number;
}

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters = 120;
export const mostCriterionCharacters = 200;

export const cardsList = 'cards';
export type CardKey = 'text' | 'class' | 'order' | 'removed';

/** The field that holds one value of a card: `cards.Xk29bTqf.class`. */
export function cardField(id: string, key: CardKey): string {
  return fieldOfRecord(cardsList, id, key);
}

const criterionPattern = /^criteria\.([a-z0-9][a-z0-9-]{0,39})$/;

/** The field that holds what makes a customer one of this class. */
export function criterionField(classIdent: string): string {
  return `criteria.${classIdent}`;
}

/** The class that a criterion's field is about; null for any other field. */
export function classOfCriterion(field: string): string | null {
  return criterionPattern.exec(field)?.[1] ?? null;
}

const entry = z.object({
  key: z.string(),
  text: z.string(),
  /** The words in the other script, where a card was written in both. */
  also: z.nullable(z.string()),
  /** From how many worksheets. */
  count: z.number(),
  /** How many of those put it into each class, in the order of the options; into none, they are in no number. */
  split: z.readonly(z.array(z.number())),
});
/** Cards of the same words. */
export type SortEntry = z.infer<typeof entry>;

const criterion = z.object({
  key: z.string(),
  text: z.string(),
  count: z.number(),
  /** The place of the class that it is about. */
  place: z.number(),
});
/** A line that says who belongs to a class; from several worksheets where the words are the same. */
export type SortCriterion = z.infer<typeof criterion>;

export const sortResult = z.object({
  /** Worksheets that have sorted something. */
  n: z.number(),
  /** Cards in each class, in the order of the options. */
  shares: z.readonly(z.array(z.number())),
  /** Cards that nobody has put anywhere yet. */
  unsorted: z.number(),
  /** Those that are most in dispute first, then those that most worksheets have. */
  entries: z.readonly(z.array(entry)),
  /** How many of all entries stand in more than one class. */
  disputed: z.number(),
  criteria: z.readonly(z.array(criterion)),
  /** Entries and criteria that the result has no room for. */
  left: z.number(),
});
export type SortResult = z.infer<typeof sortResult>;

const filled = z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters));
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCriterionCharacters));

export const sortSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  criteria: z.exactOptional(z.record(classId, line)),
  cards: z.array(z.strictObject({ text: filled, class: classId })).check(z.minLength(1)),
});
export type SortSample = z.infer<typeof sortSample>;
