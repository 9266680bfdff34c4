import type { Language } from '#shared/content/language.ts';
import { feedbackWords } from './messages.ts';

interface Counted {
  readonly joined: number;
  readonly languages: readonly Language[];
  readonly told: { readonly name: string | null; readonly n: number };
}

/** How many stand behind a wall: of the whole room "31 / 34 answers", of one business among several "12 answers". */
export function countOf({ joined, languages, told: { name, n } }: Counted): {
  readonly figure: number;
  readonly beside: (language: Language) => string;
} {
  return {
    figure: n,
    beside: (language) => {
      const unit = feedbackWords(language)('unit', { n });
      return name === null && language === languages[0] ? `/ ${joined} ${unit}` : unit;
    },
  };
}
