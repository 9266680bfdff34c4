import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { driverNames, profitSum, yearsOfProfit } from '#shared/economics/lifetimeValue.ts';
import { growthOf, wholeCustomers } from '#shared/economics/retentionGrowth.ts';
import type { YearPoint } from '#ui/figures/curveScales.ts';
import { GrowthCurves } from '#ui/figures/GrowthCurves.tsx';
import { ValueBars } from '#ui/figures/ValueBars.tsx';
import { companiesOf, driversOf, type GuessName, type Values } from './calculations.ts';
import { figureIn } from './figures.ts';
import { calculatorWords } from './messages.ts';
import type { CalculatorOptions } from './schema.ts';
import { truthSentence } from './sentence.ts';

export type Guesses = Readonly<Partial<Record<GuessName, number>>>;

interface PictureProps {
  readonly calculation: CalculatorOptions['calculation'];
  readonly values: Values;
  readonly language: Language;
  readonly size: 'slide' | 'panel' | 'paper';
  /** What was guessed of these numbers, and by whom; left out where they are nobody's guess. */
  readonly guesses?: { readonly of: Guesses; readonly words: string };
}

/** Bars beyond these are too narrow, and say nothing new; on a wall their years are lettered larger. */
const shownYears = { slide: 7, panel: 10, paper: 10 };

/** What comes out, drawn: two curves, or the layers of a customer's value by year. */
export function Picture({ calculation, values, language, size, guesses }: PictureProps): ReactNode {
  const words = calculatorWords(language);
  const spoken = truthSentence({ calculation }, values, language);
  if (calculation === 'lifetime-value') {
    return (
      <ValueBars
        size={size}
        years={yearsOfProfit(driversOf(values), shownYears[size])}
        labels={{
          acquisitionCost: words('layer_acquisitionCost'),
          baseProfit: words('layer_baseProfit'),
          revenueGrowth: words('layer_revenueGrowth'),
          costSavings: words('layer_costSavings'),
          referrals: words('layer_referrals'),
          pricePremium: words('layer_pricePremium'),
        }}
        words={{
          start: '0',
          figure: (value) => shortFigure(value, language),
          spoken,
          lang: language,
        }}
      />
    );
  }
  const { a, b, customers, years } = companiesOf(values);
  const guessed = (first: GuessName, last: GuessName): readonly YearPoint[] => {
    const [soon, late] = [guesses?.of[first], guesses?.of[last]];
    return [
      ...(soon === undefined || years === 1 ? [] : [{ year: 1, value: soon }]),
      ...(late === undefined ? [] : [{ year: years, value: late }]),
    ];
  };
  return (
    <GrowthCurves
      size={size}
      named={size === 'slide' ? 'ends' : 'several'}
      curves={[
        { name: 'A', values: growthOf(customers, a, years), guesses: guessed('a1', 'aEnd') },
        { name: 'B', values: growthOf(customers, b, years), guesses: guessed('b1', 'bEnd') },
      ]}
      words={{
        today: words('today'),
        year: (year) => words('axisYear', { year: String(year) }),
        guess: guesses?.words ?? '',
        figure: (value) => shortFigure(value, language),
        spoken,
        lang: language,
      }}
    />
  );
}

/** A figure on an axis, with no more digits than fit beside it. */
function shortFigure(value: number, language: Language): string {
  if (Math.abs(value) < 10_000) return figureIn(wholeCustomers(value), 'customers', language);
  return new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** The same as numbers, a row a year. */
export function PictureTable({
  calculation,
  values,
  language,
}: Pick<PictureProps, 'calculation' | 'values' | 'language'>): ReactNode {
  const words = calculatorWords(language);
  if (calculation === 'retention-growth') {
    const { a, b, customers, years } = companiesOf(values);
    const [ofA, ofB] = [growthOf(customers, a, years), growthOf(customers, b, years)];
    const figure = (value = 0): string => figureIn(wholeCustomers(value), 'customers', language);
    return (
      <table>
        <thead>
          <tr>
            <th scope="col">{words('year')}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {ofA.map((value, year) => (
            <tr key={year}>
              <th scope="row">{year === 0 ? words('today') : year}</th>
              <td>{figure(value)}</td>
              <td>{figure(ofB[year])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const years = yearsOfProfit(driversOf(values), shownYears.panel);
  const figure = (value: number): string => figureIn(value, 'money', language);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('year')}</th>
          {driverNames.map((driver) => (
            <th key={driver} scope="col">
              {words(`layer_${driver}`)}
            </th>
          ))}
          <th scope="col">{words('sum')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((profits, year) => (
          <tr key={year}>
            <th scope="row">{year === 0 ? words('start') : year}</th>
            {driverNames.map((driver) => (
              <td key={driver}>{figure(profits[driver])}</td>
            ))}
            <td>
              <strong>{figure(profitSum(profits))}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
