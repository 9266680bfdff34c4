import type { Language } from './language.ts';
import type { Report } from './report.ts';
import { nearestName } from './suggest.ts';
import type { Segment } from './workshop.ts';

/** A file of a workshop; its path is relative to the workshop's folder, with forward slashes. */
export interface WorkshopFile {
  readonly path: string;
  readonly text: string;
}

export const workshopFile = 'workshop.yaml';

/** The slides of a segment: `03-unique-selling-points.en.md`; of a break, which has no number, `break.en.md`. */
export function segmentFile({ id, number }: Pick<Segment, 'id' | 'number'>, language: Language): string {
  const place = number === undefined ? '' : `${String(number).padStart(2, '0')}-`;
  return `${place}${id}.${language}.md`;
}

export function checklistFile(language: Language): string {
  return `documents/checklist.${language}.md`;
}

/** The documents whose words a workshop writes by itself; it may do without them. */
export const writtenDocuments = ['letter', 'certificate'] as const;
export type WrittenDocument = (typeof writtenDocuments)[number];

export function documentFile(document: WrittenDocument, language: Language): string {
  return `documents/${document}.${language}.md`;
}

/** Phrases of this workshop that are said differently in Traditional Chinese. */
export const termsFile = 'terms.zh-Hant.yaml';

/** Answers to an exercise that a rehearsal gives. */
export function sampleFile(exercise: string): string {
  return `exercises/${exercise}.sample.yaml`;
}

/** The id of the exercise that a path holds; undefined when it holds none. */
export function exerciseIdOf(path: string): string | undefined {
  return path.endsWith('.sample.yaml') ? undefined : /^exercises\/([^/]+)\.yaml$/.exec(path)?.[1];
}

/** Files that belong to a workshop and are not compiled. */
function isBystander(path: string): boolean {
  return path.startsWith('assets/');
}

/** The texts by path, with the same line ends and without a byte order mark, whatever they were saved with. */
export function textsByPath(files: readonly WorkshopFile[]): ReadonlyMap<string, string> {
  const compiled = files.filter(({ path }) => !isBystander(path));
  return new Map(
    compiled.map(({ path, text }) => [path, text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')]),
  );
}

/** Tells a file that was saved in another encoding: its characters are lost to us. */
export function checkEncoding(text: string, report: Report): void {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return;
  const line = text.slice(0, at).split('\n').length;
  report(line, 'This file has characters that cannot be read: save it as UTF-8.');
}

/** Tells a file that nothing uses, and the name that was perhaps meant. */
export function checkUse(path: string, expected: readonly string[], report: Report): void {
  if (expected.includes(path)) return;
  const meant = nearestName(path, expected);
  const hint = meant ? `Did you mean "${meant}"?` : 'Rename it to what it is meant to be, or delete it.';
  report(1, `Nothing uses this file. ${hint}`);
}
