import type { OptionProblem } from './exerciseOptions.ts';
import type { Language, Localized } from './language.ts';
import { languages as allLanguages } from './language.ts';
import { nameOfPath } from './parseWith.ts';

/** What keeps a text from being there in exactly the languages of its workshop. */
export function checkTranslations(
  text: Localized,
  path: OptionProblem['path'],
  languages: readonly Language[],
): readonly OptionProblem[] {
  const problems: OptionProblem[] = [];
  for (const language of allLanguages) {
    const isThere = text[language] !== undefined && text[language].trim() !== '';
    const isWanted = languages.includes(language);
    const mayOverrule = language === 'zh-Hant' && languages.includes('zh-Hans');
    if (isWanted && !isThere) {
      problems.push({ path, message: `${nameOfPath(path)} has no ${language} text: add it.` });
    }
    if (isThere && !isWanted && !mayOverrule) {
      const fault = `"${language}" is not among the languages of this workshop`;
      const cure = 'delete this text, or add the language to "languages" in workshop.yaml';
      problems.push({ path: [...path, language], message: `${fault}: ${cure}.` });
    }
  }
  return problems;
}
