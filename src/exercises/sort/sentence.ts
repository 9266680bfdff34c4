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

/** What the bars on the wall do not say: "46 cards · ◆ 4 sorted differently". */
export function wallSentence({ shares, disputed }: SortResult, language: Language): string {
  const words = sortWords(language);
  const count = shares.reduce((sum, share) => sum + share, 0);
  if (count === 0) return words('none');
  const cards = words('wallCards', { count });
  return disputed === 0 ? cards : `${cards} · ${words('wallDisputed', { count: disputed })}`;
}

/** "A 2 · C 1": how many worksheets put it where. */
export function splitWords({ split }: SortEntry, language: Language): string {
  const words = sortWords(language);
  return (
    split
      .flatMap((count, at) => (count > 0 ? [words('split', { letter: letterOf(at), count })] : []))
      // A line breaks after the dot, never within a pair.
      .join('\u00a0· ')
  );
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
