import { inLanguage, type Language, languages as known, type Localized } from '#shared/content/language.ts';
import type { RichText, Workshop } from '#shared/content/workshop.ts';

/** A text that a session needs and its workshop does not have. */
export interface MissingText {
  readonly language: Language;
  /** Where it stands: the slide, exercise or segment, by its title in a language that it has. */
  readonly where: string;
}

/** What the room or its facilitator reads; the checklist is the plan's. */
type Content = Pick<Workshop, 'title' | 'segments' | 'slides' | 'exercises'>;

/** Every text of the workshop, as the session runs it, that is not there in one of its languages; each place once. */
export function missingTexts(workshop: Content, languages: readonly Language[]): readonly MissingText[] {
  const places: readonly (readonly [where: string, content: unknown])[] = [
    [inLanguage(workshop.title, 'en'), workshop.title],
    ...workshop.segments.map((segment) => [inLanguage(segment.title, 'en'), segment] as const),
    ...workshop.slides.map((slide) => [plain(inLanguage(slide.title, 'en')), slide] as const),
    ...workshop.exercises.map((exercise) => [inLanguage(exercise.title, 'en'), exercise] as const),
  ];
  return languages.flatMap((language) =>
    places.flatMap(([where, content]) => (lacks(content, language) ? [{ language, where }] : [])),
  );
}

function plain(text: RichText): string {
  return text.map((run) => run.text).join('');
}

/** Whether anything within, however deep, is said in other languages and not in this one. */
function lacks(content: unknown, language: Language): boolean {
  if (Array.isArray(content)) return content.some((one) => lacks(one, language));
  if (typeof content !== 'object' || content === null) return false;
  if (isLocalized(content)) return isEmpty(content[language]);
  return Object.values(content).some((one) => lacks(one, language));
}

function isLocalized(value: object): value is Localized<unknown> {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => known.some((language) => language === key));
}

function isEmpty(text: unknown): boolean {
  return text === undefined || (typeof text === 'string' && text.trim() === '');
}
