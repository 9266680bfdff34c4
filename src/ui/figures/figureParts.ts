import type { Language } from '#shared/content/language.ts';
import type { RichText } from '#shared/content/workshop.ts';
import type { Appearance } from '#ui/slide/slideParts.ts';

/** One text in one language. */
export interface FigureText {
  readonly language: Language;
  readonly text: RichText;
}

/** What every drawing of a slide is made from. Sizes are slide units: on a device those are a quarter of a rem. */
export interface FigureProps {
  /** The items of the slide's list, in their order: each in the languages shown, the one that stands large first. */
  readonly labels: readonly (readonly FigureText[])[];
  /** How the label at this place stands at the slide's step. */
  readonly appearanceAt: (place: number) => Appearance;
  readonly languages: readonly Language[];
}
