import { isChinese, type Language } from '#shared/content/language.ts';
import { letterOf } from './classLabel.ts';
import { isDisputed, percents } from './foldCards.ts';
import { sortWords } from './messages.ts';
import type { SortEntry, SortResult } from './schema.ts';

/** As many are named before the sentence only counts them. */
const mostNamed = 3;

/** The result in words: "46 cards sorted: A 12 (26%), B 34 (74%). Not everybody agrees on Hotels. 3 are not sorted yet." */
export function resultSentence(result: SortResult, language: Language): string {
  const words = sortWords(language);
  const disputed = result.entries.filter(isDisputed);
  const names = disputed.map(({ text }) => text).join(isChinese(language) ? '、' : ', ');
  const dispute =
    result.disputed > 0 && result.disputed <= mostNamed && disputed.length === result.disputed
      ? words('disputedNamed', { count: result.disputed, names })
      : disputeSentence(result, language);
  const open = result.unsorted > 0 ? words('open', { count: result.unsorted }) : '';
  return join([shareSentence(result, language), dispute, open], language);
}

/** The same for the wall, where the cards in dispute are to be seen. */
export function wallSentence(result: SortResult, language: Language): string {
  return join([shareSentence(result, language), disputeSentence(result, language)], language);
}

/** "A 2 · C 1": how many worksheets put it where. */
export function splitWords({ split }: SortEntry, language: Language): string {
  const words = sortWords(language);
  return split
    .flatMap((count, at) => (count > 0 ? [words('split', { letter: letterOf(at), count })] : []))
    .join(' · ');
}

function shareSentence({ shares }: SortResult, language: Language): string {
  const words = sortWords(language);
  const count = shares.reduce((sum, share) => sum + share, 0);
  if (count === 0) return words('none');
  const percent = percents(shares);
  const said = shares.map((share, at) =>
    words('share', { letter: letterOf(at), count: share, percent: percent[at] ?? 0 }),
  );
  return words('sentence', {
    cards: words('cards', { count }),
    shares: said.join(isChinese(language) ? '，' : ', '),
  });
}

function disputeSentence({ disputed }: SortResult, language: Language): string {
  return disputed > 0 ? sortWords(language)('disputed', { count: disputed }) : '';
}

function join(sentences: readonly string[], language: Language): string {
  return sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');
}
