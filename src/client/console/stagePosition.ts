import type { PublicSlide, Workshop } from '#shared/content/workshop.ts';

/** A slide, and how many of its fragments show. */
export interface Position {
  readonly slide: string;
  readonly step: number;
}

type Slides = readonly Pick<PublicSlide, 'id' | 'steps'>[];

/** One press forward: the next fragment, or the first view of the next slide; null at the end. */
export function nextPosition(slides: Slides, { slide, step }: Position): Position | null {
  const index = slides.findIndex(({ id }) => id === slide);
  const current = slides[index];
  if (current && step < current.steps) return { slide, step: step + 1 };
  const next = slides[index + 1];
  return next ? { slide: next.id, step: 0 } : null;
}

/** One press back: the fragment before, or the slide before as the room left it; null at the start. */
export function previousPosition(slides: Slides, { slide, step }: Position): Position | null {
  if (step > 0) return { slide, step: step - 1 };
  const before = slides[slides.findIndex(({ id }) => id === slide) - 1];
  return before ? { slide: before.id, step: before.steps } : null;
}

/** The slide that a segment opens with. */
export function segmentStart(workshop: Pick<Workshop, 'slides'>, segment: string): Position | null {
  const first = workshop.slides.find((slide) => slide.segment === segment);
  return first ? { slide: first.id, step: 0 } : null;
}
