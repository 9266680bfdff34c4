import type { Language, Localized } from './language.ts';
import { languages as allLanguages } from './language.ts';

/**
 * What keeps a text from being there in exactly the languages of its workshop, as sentences.
 * @param name how the author calls the text
 */
export function checkTranslations(
  text: Localized,
  name: string,
  languages: readonly Language[],
): readonly string[] {
  const problems: string[] = [];
  for (const language of allLanguages) {
    const isThere = text[language] !== undefined && text[language].trim() !== '';
    const isWanted = languages.includes(language);
    if (isWanted && !isThere) problems.push(`${name} has no ${language} text: add it.`);
    if (isThere && !isWanted) {
      problems.push(
        `"${language}" is not among the languages of this workshop: delete this text, or add the language to "languages" in workshop.yaml.`,
      );
    }
  }
  return problems;
}
