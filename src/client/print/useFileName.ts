import { useEffect } from 'react';
import type { Language } from '#shared/content/language.ts';

/** Browsers name the saved file after the document. */
export function useFileName(words: readonly (string | undefined)[], language: Language): void {
  const title = words.filter((word) => word !== undefined).join(' – ');
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
}
