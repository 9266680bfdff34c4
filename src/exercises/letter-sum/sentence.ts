import { isChinese, type Language } from '#shared/content/language.ts';
import { letterSum } from '#shared/letterSum.ts';
import { letterSumWords } from './messages.ts';
import { type LetterSumResult, wanted } from './schema.ts';

/** "HARDWORK = 98"; a word that the alphabet has no numbers for stands as it was written. */
export function sumInWords(written: string, language: Language): string {
  const sum = letterSum(written);
  if (sum.kind !== 'sum') return written.trim();
  return letterSumWords(language)('equals', { word: sum.word, total: sum.total });
}

/** A word letter by letter: "A1 + T20 + … = 100". */
export function sumLine(written: string): string {
  const sum = letterSum(written);
  if (sum.kind !== 'sum') return written.trim();
  return `${sum.letters.map(({ letter, number }) => `${letter}${number}`).join(' + ')} = ${sum.total}`;
}

/** The room's words that make 100, without the example. */
export function roomsHundreds({ words }: LetterSumResult, example: string): readonly string[] {
  const known = letterSum(example);
  return words
    .filter(({ word, total }) => total === wanted && !(known.kind === 'sum' && known.word === word))
    .map(({ word }) => word);
}

/** Whether there is a word to be seen besides the example. */
export function hasRoomsWords({ words }: LetterSumResult, example: string): boolean {
  const known = letterSum(example);
  return words.some(({ word }) => known.kind !== 'sum' || known.word !== word);
}

const mostNamed = 5;

/** How many words were tried, and which of them make 100. */
export function resultSentence(result: LetterSumResult, example: string, language: Language): string {
  const words = letterSumWords(language);
  const { different, hundreds } = result;
  if (different === 0) return words('none');
  const tried = words('tried', { different });
  const named = roomsHundreds(result, example).slice(0, mostNamed);
  const left = hundreds - named.length;
  const list = [...named, ...(left > 0 ? [words('others', { left })] : [])].join(words('comma'));
  const found = hundreds === 0 ? words('noHundred') : words('hundreds', { hundreds, list });
  return [tried, found].join(isChinese(language) ? '' : ' ');
}

/** The same for the wall, where the words themselves stand beside it. */
export function wallSentence({ different, hundreds }: LetterSumResult, language: Language): string {
  const words = letterSumWords(language);
  if (different === 0) return words('none');
  return words('wall', { different, hundreds });
}
