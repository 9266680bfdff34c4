import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { Distribution } from '#ui/charts/Distribution.tsx';
import { scaleWords } from './messages.ts';
import { scaleOptions, type RatingSummary } from './schema.ts';

interface RatingChartProps {
  /** The exercise's own, not yet parsed. */
  readonly options: unknown;
  readonly result: RatingSummary;
  readonly language: Language;
  readonly size: 'slide' | 'panel' | 'paper';
  readonly share?: 'whole' | 'half';
}

/** The distribution of ratings with the words of the scale's two ends. */
export function RatingChart({
  options,
  result,
  language,
  size,
  share = 'whole',
}: RatingChartProps): ReactNode {
  const words = scaleWords(language);
  const { min, low, high } = scaleOptions.parse(options);
  return (
    <Distribution
      counts={result.counts}
      min={min}
      mean={result.mean}
      median={result.median}
      labels={{
        low: inLanguage(low, language),
        high: inLanguage(high, language),
        mean: words('mean'),
        median: words('median'),
        lang: language,
      }}
      size={size}
      share={share}
    />
  );
}
