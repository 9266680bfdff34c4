import { useEffect } from 'react';
import type { Language } from '#shared/content/language.ts';

/** Browsers name the saved file after the document. */
export function useFileName(title: string, language: Language): void {
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
}
