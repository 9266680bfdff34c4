import type { ReactNode } from 'react';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { Figures } from './Figures.tsx';
import { calculatorWords } from './messages.ts';
import { calculatorResult } from './schema.ts';

/** For the facilitator: the guesses and what was sent as they come in. There are no words to hide, and nobody's own numbers. */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = props;
  const language = languages[0] ?? 'en';
  if (!calculatorResult.safeParse(scope.result).success) {
    return <p lang={language}>{calculatorWords(language)('withheld', { minimum: exercise.minimum })}</p>;
  }
  return (
    <div className={styles.part} lang={language}>
      <Figures {...props} />
    </div>
  );
}
