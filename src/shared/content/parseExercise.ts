import { checkTranslations } from './checkTranslations.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { Language } from './language.ts';
import { readYaml } from './readYaml.ts';
import type { YamlPath, YamlPlaces } from './readYaml.ts';
import type { Report } from './report.ts';
import { exerciseSource } from './schemas.ts';
import { suggest } from './suggest.ts';
import type { Exercise } from './workshop.ts';
import type * as z from 'zod/mini';

type Source = z.infer<typeof exerciseSource>;

/** One exercise's file: what holds of it, before a slide gives it its segment. */
export interface ExerciseText {
  readonly id: string;
  readonly file: string;
  readonly values: Partial<Source>;
  /** The options as their kind has parsed them. */
  readonly options: unknown;
  lineOf(path: YamlPath): number;
}

const localizedKeys = ['title', 'question', 'prompt', 'debrief'] as const;

export function parseExercise(
  { id, file, text }: { readonly id: string; readonly file: string; readonly text: string },
  languages: readonly Language[],
  kinds: ExerciseKinds,
  report: Report,
): ExerciseText {
  const yaml = readYaml({ line: 1, text }, exerciseSource, report);
  for (const key of localizedKeys) {
    const value = yaml.values[key];
    if (!value) continue;
    for (const { path, message } of checkTranslations(value, [key], languages)) {
      report(yaml.lineOf(path), message);
    }
  }
  const options = parseOptions(yaml, languages, kinds, report);
  return { id, file, values: yaml.values, options, lineOf: yaml.lineOf };
}

function parseOptions(
  yaml: YamlPlaces & { readonly values: Partial<Source> },
  languages: readonly Language[],
  kinds: ExerciseKinds,
  report: Report,
): unknown {
  const { kind, options = {} } = yaml.values;
  if (kind === undefined) return undefined;
  const parser = kinds.get(kind);
  if (!parser) {
    const hint = suggest(kind, [...kinds.keys()], 'There are');
    report(yaml.lineOf(['kind']), `"${kind}" is not a kind of exercise. ${hint}`);
    return undefined;
  }
  const parsed = parser.parseOptions(options);
  if (!parsed.ok) {
    for (const { path, message } of parsed.problems) report(yaml.lineOf(['options', ...path]), message);
    return undefined;
  }
  for (const text of parsed.texts) {
    const path = yaml.pathOf(text, ['options']) ?? ['options'];
    for (const problem of checkTranslations(text, path, languages)) {
      report(yaml.lineOf(problem.path), problem.message);
    }
  }
  return parsed.options;
}

/** The exercise in its segment; undefined when something of it is missing. */
export function exerciseIn(segment: string, { id, values, options }: ExerciseText): Exercise | undefined {
  const { kind, minutes, importance, visibility, minimum, title, question, prompt, debrief } = values;
  const { owner = 'seat' } = values;
  if (kind === undefined || minutes === undefined || importance === undefined || visibility === undefined) {
    return undefined;
  }
  if (minimum === undefined || !title || !question || !prompt || !debrief) return undefined;
  const common = { id, kind, segment, minutes, importance, visibility, owner, minimum };
  return { ...common, title, question, prompt, debrief, options };
}
