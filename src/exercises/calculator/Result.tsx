import type { ReactNode } from 'react';
import type { ResultProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { Figures } from './Figures.tsx';
import { GuessedLines } from './GuessedLines.tsx';
import { calculatorOptions } from './schema.ts';

/** The result for one reader close by, with the own guesses beside what it is. */
export function Result(props: ResultProps): ReactNode {
  const { exercise, languages, own } = props;
  const language = languages[0] ?? 'en';
  return (
    <div className={styles.part} lang={language}>
      <Figures {...props} />
      {own && (
        <GuessedLines options={calculatorOptions.parse(exercise.options)} fields={own} language={language} />
      )}
    </div>
  );
}
