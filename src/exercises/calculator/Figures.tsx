import type { ReactNode } from 'react';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { type GuessName, guessesOf, outcomesOf, truthOf } from './calculations.ts';
import styles from './Device.module.css';
import { guessLabel, outcomeIn } from './figures.ts';
import { calculatorWords } from './messages.ts';
import { type Guesses, Picture, PictureTable } from './Picture.tsx';
import { calculatorOptions, type CalculatorResult, calculatorResult, exampleOf } from './schema.ts';
import { conventionSentence, resultSentence } from './sentence.ts';

/** The room's medians, as what is drawn beside the truth. */
export function medianGuesses(
  { guesses }: Pick<CalculatorResult, 'guesses'>,
  names: readonly GuessName[],
): Guesses {
  return Object.fromEntries(
    names.flatMap((name) => {
      const median = guesses.find((one) => one.name === name)?.median ?? null;
      return median === null ? [] : [[name, median]];
    }),
  );
}

/** The worked example, the room's guesses beside it, and what people sent of their own: picture, sentence, tables. */
export function Figures({ exercise, scope, languages }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = calculatorWords(language);
  const options = calculatorOptions.parse(exercise.options);
  const { calculation } = options;
  const result = calculatorResult.parse(scope.result);
  const example = exampleOf(options);
  const specs = guessesOf(calculation);
  const guesses = medianGuesses(
    result,
    specs.map(({ name }) => name),
  );
  return (
    <>
      <Picture
        calculation={calculation}
        values={example}
        language={language}
        size="panel"
        guesses={{ of: guesses, words: words('guess') }}
      />
      <p>
        <RichTextView text={[{ text: resultSentence(options, result, language) }]} language={language} />
      </p>
      <p className={styles.quiet}>{conventionSentence(options, example, language)}</p>
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('guesses')}</th>
                <th scope="col">{words('truth')}</th>
                <th scope="col">{words('median')}</th>
                <th scope="col">{words('range')}</th>
                <th scope="col">{words('n')}</th>
              </tr>
            </thead>
            <tbody>
              {specs.map(({ name }) => {
                const one = result.guesses.find((guess) => guess.name === name);
                return (
                  <tr key={name}>
                    <th scope="row">{guessLabel(name, options, language)}</th>
                    <td>{outcomeIn(name, truthOf(name, example), language)}</td>
                    <td>{!one || one.median === null ? '–' : outcomeIn(name, one.median, language)}</td>
                    <td>
                      {!one || one.low === null || one.high === null
                        ? '–'
                        : words('rangeFromTo', {
                            low: outcomeIn(name, one.low, language),
                            high: outcomeIn(name, one.high, language),
                          })}
                    </td>
                    <td>{one?.n ?? 0}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {result.sent > 0 && <SentTable result={result} calculation={calculation} language={language} />}
          <PictureTable calculation={calculation} values={example} language={language} />
        </div>
      </details>
    </>
  );
}

interface SentTableProps {
  readonly result: CalculatorResult;
  readonly calculation: Parameters<typeof outcomesOf>[0];
  readonly language: ResultProps['languages'][number];
}

/** What people sent of their own: how many, the median and the range of each outcome. */
function SentTable({ result, calculation, language }: SentTableProps): ReactNode {
  const words = calculatorWords(language);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('roomSent')}</th>
          <th scope="col">{words('median')}</th>
          <th scope="col">{words('range')}</th>
          <th scope="col">{words('n')}</th>
        </tr>
      </thead>
      <tbody>
        {outcomesOf(calculation).map(({ name }) => {
          const one = result.outcomes.find((outcome) => outcome.name === name);
          if (!one) return null;
          return (
            <tr key={name}>
              <th scope="row">{words(`outcome_${name}`)}</th>
              <td>{one.n === 0 ? '–' : outcomeIn(name, one.median ?? 'never', language)}</td>
              <td>
                {one.low === null || one.high === null
                  ? '–'
                  : words('rangeFromTo', {
                      low: outcomeIn(name, one.low, language),
                      high: outcomeIn(name, one.high, language),
                    })}
              </td>
              <td>{one.n}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
