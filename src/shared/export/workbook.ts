import type { Segment, Slide } from '#shared/content/workshop.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { DocumentSource } from './documentSource.ts';

/** Whose a form in a workbook is. */
export type FormOwner = PublicExercise['owner'];

/** A form to write on, or with what was written. */
export interface WorkbookForm {
  readonly part: 'form';
  readonly exercise: PublicExercise;
  readonly owner: FormOwner;
  /** Null for a blank one. */
  readonly fields: Readonly<Record<string, JsonValue>> | null;
}

/** What stands in a workbook between its cover and its last pages, in the order of the day. */
export type WorkbookPart =
  | { readonly part: 'segment'; readonly segment: Segment }
  /** What is worth keeping of slides that follow each other. */
  | { readonly part: 'points'; readonly slides: readonly Slide[] }
  | WorkbookForm
  /** An exercise that nobody's name may stand on: it has a card of its own. */
  | { readonly part: 'apart'; readonly exercise: PublicExercise };

/** Whose workbook it is; null for a blank one. */
export interface WorkbookReader {
  readonly seat: string;
  readonly table: string;
}

type Source = Pick<DocumentSource, 'workshop' | 'sheets'>;

/** Layouts whose words say how the day runs and nothing to take home. */
const passing: ReadonlySet<Slide['layout']> = new Set(['segment', 'agenda', 'exercise']);

/**
 * The workbook of one person, or a blank one: each segment with what is worth keeping and its forms, as the slides
 * lead through them. Segments with neither, such as a break, are left out.
 * @param kept exercises that stand elsewhere in the workbook, by id
 */
export function workbookParts(
  source: Source,
  reader: WorkbookReader | null,
  kept: ReadonlySet<string>,
): readonly WorkbookPart[] {
  return source.workshop.segments.flatMap((segment): readonly WorkbookPart[] => {
    const parts = segmentParts(source, segment, reader, kept);
    return parts.length === 0 ? [] : [{ part: 'segment', segment }, ...parts];
  });
}

function segmentParts(
  source: Source,
  { id }: Segment,
  reader: WorkbookReader | null,
  kept: ReadonlySet<string>,
): readonly WorkbookPart[] {
  const { slides, exercises } = source.workshop;
  const own = slides.filter(({ segment }) => segment === id);
  const led = new Set(own.map(({ exercise }) => exercise));
  const parts: WorkbookPart[] = [];
  for (const slide of own) {
    const exercise = exercises.find((one) => one.id === slide.exercise);
    if (exercise) {
      if (!kept.has(exercise.id)) parts.push(...formsOf(source, exercise, reader));
    } else if (!passing.has(slide.layout)) {
      const last = parts[parts.length - 1];
      if (last?.part === 'points') parts.splice(-1, 1, { part: 'points', slides: [...last.slides, slide] });
      else parts.push({ part: 'points', slides: [slide] });
    }
  }
  const rest = exercises.filter((one) => one.segment === id && !led.has(one.id) && !kept.has(one.id));
  return [...parts, ...rest.flatMap((exercise) => formsOf(source, exercise, reader))];
}

/** The forms of one exercise: a blank one, or those that the reader and the reader's table have written. */
export function formsOf(
  { sheets }: Pick<Source, 'sheets'>,
  exercise: PublicExercise,
  reader: WorkbookReader | null,
): readonly WorkbookPart[] {
  if (exercise.anonymous) return [{ part: 'apart', exercise }];
  const blank: WorkbookForm = { part: 'form', exercise, owner: exercise.owner, fields: null };
  if (reader === null) return [blank];
  const written = (['seat', 'table'] as const).flatMap((owner): readonly WorkbookForm[] => {
    const whose = `${owner}:${reader[owner]}`;
    const sheet = sheets.find((one) => one.exercise === exercise.id && one.owner === whose);
    const isEmpty = sheet === undefined || Object.keys(sheet.fields).length === 0;
    return isEmpty ? [] : [{ part: 'form', exercise, owner, fields: sheet.fields }];
  });
  if (written.length > 0) return written;
  // What was left out on the day is no homework.
  return exercise.importance === 'optional' ? [] : [blank];
}

/** What takes so much of a page's height, in mm. */
interface Tall<Item> {
  readonly mm: number;
  /** Never last on a page, such as a heading. */
  readonly keepsWithNext?: boolean;
  /** The same with less room to write on, if it then takes no more than this; null where it cannot. */
  readonly shrunk?: (mostMm: number) => Item | null;
}

/** What stands on one page, or on several where something is taller than a page. */
export interface PackedPage<Item> {
  readonly items: readonly Item[];
  readonly sheets: number;
  /** What is left of the last of them, in mm. */
  readonly restMm: number;
}

/** As much of a page may stay empty where something tall breaks: its pieces move on whole. */
const lostAtBreakMm = 30;
/** What is taller than a page begins on one that has so much left, or on the next. */
const leastToBeginMm = 80;

/**
 * Fills pages from the top, in order; a page ends where the next item does not fit, not even with fewer lines.
 * Only what is taller than a page runs over its end.
 */
export function packPages<Item extends Tall<Item>>(
  items: readonly Item[],
  pageMm: number,
): readonly PackedPage<Item>[] {
  const pages: { items: Item[]; usedMm: number }[] = [];
  for (const group of keptTogether(items)) {
    const page = pages[pages.length - 1];
    const leftMm = page ? Math.ceil(page.usedMm / pageMm) * pageMm - page.usedMm : 0;
    const fitted = page ? fittedInto(group, { leftMm, pageMm }) : null;
    if (page && fitted) {
      page.items.push(...fitted);
      page.usedMm += heightOf(fitted) + lostMm(fitted, { leftMm, pageMm });
    } else {
      pages.push({ items: [...group], usedMm: heightOf(group) + lostMm(group, { leftMm: pageMm, pageMm }) });
    }
  }
  return pages.map(({ items: own, usedMm }) => {
    const sheets = Math.max(1, Math.ceil(usedMm / pageMm));
    return { items: own, sheets, restMm: sheets * pageMm - usedMm };
  });
}

/** Items with those that they never stand before the end of a page without. */
function keptTogether<Item extends Tall<Item>>(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  items.forEach((item, at) => {
    const last = groups[groups.length - 1];
    if (last && items[at - 1]?.keepsWithNext) last.push(item);
    else groups.push([item]);
  });
  return groups;
}

interface Room {
  readonly leftMm: number;
  readonly pageMm: number;
}

/** The items as they go onto the rest of a page; null where they do not. */
function fittedInto<Item extends Tall<Item>>(
  group: readonly Item[],
  { leftMm, pageMm }: Room,
): readonly Item[] | null {
  const mm = heightOf(group);
  if (mm <= leftMm || (mm > pageMm && leftMm >= leastToBeginMm)) return group;
  const before = group.slice(0, -1);
  const smaller = group[group.length - 1]?.shrunk?.(leftMm - heightOf(before));
  return smaller ? [...before, smaller] : null;
}

function heightOf(items: readonly { readonly mm: number }[]): number {
  return items.reduce((sum, { mm }) => sum + mm, 0);
}

/** What stays empty at each end of a page that these run over. */
function lostMm(items: readonly { readonly mm: number }[], { leftMm, pageMm }: Room): number {
  return lostAtBreakMm * Math.max(0, Math.ceil((heightOf(items) - leftMm) / pageMm));
}
