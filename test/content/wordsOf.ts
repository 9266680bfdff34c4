import { languages } from '#shared/content/language.ts';
import type { Language } from '#shared/content/language.ts';

/** A text in one language, and where in the compiled content it stands. */
export interface Words {
  readonly language: Language;
  readonly path: string;
  readonly text: string;
}

/** Every localized text in a piece of compiled content, with its marks left out. */
export function wordsOf(content: unknown, path = ''): readonly Words[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => {
    const language = languages.find((known) => known === key);
    if (!language) return wordsOf(value, path === '' ? key : `${path}.${key}`);
    return textsOf(value).map((text) => ({ language, path, text }));
  });
}

/** A plain text, a rich text as one, or the texts of notes. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  const inner = value.map(textIn);
  return inner.every((text) => typeof text === 'string') ? [inner.join('')] : inner.flatMap(textsOf);
}

/** The `text` of a run or of a note. */
function textIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
}
