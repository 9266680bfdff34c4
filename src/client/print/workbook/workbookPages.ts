import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import type { RichText, Segment, Slide } from '#shared/content/workshop.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import {
  formsOf,
  packPages,
  type PackedPage,
  type WorkbookForm,
  type WorkbookPart,
  workbookParts,
  type WorkbookReader,
} from '#shared/export/workbook.ts';
import { planExercise } from '#client/print/action-plan/mergedPlan.ts';
import { formHeight } from './formHeight.ts';
import { formThatFits, leanForm } from './leanForm.ts';
import { lineMm, linesIn, linesOfEach } from './textHeight.ts';

/** What a page holds from edge to edge; a hair is left, so that rounding never makes a page of its own. */
const pageMm = 249;
/** Lines on the form of a workbook, where the kind would give it more. */
const blankLines = 5;
/** On a form that somebody has filled in: what was written takes more, whatever its number. */
const filledLines = 3;
/** Whose a form is stands above it, and a space above that. */
const formFrameMm = 14;

/** A part with the height that it is reckoned to take. */
export interface PlacedPart {
  readonly part: WorkbookPart;
  readonly mm: number;
  readonly keepsWithNext: boolean;
  readonly shrunk?: (mostMm: number) => PlacedPart | null;
}

/** Everything between the cover and the back of one workbook, page by page. */
export interface WorkbookPages {
  readonly pages: readonly PackedPage<PlacedPart>[];
  /** The action plan at the end: the own, and that of the table. */
  readonly plan: readonly PackedPage<PlacedPart>[];
  /**
   * Empty pages for notes: one; two where the workbook would else end on the front of a sheet, and the next one begin
   * on its back.
   */
  readonly notes: 1 | 2;
}

/** One point on a page: what a slide is called, and what stands on it. */
export interface Point {
  readonly title: Slide['title'];
  readonly lines: readonly Slide['title'][];
  readonly isList: boolean;
  /** Whose thought it is, in the words of the slide's foot; null where it is the workshop's own. */
  readonly source: Localized | null;
}

/** A slide as it is kept: its list, or the sentence that answers its title. */
export function pointOf(slide: Pick<Slide, 'title' | 'blocks' | 'source'>): Point {
  const { title, blocks, source } = slide;
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const isList = items.length > 0;
  return { title, lines: isList ? items : said.slice(0, 1), isList, source: source ?? null };
}

/** Lays out one workbook. @param reader null for a blank one */
export function workbookPages(
  source: DocumentSource,
  reader: WorkbookReader | null,
  languages: readonly Language[],
): WorkbookPages {
  const last = planExercise(source);
  const parts = workbookParts(source, reader, new Set(last ? [last.id] : []));
  const packed = (some: readonly WorkbookPart[]): readonly PackedPage<PlacedPart>[] =>
    packPages(
      some.map((part) => placed(part, languages)),
      pageMm,
    );
  const pages = packed(parts);
  const plan = packed(last ? formsOf(source, last, reader) : []);
  const sheets =
    frontPages(source, reader, languages) + [...pages, ...plan].reduce((all, page) => all + page.sheets, 0);
  return { pages, plan, notes: sheets % 2 === 0 ? 2 : 1 };
}

/** How many pages the cover and the outline take: one, where both fit; in two languages they never do. */
export function frontPages(
  { workshop, seats }: Pick<DocumentSource, 'workshop' | 'seats'>,
  reader: WorkbookReader | null,
  languages: readonly Language[],
): 1 | 2 {
  if (languages.length > 1) return 2;
  const name = seats.find(({ id }) => id === reader?.seat)?.name ?? '';
  const titleMm = 14 * linesOfEach(workshop.title, languages, wideMm, 36);
  const outlineMm = workshop.segments.reduce(
    (mm, { title, promise }) =>
      mm + 2.5 + 5.1 * (linesOfEach(title, languages, 150) + linesOfEach(promise, languages, 150)),
    18,
  );
  const nameMm = 8 * linesIn(name, 150, 19);
  return coverMm + titleMm + outlineMm + nameMm > pageMm ? 2 : 1;
}

/** What a cover takes besides its title and a name: brand, session, a line. */
const coverMm = 66;
const wideMm = 186;

function placed(part: WorkbookPart, languages: readonly Language[]): PlacedPart {
  switch (part.part) {
    case 'segment':
      return { part, mm: segmentMm(part.segment, languages), keepsWithNext: true };
    case 'points':
      return { part, mm: pointsMm(part.slides.map(pointOf), languages), keepsWithNext: false };
    case 'apart':
      return { part, mm: 10 + 2 * lineMm * languages.length, keepsWithNext: false };
    case 'form':
      return placedForm(lean(part, languages), languages);
  }
}

function placedForm(form: WorkbookForm, languages: readonly Language[]): PlacedPart {
  const mm = formMm(form, languages);
  return {
    part: form,
    mm,
    keepsWithNext: false,
    shrunk: (mostMm) => {
      const fits = (exercise: PublicExercise): boolean => formMm({ ...form, exercise }, languages) <= mostMm;
      const exercise = formThatFits(form.exercise, blankLines - 1, fits);
      return fits(exercise) ? placedForm({ ...form, exercise }, languages) : null;
    },
  };
}

/** A form with as many lines as a workbook gives it, and fewer where it would be taller than a page. */
function lean(form: WorkbookForm, languages: readonly Language[]): WorkbookForm {
  const { exercise, fields } = form;
  if (fields !== null) return { ...form, exercise: leanForm(exercise, filledLines) };
  const fits = (one: PublicExercise): boolean => formMm({ ...form, exercise: one }, languages) <= pageMm;
  return { ...form, exercise: formThatFits(exercise, blankLines, fits) };
}

function formMm({ exercise, fields }: WorkbookForm, languages: readonly Language[]): number {
  return formFrameMm + formHeight({ exercise, fields, languages }, pageMm);
}

function segmentMm({ title, promise }: Segment, languages: readonly Language[]): number {
  const [leading = 'en', ...others] = languages;
  const named = 9 * linesIn(inLanguage(title, leading), 150, 20) + 6 * others.length;
  return 13 + named + lineMm * linesOfEach(promise, languages, 150);
}

/** Between columns, and between a point and the next. */
const columnGapMm = 8;
const pointGapMm = 3.1;
/** Above them, with the rule that parts them from what came before. */
const aboveMm = 9.5;
const bulletMm = 5;

/** Two columns: of one language, each half of the points; of two languages, one each. */
function pointsMm(points: readonly Point[], languages: readonly Language[]): number {
  const columnMm = (wideMm - columnGapMm) / 2;
  if (languages.length === 1) {
    const { left, right } = inTwoColumns(points, languages);
    return aboveMm + Math.max(...[left, right].map((column) => sum(column, languages, columnMm)));
  }
  return aboveMm + sum(points, languages, columnMm);
}

/** The points in two columns that are about as long; they are read down the left one first. */
export function inTwoColumns(
  points: readonly Point[],
  languages: readonly Language[],
): { readonly left: readonly Point[]; readonly right: readonly Point[] } {
  const columnMm = (wideMm - columnGapMm) / 2;
  const all = sum(points, languages, columnMm);
  let best = points.length;
  let least = all;
  for (let count = 1; count < points.length; count += 1) {
    const left = sum(points.slice(0, count), languages, columnMm);
    const tall = Math.max(left, all - left);
    if (tall < least) {
      best = count;
      least = tall;
    }
  }
  return { left: points.slice(0, best), right: points.slice(best) };
}

function sum(points: readonly Point[], languages: readonly Language[], columnMm: number): number {
  return points.reduce(
    (mm, point) =>
      mm + pointGapMm + Math.max(...languages.map((language) => pointMm(point, language, columnMm))),
    0,
  );
}

function pointMm({ title, lines, isList, source }: Point, language: Language, columnMm: number): number {
  const width = isList ? columnMm - bulletMm : columnMm;
  const count = (text: RichText, mm: number): number => linesIn(words(text), mm);
  return (
    // Bold letters are a little wider.
    lineMm * count(inLanguage(title, language), columnMm * 0.93) +
    lines.reduce((total, line) => total + lineMm * count(inLanguage(line, language), width), 0) +
    (source ? lineMm * linesIn(inLanguage(source, language), columnMm) : 0)
  );
}

function words(text: RichText): string {
  return text.map((run) => run.text).join('');
}
