import type { Language } from './language.ts';
import { parseNotes, splitNotes } from './parseNotes.ts';
import { parseSlideBody } from './parseSlideBody.ts';
import type { SlideBody } from './parseSlideBody.ts';
import { readYaml } from './readYaml.ts';
import type { YamlPath } from './readYaml.ts';
import type { Report } from './report.ts';
import { slideHead, translatedSlideHead } from './schemas.ts';
import { splitSlides } from './splitSlides.ts';
import type { SourceSlide } from './splitSlides.ts';
import type * as z from 'zod/mini';
import type { Note } from './workshop.ts';

type WholeHead = z.infer<typeof slideHead>;
/** What holds of a slide's head; a translation has its id and its source only. */
type SlideHead = { readonly [Key in keyof WholeHead]?: WholeHead[Key] | undefined };

/** Which file of a workshop is being read. */
export interface SegmentPlace {
  readonly file: string;
  readonly language: Language;
  /** Only the workshop's first language says how a slide is laid out and how long it takes. */
  readonly role: 'first' | 'translation';
}

/** One slide in one language. */
export interface SlideText {
  /** The line of the `---` before its head. */
  readonly line: number;
  readonly head: SlideHead;
  /** The line of a key of the head. */
  lineOf(path: YamlPath): number;
  readonly body: SlideBody;
  readonly notes: readonly Note[];
}

/** The slides of one segment in one language. */
export interface SegmentText {
  readonly file: string;
  readonly language: Language;
  readonly slides: readonly SlideText[];
  /** Whether every slide could be read as far as its id. */
  readonly whole: boolean;
  readonly lastLine: number;
}

/** Reads the slides of one segment in one language. */
export function parseSegment(place: SegmentPlace, text: string, report: Report): SegmentText {
  const { slides: sources, whole, lastLine } = splitSlides(text, 'slides', report);
  const slides = sources.map((source) => parseSlide(source, place, report));
  const isWhole = whole && slides.every((slide) => slide.head.id !== undefined);
  return { file: place.file, language: place.language, slides, whole: isWhole, lastLine };
}

function parseSlide({ line, head, body }: SourceSlide, segment: SegmentPlace, report: Report): SlideText {
  const { values, lineOf } =
    segment.role === 'first'
      ? readYaml(head, slideHead, report, line)
      : readYaml(head, translatedSlideHead, report, line);
  const { shown, notes } = splitNotes(body);
  return {
    line,
    head: values,
    lineOf,
    body: parseSlideBody(shown, line, report),
    notes: parseNotes(notes, segment.language, line, report),
  };
}
