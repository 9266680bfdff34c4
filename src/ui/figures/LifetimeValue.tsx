import type { ReactNode } from 'react';
import { driverNames, exampleDrivers, profitSum, yearsOfProfit } from '#shared/economics/lifetimeValue.ts';
import { FigureLabel } from './FigureLabel.tsx';
import type { FigureProps } from './figureParts.ts';
import { figureWords } from './figureWords.ts';
import styles from './LifetimeValue.module.css';
import { ValueBars } from './ValueBars.tsx';

/** As many as show how the layers grow, each wide enough for the back row. */
const shownYears = 7;

/** What one customer who stays costs and brings, year by year, in the six layers that the slide names. */
export function LifetimeValue({ labels, appearanceAt, languages }: FigureProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = figureWords(language);
  const years = yearsOfProfit(exampleDrivers, shownYears);
  const figure = (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
  const label = (place: number): ReactNode => (
    <FigureLabel texts={labels[place] ?? []} appearance={appearanceAt(place)} />
  );
  return (
    <div className={styles.figure}>
      <ValueBars
        size="slide"
        years={years}
        labels={{
          acquisitionCost: label(driverNames.indexOf('acquisitionCost')),
          baseProfit: label(driverNames.indexOf('baseProfit')),
          revenueGrowth: label(driverNames.indexOf('revenueGrowth')),
          costSavings: label(driverNames.indexOf('costSavings')),
          referrals: label(driverNames.indexOf('referrals')),
          pricePremium: label(driverNames.indexOf('pricePremium')),
        }}
        words={{
          start: '0',
          figure,
          spoken: years
            .map((profits, year) => {
              const sum = figure(profitSum(profits));
              return year === 0 ? words.before(sum) : words.yearOf(year, sum);
            })
            .join(words.comma),
          lang: language,
        }}
      />
    </div>
  );
}
