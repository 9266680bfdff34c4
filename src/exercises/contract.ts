import type { ExerciseOptionsParser } from '#shared/content/exerciseOptions.ts';
import type { Language } from '#shared/content/language.ts';
import type { Moderate } from '#shared/moderation/moderate.ts';
import type { EntryState } from '#shared/moderation/queue.ts';
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
  /** Of several businesses, the one that it counts for. */
  readonly business?: string | undefined;
  readonly fields: Fields;
}

/** What a result is folded from: the worksheets of one scope. */
export interface SummarizeInput {
  readonly worksheets: readonly Worksheet[];
  /** The facilitator's marks on what the room wrote: groups, hidden entries. */
  readonly room: Fields;
  /** Worksheets of the same scope from the exercises that `relatesTo` names. */
  readonly related: Readonly<Record<string, readonly Worksheet[]>>;
  /** The turn that is on, by id; left out where the exercise has none. */
  readonly turn?: string | null;
  /** Of several businesses, the one whose worksheets these are; left out for everybody's. */
  readonly business?: string | null;
  /** From how many answers on anybody may see a part of the result; left out, from the first. */
  readonly minimum?: number;
  /** What the session makes wait until the facilitator has looked at it; left out, everything may be shown. */
  readonly moderate?: Moderate;
}

export interface Summary {
  /** Worksheets that are answered; with owner `both`, those of seats. */
  readonly n: number;
  /** What the room may see once it is revealed. */
  readonly result: JsonValue;
  /** What only the facilitator may see: a `ModerationQueue` where people write in their own words, and more. */
  readonly moderation?: JsonValue;
  /**
   * What devices may see before anything is revealed, such as the notes to vote on: nothing that the room is not to
   * know yet. Left out, they are told nothing.
   */
  readonly material?: JsonValue;
  /**
   * What the devices at a table are told of what is written there, by table: seen by nobody else, the facilitator
   * included. Wanted of the sum over everybody alone; left out, no table is told anything.
   */
  readonly tableMaterial?: Readonly<Record<string, JsonValue>>;
}

/** One worksheet, with what decides whether the room sees what stands on it. */
export interface WrittenSheet {
  readonly fields: Fields;
  readonly owner: Worksheet['owner'];
  /** The facilitator's marks. */
  readonly room: Fields;
  readonly moderate: Moderate;
}

/** Where a rehearsing participant is: the turn, and what the room has made so far. */
export interface Now {
  readonly turn: string | null;
  readonly material: JsonValue | null;
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
  /** Whether a table's members write this text together, character by character. */
  merges(options: unknown, field: string): boolean;
  /** Whether the facilitator may mark the room's answers like this. */
  acceptsMark(options: unknown, field: string, value: JsonValue): boolean;
  /** Whether this worksheet is answered: at all, or in the turn that is named. */
  isReady(options: unknown, fields: Fields, turn?: string | null): boolean;
  /** Whether this worksheet is its writer's alone: neither the facilitator nor an export sees it. */
  isPrivate(options: unknown, fields: Fields): boolean;
  /** The fields of a worksheet that others than its writers may see, in lists and exports; left out, a person's. */
  publicFields(options: unknown, fields: Fields, owner?: Worksheet['owner']): Fields;
  /** Whether devices need material: what the room, or their table, has made so far. */
  readonly givesMaterial: boolean;
  /** The result of those worksheets that are answered, and how many those are. */
  summarize(options: unknown, input: SummarizeInput): Summary;
  /**
   * What became of one field's words: null for a field that holds none of which that could be said. It stays stored
   * and exported, whatever the room sees.
   */
  entryState(options: unknown, sheet: WrittenSheet, field: string): EntryState | null;
  say(options: unknown, field: string, value: JsonValue, language: Language): SaidField;
  /** The fields that a rehearsing participant fills in, in order; `makeId` names new records. */
  answersOf(
    options: unknown,
    sample: unknown,
    makeId: () => string,
    now?: Now,
  ): readonly { readonly field: string; readonly value: JsonValue }[];
}
