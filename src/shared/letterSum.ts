/** A letter with its place in the alphabet, A = 1 to Z = 26. */
export interface NumberedLetter {
  readonly letter: string;
  readonly number: number;
}

export type LetterSum =
  | {
      readonly kind: 'sum';
      /** The word in capitals, its letters alone: the same for everybody who tries it. */
      readonly word: string;
      readonly letters: readonly NumberedLetter[];
      readonly total: number;
    }
  /** Nothing that is a letter or any other sign that counts. */
  | { readonly kind: 'nothing' }
  /** Something outside A–Z, such as Chinese characters or digits, for which the alphabet has no number. */
  | { readonly kind: 'otherSigns' };

const beforeA = 'A'.charCodeAt(0) - 1;

/**
 * The letters of a word added up, A = 1 to Z = 26: ATTITUDE = 1+20+20+9+20+21+4+5 = 100. Accents and tone marks fall
 * off, case and width do not count, nor do spaces, hyphens and other punctuation between the letters.
 */
export function letterSum(written: string): LetterSum {
  const bare = written.normalize('NFKD').replace(/\p{M}/gu, '');
  const word = bare.replace(/[\p{P}\p{Z}\s]/gu, '').toUpperCase();
  if (word === '') return { kind: 'nothing' };
  if (!/^[A-Z]+$/.test(word)) return { kind: 'otherSigns' };
  const letters = Array.from(word, (letter) => ({ letter, number: letter.charCodeAt(0) - beforeA }));
  return { kind: 'sum', word, letters, total: letters.reduce((sum, { number }) => sum + number, 0) };
}
