import * as z from 'zod/mini';
import type { Language, Localized } from '#shared/content/language.ts';
import { parseWith } from '#shared/content/parseWith.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ExerciseKind, Fields, SaidField, Summary, Worksheet } from './contract.ts';

/** One answered worksheet, read. */
export interface Answered<Response> extends Omit<Worksheet, 'fields'> {
  readonly response: Response;
}

/** What a kind folds its result from; see `SummarizeInput`. */
export interface FoldInput<Response> {
  readonly answered: readonly Answered<Response>[];
  readonly room: Fields;
  /** Worksheets of related exercises, unread: this kind's own `read` serves where they are of the same kind. */
  readonly related: Readonly<Record<string, readonly Worksheet[]>>;
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
  /** Facilitator's marks; a kind without this takes none. */
  acceptsMark?(options: Options, field: string, value: JsonValue): boolean;
  /** The response that these fields hold; unknown or unreadable fields count as unanswered. */
  read(options: Options, fields: Fields): Response;
  isReady(response: Response): boolean;
  /** A kind without this has no private worksheets. */
  isPrivate?(response: Response): boolean;
  /** Exercises whose worksheets the result needs too. */
  relatesTo?(options: Options): readonly string[];
  /** A fold of the ready responses, in any order the same (SPEC rule 9). */
  summarize(options: Options, input: FoldInput<Response>): Pick<Summary, 'result' | 'moderation'>;
  say(options: Options, field: string, value: JsonValue, language: Language): SaidField;
  readonly sample: z.ZodMiniType<Sample>;
  answersOf(
    options: Options,
    sample: Sample,
    makeId: () => string,
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
    acceptsMark: (options, field, value) => definition.acceptsMark?.(parse(options), field, value) ?? false,
    isReady: (input, fields) => definition.isReady(definition.read(parse(input), fields)),
    isPrivate: (input, fields) => definition.isPrivate?.(definition.read(parse(input), fields)) ?? false,
    summarize(input, { worksheets, room, related }) {
      const options = parse(input);
      const answered = worksheets
        .map(({ fields, ...worksheet }) => ({ ...worksheet, response: definition.read(options, fields) }))
        .filter(({ response }) => definition.isReady(response));
      const ofSeats = answered.filter(({ owner }) => owner === 'seat').length;
      const summary = definition.summarize(options, { answered, room, related });
      return { n: ofSeats > 0 ? ofSeats : answered.length, ...summary };
    },
    say: (options, field, value, language) => definition.say(parse(options), field, value, language),
    answersOf: (options, sample, makeId) =>
      definition.answersOf(parse(options), z.parse(definition.sample, sample), makeId),
  };
}
