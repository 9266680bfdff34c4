import * as z from 'zod/mini';
import type { Localized } from '#shared/content/language.ts';
import { parseWith } from '#shared/content/parseWith.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ExerciseKind, Fields } from './contract.ts';

/**
 * What a kind of exercise is made of, with its own types. `Options` are its content settings, `Response` is
 * what one worksheet holds, `Result` is what the room's worksheets add up to.
 */
export interface KindDefinition<Options, Response, Result extends JsonValue> {
  readonly kind: string;
  /** Raised when the meaning of stored fields changes; old ones still load. */
  readonly version: number;
  readonly options: z.ZodMiniType<Options>;
  /** Localized strings in the options, for the check of translations. */
  texts(options: Options): readonly Localized[];
  /** The options that a participant may see: an allow-list, never a copy of everything. */
  publicContent(options: Options): JsonValue;
  /** Whether this field may hold this value. */
  accepts(options: Options, field: string, value: JsonValue): boolean;
  /** The response that these fields hold; unknown or unreadable fields count as unanswered. */
  read(options: Options, fields: Fields): Response;
  isReady(response: Response): boolean;
  /** A fold of the ready responses, in any order the same (SPEC rule 9). */
  summarize(options: Options, responses: readonly Response[]): Result;
}

/** Closes a definition over its own option schema, so that the registry needs no types of any kind. */
export function defineKind<Options, Response, Result extends JsonValue>(
  definition: KindDefinition<Options, Response, Result>,
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
    publicContent: (options) => definition.publicContent(parse(options)),
    accepts: (options, field, value) => definition.accepts(parse(options), field, value),
    isReady: (input, fields) => definition.isReady(definition.read(parse(input), fields)),
    summarize(input, worksheets) {
      const options = parse(input);
      const responses = worksheets
        .map((fields) => definition.read(options, fields))
        .filter((response) => definition.isReady(response));
      return { n: responses.length, result: definition.summarize(options, responses) };
    },
  };
}
