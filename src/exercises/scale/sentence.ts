import { inLanguage, type Language } from '#shared/content/language.ts';
import { comparedSentence } from './comparedSentence.ts';
import { figureIn, joined } from './figureIn.ts';
import { scaleWords } from './messages.ts';
import type { RatingSummary, ReadResult } from './schema.ts';

/** Where the middle half of the answers lies, in words; null when nobody has answered. */
function spreadSentence(
  { n, lowerQuartile, upperQuartile, median }: RatingSummary,
  language: Language,
): string | null {
  const words = scaleWords(language);
  if (median === null || lowerQuartile === null || upperQuartile === null) return null;
  const figure = figureIn(language);
  if (n === 1) return words('one', { median: figure.format(median) });
  const lower = figure.format(lowerQuartile);
  const upper = figure.format(upperQuartile);
  return lower === upper ? words('together', { lower }) : words('spread', { lower, upper });
}

/**
 * The result for the wall, as short as it can be said. The chart names mean and median in the first language, so
 * that only the second says them again.
 */
export function wallSentence(result: RatingSummary, language: Language, place: 'first' | 'second'): string {
  const { n, mean, median, lowerQuartile, upperQuartile } = result;
  if (n < 2 || mean === null || median === null || lowerQuartile === null || upperQuartile === null) {
    return ratingSentence(result, language);
  }
  const words = scaleWords(language);
  const figure = figureIn(language);
  const half = words('middleHalf', {
    lower: figure.format(lowerQuartile),
    upper: figure.format(upperQuartile),
  });
  if (place === 'first') return half;
  const summary = words('summary', { mean: figure.format(mean), median: figure.format(median) });
  return joined([summary, half], language);
}

/** One rating's result in words, for the back row, for paper and for whoever does not see the chart. */
export function ratingSentence(result: RatingSummary, language: Language): string {
  const { n, mean, median } = result;
  const words = scaleWords(language);
  const spread = spreadSentence(result, language);
  if (spread === null || mean === null || median === null) return words('none');
  if (n === 1) return spread;
  const figure = figureIn(language);
  const summary = words('summary', { mean: figure.format(mean), median: figure.format(median) });
  return joined([summary, spread], language);
}

type Summaries = ReadResult['summaries'];

/** Statements that stand highest or lowest, by their places from 0: by median, and by mean where medians are alike. */
function extremes(summaries: Summaries): {
  readonly highest: readonly number[];
  readonly lowest: readonly number[];
} {
  const places = summaries.map((_, place) => place);
  const above = (one: number, other: number): number => {
    const [a, b] = [summaries[one]?.summary, summaries[other]?.summary];
    return (a?.median ?? 0) - (b?.median ?? 0) || (a?.mean ?? 0) - (b?.mean ?? 0);
  };
  return {
    highest: places.filter((one) => places.every((other) => above(one, other) >= 0)),
    lowest: places.filter((one) => places.every((other) => above(one, other) <= 0)),
  };
}

const mostNamed = 2;

/**
 * Which statements stand highest and lowest, ties told as ties.
 * @param naming by their words, or on the wall, where they stand beside it, by their numbers
 */
export function itemsSentence(
  summaries: Summaries,
  language: Language,
  naming: 'labels' | 'numbers',
): string {
  const words = scaleWords(language);
  const figure = figureIn(language);
  const medianAt = (place: number | undefined): string =>
    figure.format((place === undefined ? null : summaries[place]?.summary.median) ?? 0);
  const nameOf = (place: number): string => {
    const item = summaries[place]?.item;
    return naming === 'numbers' || !item
      ? words('numbered', { place: place + 1 })
      : words('quoted', { label: inLanguage(item.label, language) });
  };
  const names = (places: readonly number[]): string => {
    const left = places.length - mostNamed;
    const named = places.slice(0, mostNamed).map(nameOf);
    return [...named, ...(left > 0 ? [words('others', { left })] : [])].join(words('comma'));
  };
  if (summaries.every(({ summary }) => summary.n === 0)) return words('none');
  const { highest, lowest } = extremes(summaries);
  if (highest.length === summaries.length) return words('level', { median: medianAt(0) });
  return joined(
    [
      words('highest', { labels: names(highest), median: medianAt(highest[0]) }),
      words('lowest', { labels: names(lowest), median: medianAt(lowest[0]) }),
    ],
    language,
  );
}

/** A result of either shape in words. */
export function resultSentence({ summaries, compared }: ReadResult, language: Language): string {
  const [first] = summaries;
  if (!first || first.item !== null) return itemsSentence(summaries, language, 'labels');
  return compared
    ? comparedSentence(first.summary, compared, language)
    : ratingSentence(first.summary, language);
}
