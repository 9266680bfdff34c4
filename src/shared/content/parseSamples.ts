import type { ExerciseOptionsParser } from './exerciseOptions.ts';
import type { Language } from './language.ts';
import { openYaml } from './readYaml.ts';
import type { Report } from './report.ts';

/** One answer that somebody might give, as the file writes it and as the kind's `answersOf` takes it. */
export interface Sample {
  readonly language: Language;
  readonly [key: string]: unknown;
}

/** So many that a rehearsal looks like a room, and enough of each language for a room of one. */
const fewest = 40;
const fewestInLanguage = 15;

/** Reads `exercises/<id>.sample.yaml`: a list of answers, each with its language. */
export function parseSamples(
  text: string,
  exercise: { readonly parser: ExerciseOptionsParser; readonly options: unknown },
  languages: readonly Language[],
  report: Report,
): readonly Sample[] {
  const { value, lineOf } = openYaml({ line: 1, text }, report);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report(1, `This file is a list of answers, each with its language: begin each with "- language: en".`);
    return [];
  }
  const entries: readonly unknown[] = value;
  const samples = entries.flatMap((entry, index): readonly Sample[] => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      report(lineOf([index]), 'An answer is a group of keys, "language" among them: write them out.');
      return [];
    }
    const written = 'language' in entry ? entry.language : undefined;
    const language = languages.find((known) => known === written);
    if (!language) {
      const place = written === undefined ? [index] : [index, 'language'];
      report(lineOf(place), `"language" must be one of ${languages.join(', ')}: say which one it is.`);
      return [];
    }
    const problems = exercise.parser.parseSample(exercise.options, entry);
    for (const { path, message } of problems) report(lineOf([index, ...path]), message);
    return problems.length > 0 ? [] : [{ ...entry, language }];
  });
  if (entries.length < fewest) {
    report(1, `Here are ${entries.length} answers, and a rehearsal needs ${fewest}: write more.`);
  } else if (samples.length === entries.length) {
    for (const language of languages) {
      const n = samples.filter((sample) => sample.language === language).length;
      if (n >= fewestInLanguage) continue;
      report(
        1,
        `Here are ${n} answers in ${language}, and a rehearsal needs ${fewestInLanguage}: write more.`,
      );
    }
  }
  return samples;
}
