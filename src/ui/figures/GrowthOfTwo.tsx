import type { ReactNode } from 'react';
import { exampleGrowth, growthOf, wholeCustomers, yearsToDouble } from '#shared/economics/retentionGrowth.ts';
import { FigureLabel } from './FigureLabel.tsx';
import type { FigureProps } from './figureParts.ts';
import { figureWords } from './figureWords.ts';
import { GrowthCurves } from './GrowthCurves.tsx';
import styles from './GrowthOfTwo.module.css';

const { customers, years, a, b } = exampleGrowth;
/** By the place of their labels: what they are called on their line, and what becomes of them. */
const companies = [
  { name: 'A', rates: a },
  { name: 'B', rates: b },
];

/** Two companies five points of retention apart: their curves, and beside them what each is called and when it doubles. */
export function GrowthOfTwo({ labels, appearanceAt, languages }: FigureProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = figureWords(language);
  const figure = (value: number): string => new Intl.NumberFormat(language).format(wholeCustomers(value));
  const curves = companies.map(({ name, rates }) => ({ name, values: growthOf(customers, rates, years) }));
  return (
    <div className={styles.figure}>
      <GrowthCurves
        size="slide"
        curves={curves}
        words={{
          today: words.today,
          year: words.year,
          guess: '',
          figure,
          spoken: curves
            .map(({ name, values }) =>
              words.customers(name, figure(customers), figure(values[years] ?? 0), years),
            )
            .join(' '),
          lang: language,
        }}
      />
      <ul className={styles.companies}>
        {companies.map(({ name, rates }, at) => {
          const doubling = yearsToDouble(rates);
          return (
            <li key={name}>
              <span>
                <svg className={styles.mark} data-curve={at} viewBox="0 0 10 10" aria-hidden="true">
                  {at === 0 ? <circle cx="5" cy="5" r="5" /> : <rect width="10" height="10" />}
                </svg>
                <FigureLabel texts={labels[at] ?? []} appearance={appearanceAt(at)} />
              </span>
              <span className={styles.then}>
                <FigureLabel
                  texts={languages.map((each) => ({
                    language: each,
                    text: [{ text: doublingIn(doubling, each) }],
                  }))}
                  appearance={appearanceAt(at)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function doublingIn(doubling: number | null, language: FigureProps['languages'][number]): string {
  const words = figureWords(language);
  if (doubling === null) return words.standsStill;
  return words.doubles(new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(doubling));
}
