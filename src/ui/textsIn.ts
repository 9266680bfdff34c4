import { inLanguage, nearestLanguage, type Language, type Localized } from '#shared/content/language.ts';
import type { RichText } from '#shared/content/workshop.ts';

interface TextIn {
  readonly language: Language;
  readonly text: RichText;
}

/**
 * A text in each of the languages asked for, in that order, and never twice the same words (a name reads alike
 * in both). For a language that it lacks the nearest one stands in: a wrong language beats a blank.
 */
export function textsIn(
  localized: Localized<string | RichText>,
  languages: readonly Language[],
): readonly TextIn[] {
  const nearest = languages.flatMap((language) => nearestLanguage(localized, language) ?? []);
  const texts = [...new Set(nearest)].map((language) => ({
    language,
    text: asRichText(inLanguage(localized, language)),
  }));
  return texts.filter(
    ({ text }, index) => texts.findIndex((other) => words(other.text) === words(text)) === index,
  );
}

function asRichText(text: string | RichText): RichText {
  return typeof text === 'string' ? [{ text }] : text;
}

function words(text: RichText): string {
  return text.map((run) => run.text).join('');
}
