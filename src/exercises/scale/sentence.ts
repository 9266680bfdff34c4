import type { Language } from '#shared/content/language.ts';
import { scaleWords } from './messages.ts';
import type { ScaleResult } from './schema.ts';

/** The result in words, for the back row, for paper and for whoever does not see the chart. */
export function resultSentence({ n, mean, median, lowerQuartile, upperQuartile }: ScaleResult, language: Language): string {
  const words = scaleWords(language);
  if (mean === null || median === null || lowerQuartile === null || upperQuartile === null) return words('none');
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const lower = figure.format(lowerQuartile);
  const upper = figure.format(upperQuartile);
  if (n === 1) return words('one', { median: figure.format(median) });
  const spread = lower === upper ? words('together', { lower }) : words('spread', { lower, upper });
  const gap = language === 'en' ? ' ' : '';
  return words('summary', { mean: figure.format(mean), median: figure.format(median) }) + gap + spread;
}
