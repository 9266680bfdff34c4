import * as z from 'zod/mini';
import type { Language, Localized } from '#shared/content/language.ts';
import { parseWith } from '#shared/content/parseWith.ts';
import type { KindTurn } from '#shared/content/exerciseOptions.ts';
import { type Moderate, showAll } from '#shared/moderation/moderate.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ExerciseKind, Fields, Now, SaidField, Summary, Worksheet, WrittenSheet } from './contract.ts';
import { judgeEntry, type Written } from './moderation/judgeEntry.ts';

/** One answered worksheet, read. */
export interface Answered<Response> extends Omit<Worksheet, 'fields'> {
  readonly response: Response;
}

/** What a kind folds its result from; see `SummarizeInput`. */
export interface FoldInput<Response> {
  readonly answered: readonly Answered<Response>[];
  /** Every worksheet, answered or not: who wrote no note may have voted. */
  readonly all: readonly Answered<Response>[];
  readonly room: Fields;
  /** Worksheets of related exercises, unread: this kind's own `read` serves where they are of the same kind. */
  readonly related: Readonly<Record<string, readonly Worksheet[]>>;
  /** The turn that is on, by id; null where the exercise has none. */
  readonly turn: string | null;
  /** Of several businesses, the one that this is about; null for everybody. */
  readonly business: string | null;
  /** From how many answers on anybody may see a part of the result. */
  readonly minimum: number;
  /** Why a text waits for the facilitator; what waits is in no result and no material. */
  readonly moderate: Moderate;
}

/**
 * What a kind of exercise is made of, with its own types. `Options` are its content settings, `Response` is
 * what one worksheet holds, `Sample` is one answer as a rehearsal's file writes it.
 */
export interface KindDefinition<Options, Response, Sample> {
  readonly kind: string;
  /** Raised when the meaning of stored fields changes; old ones still load. */
  readonly version: number;
  readonly options: z.ZodMiniType<Options>;
  /** Localized strings in the options, for the check of translations. */
  texts(options: Options): readonly Localized[];
  /** The options that a participant may see: an allow-list, never a copy of everything. */
  publicContent(options: Options): JsonValue;
  /** Whether this field may hold this value; null empties every field that there is. */
  accepts(options: Options, field: string, value: JsonValue): boolean;
  /** Long texts that a table's members write together, character by character; read them with `textOf`. */
  merges?(options: Options, field: string): boolean;
  /** Facilitator's marks; a kind without this takes none. */
  acceptsMark?(options: Options, field: string, value: JsonValue): boolean;
  /** The response that these fields hold; unknown or unreadable fields count as unanswered. */
  read(options: Options, fields: Fields): Response;
  /** Whether a worksheet is answered: at all, or, where a turn is named, in that turn. */
  isReady(response: Response, turn: string | null): boolean;
  /** A kind without this has no private worksheets. */
  isPrivate?(response: Response): boolean;
  /** The fields that others may see of a worksheet which is partly private; left out, all or none. */
  publicFields?(options: Options, fields: Fields, owner: Worksheet['owner']): Fields;
  /** The stretches that open one after another; fewer than two are none. */
  turns?(options: Options): readonly KindTurn[];
  /** Whether entries of earlier exercises can be taken along into this one; see carried.ts. */
  readonly takesCarried?: true;
  /** On whose worksheets the room sees what is taken along without anything more being done; left out, on none. */
  carriedSeenOf?(options: Options): readonly Worksheet['owner'][];
  /** Whether `summarize` gives material to devices. */
  readonly givesMaterial?: true;
  /** Exercises whose worksheets the result needs too. */
  relatesTo?(options: Options): readonly string[];
  /** A fold of the ready responses, in any order the same (SPEC rule 9). */
  summarize(
    options: Options,
    input: FoldInput<Response>,
  ): Pick<Summary, 'result' | 'moderation' | 'material' | 'tableMaterial'>;
  /** What stands in this field in somebody's own words, with the marks about it; null for any other field. */
  written?(options: Options, sheet: Omit<WrittenSheet, 'moderate'>, field: string): Written | null;
  say(options: Options, field: string, value: JsonValue, language: Language): SaidField;
  readonly sample: z.ZodMiniType<Sample>;
  answersOf(
    options: Options,
    sample: Sample,
    makeId: () => string,
    now: Now,
  ): readonly { readonly field: string; readonly value: JsonValue }[];
}

/** Closes a definition over its own option schema, so that the registry needs no types of any kind. */
export function defineKind<Options, Response, Sample>(
  definition: KindDefinition<Options, Response, Sample>,
): ExerciseKind {
  const parse = (options: unknown): Options => z.parse(definition.options, options);
  return {
    kind: definition.kind,
    version: definition.version,
    parseOptions(input) {
      const parsed = parseWith(definition.options, input);
      if (!parsed.ok) return parsed;
      return { ok: true, options: parsed.value, texts: definition.texts(parsed.value) };
    },
    parseSample(_options, sample) {
      const parsed = parseWith(definition.sample, sample);
      return parsed.ok ? [] : parsed.problems;
    },
    relatesTo: (options) => definition.relatesTo?.(parse(options)) ?? [],
    publicContent: (options) => definition.publicContent(parse(options)),
    accepts: (options, field, value) => definition.accepts(parse(options), field, value),
    merges: (options, field) => definition.merges?.(parse(options), field) ?? false,
    acceptsMark: (options, field, value) => definition.acceptsMark?.(parse(options), field, value) ?? false,
    isReady: (input, fields, turn = null) => definition.isReady(definition.read(parse(input), fields), turn),
    publicFields(input, fields, owner = 'seat') {
      const options = parse(input);
      if (definition.publicFields) return definition.publicFields(options, fields, owner);
      return definition.isPrivate?.(definition.read(options, fields)) ? {} : fields;
    },
    turns: (options) => definition.turns?.(parse(options)) ?? [],
    takesCarried: definition.takesCarried ?? false,
    carriedSeenOf: (options) => definition.carriedSeenOf?.(parse(options)) ?? [],
    givesMaterial: definition.givesMaterial ?? false,
    isPrivate: (input, fields) => definition.isPrivate?.(definition.read(parse(input), fields)) ?? false,
    summarize(
      input,
      { worksheets, turn = null, business = null, minimum = 1, moderate = showAll, ...around },
    ) {
      const options = parse(input);
      const all = worksheets.map(({ fields, ...worksheet }) => ({
        ...worksheet,
        response: definition.read(options, fields),
      }));
      const answered = all.filter(({ response }) => definition.isReady(response, null));
      const ofSeats = answered.filter(({ owner }) => owner === 'seat').length;
      const summary = definition.summarize(options, {
        answered,
        all,
        turn,
        business,
        minimum,
        moderate,
        ...around,
      });
      return { n: ofSeats > 0 ? ofSeats : answered.length, ...summary };
    },
    entryState(options, { moderate, ...sheet }, field) {
      const written = definition.written?.(parse(options), sheet, field) ?? null;
      return written && judgeEntry(written, sheet.room, moderate).state;
    },
    say: (options, field, value, language) => definition.say(parse(options), field, value, language),
    answersOf: (options, sample, makeId, now = { turn: null, material: null }) =>
      definition.answersOf(parse(options), z.parse(definition.sample, sample), makeId, now),
  };
}
