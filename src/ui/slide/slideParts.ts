import type { ReactNode } from 'react';
import type { Language, Localized } from '#shared/content/language.ts';
import type { PublicSlide, Segment } from '#shared/content/workshop.ts';

/** How a part of a slide stands at this step. */
export type Appearance = 'shown' | 'absent' | 'faint';

export type AgendaEntry = Pick<Segment, 'id' | 'number' | 'title' | 'minutes'>;

/** What each layout is drawn from. */
export interface LayoutProps {
  readonly slide: PublicSlide;
  readonly segment: Pick<Segment, 'id' | 'number' | 'title' | 'minutes' | 'promise'>;
  readonly agenda: readonly AgendaEntry[];
  /** The first is primary; a second is stacked beneath it in quieter ink. */
  readonly languages: readonly Language[];
  readonly labels: SlideLabels;
  /** How the paragraph or item with this key stands. */
  readonly appearanceOf: (unit: string) => Appearance;
  /** The live wall of an exercise. */
  readonly children?: ReactNode;
}

/** Words that depend on numbers and languages, formatted by the caller. */
export interface SlideLabels {
  /** "Segment 6" */
  readonly segment: Localized;
  /** "25 min": the length of the slide's segment. */
  readonly minutes: Localized;
}
