import { Fragment, type ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { InEach } from '#exercises/WallFrame.tsx';
import { GuessKey } from '#ui/figures/GrowthCurves.tsx';
import {
  type Guess,
  guessesOf,
  type Outcome,
  outcomeOf,
  outcomesOf,
  type OutcomeValue,
  truthOf,
} from './calculations.ts';
import { figureIn, outcomeIn } from './figures.ts';
import { medianGuesses } from './Figures.tsx';
import { calculatorWords } from './messages.ts';
import { Picture } from './Picture.tsx';
import styles from './Projector.module.css';
import { type CalculatorOptions, type CalculatorResult, exampleOf, type OutcomeSpread } from './schema.ts';
import { joined, pointsMore } from './sentence.ts';

interface WallProps extends Pick<ProjectorProps, 'languages'> {
  readonly options: CalculatorOptions;
  /** "1 of 2 ›"; empty where all is to be seen. */
  readonly position: string;
}

interface ExampleWallProps extends WallProps {
  /** Null while the guesses are held back. */
  readonly result: CalculatorResult | null;
  /** How many have answered. */
  readonly n: number;
  readonly minimum: number;
}

/** The numbers of the example that the wall names, each with the guess that was made of it, if one was. */
const rows = {
  'retention-growth': ['aEnd', 'bEnd', 'doublingA'],
  'lifetime-value': ['value', 'paidBack', 'gain'],
} as const satisfies Record<CalculatorOptions['calculation'], readonly (Guess | Outcome)['name'][]>;

type RowName = (typeof rows)[CalculatorOptions['calculation']][number];

function rowsOf(calculation: CalculatorOptions['calculation']): readonly RowName[] {
  return rows[calculation];
}

function isGuessed(name: RowName): name is Exclude<RowName, 'value' | 'doublingA'> {
  return name !== 'value' && name !== 'doublingA';
}

/** The worked example, drawn and in figures, and what the room guessed of it. */
export function ExampleWall({
  options,
  languages,
  position,
  result,
  n,
  minimum,
}: ExampleWallProps): ReactNode {
  const [first = 'en'] = languages;
  const { calculation } = options;
  const example = exampleOf(options);
  const guesses = result
    ? medianGuesses(
        result,
        guessesOf(calculation).map(({ name }) => name),
      )
    : {};
  const guessed: Readonly<Partial<Record<RowName, number>>> = guesses;
  const most = Math.max(0, ...(result?.guesses ?? []).map((guess) => guess.n));
  const valueOf = (name: RowName): OutcomeValue =>
    isGuessed(name) ? truthOf(name, example) : outcomeOf(name, example);
  const note = (language: Language): string => {
    const words = calculatorWords(language);
    const isWithheld = result === null && n > 0;
    const guess =
      most > 0
        ? words('guessMedian', { n: most })
        : words(isWithheld ? 'withheld' : 'noGuesses', { minimum });
    if (calculation !== 'retention-growth') return guess;
    const won = figureIn(example.acquisition ?? 0, 'percent', language);
    return joined([guess, words('conventionWall', { won })], language);
  };
  return (
    <>
      <div className={styles.example} data-calculation={calculation}>
        <div className={styles.picture}>
          <Picture
            calculation={calculation}
            values={example}
            language={first}
            size="slide"
            guesses={{ of: guesses, words: '' }}
          />
        </div>
        <div className={styles.side}>
          {calculation === 'lifetime-value' && (
            <p className={styles.inWords} lang={first}>
              <InARow parts={valueInWords(options, result, first)} />
            </p>
          )}
          <table className={styles.figures}>
            <thead>
              <tr>
                <th scope="col" aria-label={calculatorWords(first)('what')} />
                <th scope="col">
                  <Words languages={languages}>{(language) => calculatorWords(language)('itIs')}</Words>
                </th>
                {most > 0 && (
                  <th scope="col">
                    <Words languages={languages}>
                      {(language) => calculatorWords(language)('weGuessed')}
                    </Words>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rowsOf(calculation).map((name) => {
                const guess = guessed[name];
                return (
                  <tr key={name}>
                    <th scope="row">
                      <Words languages={languages}>
                        {(language) =>
                          calculatorWords(language)(`short_${name}`, {
                            years: example.years ?? 0,
                            points: pointsMore(example, language),
                          })
                        }
                      </Words>
                    </th>
                    <td colSpan={most > 0 && !isGuessed(name) ? 2 : 1}>
                      <strong>{shortIn(name, valueOf(name), first)}</strong>
                    </td>
                    {most > 0 && isGuessed(name) && (
                      <td>{guess === undefined ? '–' : shortIn(name, guess, first)}</td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
      <p className={styles.note}>
        {calculation === 'retention-growth' && most > 0 && <GuessKey />}{' '}
        <Also languages={languages}>{note}</Also>{' '}
        <strong className={styles.position} lang={first}>
          {position}
        </strong>
      </p>
    </>
  );
}

/** A gain beside others, as short as it can be said: "+33%". */
function shortIn(name: RowName, value: OutcomeValue, language: Language): string {
  if (name !== 'gain' || typeof value !== 'number' || value < 0) return outcomeIn(name, value, language);
  return calculatorWords(language)('increase', { value: figureIn(value, 'percent', language) });
}

/** The table in a line or two, for a narrow wall, where the layers and their names need its place: figure by figure. */
function valueInWords(
  options: CalculatorOptions,
  result: CalculatorResult | null,
  language: Language,
): readonly string[] {
  const words = calculatorWords(language);
  const example = exampleOf(options);
  const said = (name: 'value' | 'paidBack' | 'gain'): string =>
    outcomeIn(name, outcomeOf(name, example), language);
  const guesses = medianGuesses(result ?? { guesses: [] }, ['paidBack', 'gain']);
  const [guess, ...more] = (['paidBack', 'gain'] as const).flatMap((name) => {
    const one = guesses[name];
    return one === undefined ? [] : [outcomeIn(name, one, language)];
  });
  return [
    words('wallValue', { value: said('value') }),
    words('wallPaidBack', { paidBack: said('paidBack') }),
    words('wallGain', { points: pointsMore(example, language), gain: said('gain') }),
    ...(guess === undefined ? [] : [words('wallGuess', { figures: guess })]),
    ...more,
  ];
}

interface InARowProps {
  readonly parts: readonly string[];
}

/** Figures one after the other: a line ends between them and after their dot, never within one. */
function InARow({ parts }: InARowProps): ReactNode {
  return parts.map((part, at) => (
    <Fragment key={at}>
      <span className={styles.whole}>
        {part}
        {at < parts.length - 1 && '\u00a0·'}
      </span>{' '}
    </Fragment>
  ));
}

/** What people sent of their own: of each outcome the median, the range, and how many it is from. */
export function SentWall({
  options,
  languages,
  position,
  result,
}: WallProps & { readonly result: CalculatorResult }): ReactNode {
  const [first = 'en'] = languages;
  return (
    <div className={styles.sent}>
      <h3 className={styles.head}>
        <InEach languages={languages}>{(language) => calculatorWords(language)('roomSent')}</InEach>{' '}
        <span className={styles.position} lang={first}>
          {position}
        </span>
      </h3>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col" aria-label={calculatorWords(first)('what')} />
            {(['median', 'range', 'n'] as const).map((head) => (
              <th key={head} scope="col">
                <Words languages={languages}>{(language) => calculatorWords(language)(head)}</Words>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomesOf(options.calculation).map(({ name }) => {
            const one = result.outcomes.find((outcome) => outcome.name === name);
            if (!one || one.n === 0) return null;
            return (
              <tr key={name}>
                <th scope="row">
                  <Words languages={languages}>
                    {(language) => calculatorWords(language)(`outcome_${name}`)}
                  </Words>
                </th>
                <td>
                  <strong>{outcomeIn(name, one.median ?? 'never', first)}</strong>
                </td>
                <td lang={first}>{rangeIn(name, one, first)}</td>
                <td>{one.n}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function rangeIn(name: Outcome['name'], { low, high, never }: OutcomeSpread, language: Language): string {
  const words = calculatorWords(language);
  const say = (value: number): string => outcomeIn(name, value, language);
  const parts = [
    ...(low === null || high === null
      ? []
      : [low === high ? say(low) : words('rangeFromTo', { low: say(low), high: say(high) })]),
    ...(never > 0 ? [words('never_count', { n: never })] : []),
  ];
  // The dot stays with the one before it, so that no line begins with it.
  return parts.join('\u00a0· ');
}

/** A head or a row's name: the second language has room on a wide wall only. */
function Words({
  languages,
  children,
}: Pick<WallProps, 'languages'> & {
  readonly children: (language: Language) => string;
}): ReactNode {
  return languages.map((language, at) => (
    <span key={language} lang={language} className={at === 0 ? styles.first : styles.second}>
      {at > 0 && ' '}
      {children(language)}
    </span>
  ));
}

/** A sentence in each language, one after the other. */
function Also({
  languages,
  children,
}: Pick<WallProps, 'languages'> & { readonly children: (language: Language) => string }): ReactNode {
  return languages.map((language, at) => (
    <span key={language} lang={language} className={at === 0 ? undefined : styles.also}>
      {at > 0 && ' '}
      {children(language)}
    </span>
  ));
}
