import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Fields } from '#exercises/contract.ts';
import { guessesOf, truthOf } from './calculations.ts';
import styles from './Device.module.css';
import { guessLabel, outcomeIn } from './figures.ts';
import { calculatorWords } from './messages.ts';
import { type CalculatorOptions, exampleOf, guessValues } from './schema.ts';

interface GuessedLinesProps {
  readonly options: CalculatorOptions;
  readonly fields: Fields;
  readonly language: Language;
}

/** The own guesses, each beside what it is. */
export function GuessedLines({ options, fields, language }: GuessedLinesProps): ReactNode {
  const words = calculatorWords(language);
  const made = guessValues(options, fields);
  const example = exampleOf(options);
  const guessed = guessesOf(options.calculation).flatMap(({ name }) => {
    const guess = made[name];
    return guess === undefined ? [] : [{ name, guess }];
  });
  if (guessed.length === 0) return <p className={styles.quiet}>{words('skipped')}</p>;
  return (
    <ul className={styles.guessed}>
      {guessed.map(({ name, guess }) => (
        <li key={name}>
          {words('guessed', {
            what: guessLabel(name, options, language).replace(/[?？]$/, ''),
            guess: outcomeIn(name, guess, language),
            truth: outcomeIn(name, truthOf(name, example), language),
          })}
        </li>
      ))}
    </ul>
  );
}
