import { checkTranslations } from './checkTranslations.ts';
import type { Language, Localized } from './language.ts';
import { readKeys, readYaml } from './readYaml.ts';
import type { YamlPath } from './readYaml.ts';
import type { Report } from './report.ts';
import { segmentSource, workshopSource } from './schemas.ts';
import type { Segment } from './workshop.ts';

/** What holds of workshop.yaml. */
export interface WorkshopText {
  readonly title: Localized | undefined;
  /** Empty when they could not be read. */
  readonly languages: readonly Language[];
  readonly segments: readonly Segment[];
  /** Whether every segment could be read. */
  readonly whole: boolean;
}

export function parseWorkshopFile(text: string, report: Report): WorkshopText {
  const { values, lineOf } = readYaml({ line: 1, text }, workshopSource, report);
  const languages = readLanguages(values.languages ?? [], lineOf, report);
  const checkText = (value: Localized | undefined, path: YamlPath) => {
    if (!value || languages.length === 0) return;
    const problems = checkTranslations(value, path, languages);
    for (const problem of problems) report(lineOf(problem.path), problem.message);
  };
  checkText(values.title, ['title']);

  const segments: Segment[] = [];
  const sources = values.segments ?? [];
  for (const [index, source] of sources.entries()) {
    const path = ['segments', index];
    const { id, number, title, promise, minutes, minimum, timing } = readKeys(
      segmentSource,
      source,
      path,
      lineOf,
      report,
    );
    checkText(title, [...path, 'title']);
    checkText(promise, [...path, 'promise']);
    if (minutes !== undefined && minimum !== undefined && minimum > minutes) {
      report(
        lineOf([...path, 'minimum']),
        `This segment's minimum of ${minimum} minutes is above its ${minutes} minutes: lower it.`,
      );
    }
    if (id !== undefined && segments.some((other) => other.id === id)) {
      report(lineOf([...path, 'id']), `Another segment is called "${id}": give this one an id of its own.`);
      continue;
    }
    if (number !== undefined && segments.some((other) => other.number === number)) {
      report(lineOf([...path, 'number']), `Another segment has the number ${number}: count on.`);
    }
    if (id === undefined || minutes === undefined) continue;
    const texts = { title: title ?? {}, promise: promise ?? {} };
    const counted = number === undefined ? {} : { number };
    segments.push({
      id,
      ...counted,
      ...texts,
      minutes,
      minimum: minimum ?? 0,
      timing: timing ?? 'flexible',
    });
  }
  const whole = values.segments !== undefined && segments.length === sources.length;
  return { title: values.title, languages, segments, whole };
}

function readLanguages(
  languages: readonly Language[],
  lineOf: (path: YamlPath) => number,
  report: Report,
): readonly Language[] {
  for (const [index, language] of languages.entries()) {
    if (languages.indexOf(language) === index) continue;
    report(lineOf(['languages', index]), `"${language}" stands twice: name each language once.`);
  }
  return [...new Set(languages)];
}
