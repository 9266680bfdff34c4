import type { Agenda } from '#shared/agenda/agenda.ts';
import { isSkipped } from '#shared/agenda/skipping.ts';
import type { PublicSlide, Workshop } from '#shared/content/workshop.ts';

/** A slide, and how many of its fragments show. */
export interface Position {
  readonly slide: string;
  readonly step: number;
}

/** Where the room is, with the day's agenda where it was changed: what that skips is passed over. */
interface From extends Position {
  readonly agenda?: Pick<Agenda, 'skipped'> | null;
}

type Slides = readonly Pick<PublicSlide, 'id' | 'steps' | 'segment' | 'exercise'>[];

/** One press forward: the next fragment, or the first view of the next slide; null at the end. */
export function nextPosition(slides: Slides, { slide, step, agenda }: From): Position | null {
  const index = slides.findIndex(({ id }) => id === slide);
  const current = slides[index];
  if (current && step < current.steps) return { slide, step: step + 1 };
  const next = slides.slice(index + 1).find((one) => !isSkipped(one, agenda?.skipped ?? []));
  return next ? { slide: next.id, step: 0 } : null;
}

/** One press back: the fragment before, or the slide before as the room left it; null at the start. */
export function previousPosition(slides: Slides, { slide, step, agenda }: From): Position | null {
  if (step > 0) return { slide, step: step - 1 };
  const index = slides.findIndex(({ id }) => id === slide);
  const earlier = slides.slice(0, Math.max(0, index)).filter((one) => !isSkipped(one, agenda?.skipped ?? []));
  const before = earlier[earlier.length - 1];
  return before ? { slide: before.id, step: before.steps } : null;
}

/** The slide that a segment opens with. */
export function segmentStart(workshop: Pick<Workshop, 'slides'>, segment: string): Position | null {
  const first = workshop.slides.find((slide) => slide.segment === segment);
  return first ? { slide: first.id, step: 0 } : null;
}
