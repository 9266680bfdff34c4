import type { ExerciseOptionsParser } from '#shared/content/exerciseOptions.ts';
import type { JsonValue } from '#shared/sync/op.ts';

/** One worksheet's current values by field. */
export type Fields = Readonly<Record<string, JsonValue>>;

/** The pure part of a kind, as the registry hands it out: options come in unparsed and are checked inside. */
export interface ExerciseKind extends ExerciseOptionsParser {
  readonly kind: string;
  readonly version: number;
  publicContent(options: unknown): JsonValue;
  accepts(options: unknown, field: string, value: JsonValue): boolean;
  isReady(options: unknown, fields: Fields): boolean;
  /** The result of those worksheets that are answered, and how many those are. */
  summarize(
    options: unknown,
    worksheets: readonly Fields[],
  ): { readonly n: number; readonly result: JsonValue };
}
