import { checkTranslations } from './checkTranslations.ts';
import type { ExerciseKinds } from './exerciseOptions.ts';
import type { Language } from './language.ts';
import { openYaml, readKeys } from './readYaml.ts';
import type { YamlPath, YamlPlaces } from './readYaml.ts';
import type { Report } from './report.ts';
import { anonymousExerciseSource, exerciseSource } from './schemas.ts';
import { suggest } from './suggest.ts';
import { type Exercise, leastAnonymous } from './workshop.ts';
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
  const yaml = readSource(text, report);
  for (const key of localizedKeys) {
    const value = yaml.values[key];
    if (!value) continue;
    for (const { path, message } of checkTranslations(value, [key], languages)) {
      report(yaml.lineOf(path), message);
    }
  }
  checkAnonymous(yaml, report);
  const options = parseOptions(yaml, languages, kinds, report);
  return { id, file, values: yaml.values, options, lineOf: yaml.lineOf };
}

type SourceYaml = YamlPlaces & { readonly values: Partial<Source> };

function readSource(text: string, report: Report): SourceYaml {
  const { value, ...places } = openYaml({ line: 1, text }, report);
  if (value === undefined) return { values: {}, ...places };
  const { lineOf } = places;
  const isAnonymous = typeof value === 'object' && value !== null && Reflect.get(value, 'anonymous') === true;
  if (!isAnonymous) return { values: readKeys(exerciseSource, value ?? {}, [], lineOf, report), ...places };
  const { minimum, ...values } = readKeys(anonymousExerciseSource, value, [], lineOf, report);
  return { values: minimum === undefined ? values : { ...values, minimum }, ...places };
}

/** What would tell whose an anonymous answer is: a table's worksheet has known writers, a few answers known owners. */
function checkAnonymous({ values: { anonymous, owner, minimum }, lineOf }: SourceYaml, report: Report): void {
  if (anonymous !== true) return;
  if (owner !== undefined && owner !== 'seat') {
    report(
      lineOf(['owner']),
      'An anonymous exercise is each person\'s own: write "owner: seat", or leave it out.',
    );
  }
  if (minimum !== undefined && minimum < leastAnonymous) {
    report(
      lineOf(['minimum']),
      `An anonymous exercise shows its result from ${leastAnonymous} answers on: write ${leastAnonymous} or more, or leave "minimum" out.`,
    );
  }
}

function parseOptions(
  yaml: SourceYaml,
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
export function exerciseIn(
  segment: string,
  { id, values, options }: ExerciseText,
  { turns, carry }: Pick<Exercise, 'turns' | 'carry'>,
): Exercise | undefined {
  const { kind, minutes, importance, visibility, title, question, prompt, debrief } = values;
  const { owner = 'seat', anonymous = false } = values;
  const { minimum = anonymous ? leastAnonymous : undefined } = values;
  if (kind === undefined || minutes === undefined || importance === undefined || visibility === undefined) {
    return undefined;
  }
  if (minimum === undefined || !title || !question || !prompt || !debrief) return undefined;
  const marked = anonymous ? { anonymous } : {};
  const moving = { ...(turns ? { turns } : {}), ...(carry ? { carry } : {}) };
  const common = { id, kind, segment, minutes, importance, visibility, owner, ...moving, ...marked, minimum };
  return { ...common, title, question, prompt, debrief, options };
}
