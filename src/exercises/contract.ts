import type { ExerciseOptionsParser } from '#shared/content/exerciseOptions.ts';
import type { Language } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';

/** One worksheet's current values by field. Null is the same as not there. */
export type Fields = Readonly<Record<string, JsonValue>>;

/** One worksheet as results are folded from it. */
export interface Worksheet {
  readonly owner: 'seat' | 'table';
  /** Whose it is, `seat:<id>` or `table:<id>`: to find the same owner in another exercise, never to be shown. */
  readonly key: string;
  /** The table that it belongs to. */
  readonly table: string;
  readonly fields: Fields;
}

/** What a result is folded from: the worksheets of one scope. */
export interface SummarizeInput {
  readonly worksheets: readonly Worksheet[];
  /** The facilitator's marks on what the room wrote: groups, hidden entries. */
  readonly room: Fields;
  /** Worksheets of the same scope from the exercises that `relatesTo` names. */
  readonly related: Readonly<Record<string, readonly Worksheet[]>>;
}

export interface Summary {
  /** Worksheets that are answered; with owner `both`, those of seats. */
  readonly n: number;
  /** What the room may see once it is revealed. */
  readonly result: JsonValue;
  /** What only the facilitator may see, such as entries that were hidden. */
  readonly moderation?: JsonValue;
}

/** One field's value in words, for lists of what came late, lost to another, or is exported. */
export interface SaidField {
  readonly label: string;
  readonly text: string;
}

/** The pure part of a kind, as the registry hands it out: options come in unparsed and are checked inside. */
export interface ExerciseKind extends ExerciseOptionsParser {
  readonly kind: string;
  readonly version: number;
  publicContent(options: unknown): JsonValue;
  accepts(options: unknown, field: string, value: JsonValue): boolean;
  /** Whether the facilitator may mark the room's answers like this. */
  acceptsMark(options: unknown, field: string, value: JsonValue): boolean;
  isReady(options: unknown, fields: Fields): boolean;
  /** Whether this worksheet is its writer's alone: neither the facilitator nor an export sees it. */
  isPrivate(options: unknown, fields: Fields): boolean;
  /** The result of those worksheets that are answered, and how many those are. */
  summarize(options: unknown, input: SummarizeInput): Summary;
  say(options: unknown, field: string, value: JsonValue, language: Language): SaidField;
  /** The fields that a rehearsing participant fills in, in order; `makeId` names new records. */
  answersOf(
    options: unknown,
    sample: unknown,
    makeId: () => string,
  ): readonly { readonly field: string; readonly value: JsonValue }[];
}
