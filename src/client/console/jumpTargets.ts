import { inLanguage, type Language } from '#shared/content/language.ts';
import type { Segment, Slide } from '#shared/content/workshop.ts';

/** A slide in the list that one jumps from. */
interface JumpTarget {
  readonly slide: string;
  /** "2.4": its segment's number and its place in it. */
  readonly number: string;
  readonly title: string;
}

interface JumpGroup {
  readonly segment: string;
  readonly title: string;
  readonly targets: readonly JumpTarget[];
}

interface JumpSource {
  readonly segments: readonly Pick<Segment, 'id' | 'number' | 'title'>[];
  readonly slides: readonly Pick<Slide, 'id' | 'segment' | 'title'>[];
  readonly language: Language;
  /** What was typed: every word of it is in the slide's number, or in its or its segment's title in any language. */
  readonly query: string;
}

/** The slides that answer to what was typed, by segment, in the order of the day. */
export function jumpTargets({ segments, slides, language, query }: JumpSource): readonly JumpGroup[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return segments
    .map(({ id, number, title }) => {
      const own = slides.filter(({ segment }) => segment === id);
      const targets = own.flatMap((slide) => {
        const place = slideNumber(segments, slides, slide.id) ?? '';
        const written = [...Object.values(title), ...Object.values(slide.title).map(plain)];
        const haystack = [place, ...written].join(' ').toLowerCase();
        if (!wanted.every((word) => haystack.includes(word))) return [];
        return [{ slide: slide.id, number: place, title: plain(inLanguage(slide.title, language)) }];
      });
      return { segment: id, title: numbered(number, inLanguage(title, language)), targets };
    })
    .filter(({ targets }) => targets.length > 0);
}

/** "2.4": the number of a slide's segment and its place in it; null for a slide that is not there. */
export function slideNumber(
  segments: JumpSource['segments'],
  slides: readonly Pick<Slide, 'id' | 'segment'>[],
  id: string,
): string | null {
  const segment = segments.find((one) => one.id === slides.find((slide) => slide.id === id)?.segment);
  if (!segment) return null;
  const own = slides.filter((slide) => slide.segment === segment.id);
  const { number } = segment;
  const place = own.findIndex((slide) => slide.id === id) + 1;
  return number === undefined ? `–${place}` : `${number}.${place}`;
}

/** "2 Competitive positioning"; a break has no number. */
export function numbered(number: number | undefined, title: string): string {
  return number === undefined ? title : `${number} ${title}`;
}

function plain(text: readonly { readonly text: string }[]): string {
  return text.map((run) => run.text).join('');
}
