import type { Language } from '#shared/content/language.ts';
import { scaleWords } from './messages.ts';
import type { ScaleResult } from './schema.ts';

/** Where the middle half of the answers lies, in words; null when nobody has answered. */
function spreadSentence(
  { n, lowerQuartile, upperQuartile, median }: ScaleResult,
  language: Language,
): string | null {
  const words = scaleWords(language);
  if (median === null || lowerQuartile === null || upperQuartile === null) return null;
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (n === 1) return words('one', { median: figure.format(median) });
  const lower = figure.format(lowerQuartile);
  const upper = figure.format(upperQuartile);
  return lower === upper ? words('together', { lower }) : words('spread', { lower, upper });
}

/**
 * The result for the wall, as short as it can be said. The chart names mean and median in the first language, so
 * that only the second says them again.
 */
export function wallSentence(result: ScaleResult, language: Language, place: 'first' | 'second'): string {
  const { n, mean, median, lowerQuartile, upperQuartile } = result;
  if (n < 2 || mean === null || median === null || lowerQuartile === null || upperQuartile === null) {
    return resultSentence(result, language);
  }
  const words = scaleWords(language);
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const half = words('middleHalf', {
    lower: figure.format(lowerQuartile),
    upper: figure.format(upperQuartile),
  });
  if (place === 'first') return half;
  const summary = words('summary', { mean: figure.format(mean), median: figure.format(median) });
  return language === 'en' ? `${summary} ${half}` : summary + half;
}

/** The result in words, for the back row, for paper and for whoever does not see the chart. */
export function resultSentence(result: ScaleResult, language: Language): string {
  const { n, mean, median } = result;
  const words = scaleWords(language);
  const spread = spreadSentence(result, language);
  if (spread === null || mean === null || median === null) return words('none');
  if (n === 1) return spread;
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const gap = language === 'en' ? ' ' : '';
  return words('summary', { mean: figure.format(mean), median: figure.format(median) }) + gap + spread;
}
