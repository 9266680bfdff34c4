import type { Localized } from './language.ts';
import type { ExerciseTurn } from './workshop.ts';

/** A fault in an exercise's `options`; the path begins inside of them. */
export interface OptionProblem {
  readonly path: readonly (string | number)[];
  /** A sentence that says what to do. */
  readonly message: string;
}

type ParsedOptions =
  | {
      readonly ok: true;
      readonly options: unknown;
      /** Every localized text in the options, so that the compiler can look for missing translations. */
      readonly texts: readonly Localized[];
    }
  | { readonly ok: false; readonly problems: readonly OptionProblem[] };

/** What the compiler needs to know of a kind of exercise. */
export interface ExerciseOptionsParser {
  /** Parses what a workshop's author wrote under `options`; an empty object when nothing stands there. */
  parseOptions(options: unknown): ParsedOptions;
  /**
   * What is wrong with one answer of `exercises/<id>.sample.yaml`; the path begins inside of it.
   * @param options as `parseOptions` gave them
   * @param sample a whole entry, its `language` included
   */
  parseSample(options: unknown, sample: unknown): readonly OptionProblem[];
  /** The exercises whose worksheets the result needs as well; they come before this one. */
  relatesTo(options: unknown): readonly string[];
  /** The stretches that open one after another; fewer than two are none. */
  turns(options: unknown): readonly KindTurn[];
  /** Whether entries of earlier exercises can be taken along into this one. */
  readonly takesCarried: boolean;
  /** On whose worksheets the room sees what is taken along without anything more being done; left out, on none. */
  carriedSeenOf?(options: unknown): readonly ('seat' | 'table')[];
}

/** A turn as a kind tells it: `exercise` stands for whoever owns the exercise. */
export interface KindTurn extends Omit<ExerciseTurn, 'owner' | 'minutes'> {
  readonly owner: 'exercise' | 'seat';
  /** Left out, what the other turns leave of the exercise's minutes, at least one. */
  readonly minutes?: number;
}

/** The kinds of exercise, by name. */
export type ExerciseKinds = ReadonlyMap<string, ExerciseOptionsParser>;
