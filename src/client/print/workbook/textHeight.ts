import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import { widthOf } from '#exercises/widthOf.ts';

/** One line of 11 pt text, in mm. */
export const lineMm = 5.3;
/** A Latin letter of 11 pt on average, or half of a Chinese character, in mm; a little more than it is. */
const letterMm = 2;

/** How many lines a text takes in a column of this width. */
export function linesIn(text: string, columnMm: number, sizePt = 11): number {
  return Math.max(1, Math.ceil((widthOf(text) * letterMm * sizePt) / 11 / columnMm));
}

/** The lines that a text takes in all of these languages, one beneath the other. */
export function linesOfEach(
  text: Localized,
  languages: readonly Language[],
  columnMm: number,
  sizePt = 11,
): number {
  return languages.reduce((sum, language) => sum + linesIn(inLanguage(text, language), columnMm, sizePt), 0);
}
