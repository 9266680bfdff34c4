import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { guessesOf, inputsOf, outcomeOf, outcomesOf } from './calculations.ts';
import { guessLabel, inUnit, outcomeIn } from './figures.ts';
import { calculatorWords } from './messages.ts';
import styles from './Paper.module.css';
import { calculatorOptions, exampleOf, guessValues, ownValues } from './schema.ts';
import { exampleSentence } from './sentence.ts';

/** The example, lines for the guesses, and a table of one's own numbers; or the same as somebody filled it in. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const options = calculatorOptions.parse(exercise.options);
  const { calculation } = options;
  const [first = 'en'] = languages;
  const example = exampleOf(options);
  const own = ownValues(options, fields ?? {});
  const made = guessValues(options, fields ?? {});
  const values = { ...example, ...own };
  const hasOwn = Object.keys(own).length > 0;
  const inEach = (say: (language: Language) => string): ReactNode =>
    languages.map((language, at) => (
      <span key={language} lang={language} className={at === 0 ? undefined : styles.second}>
        {say(language)}{' '}
      </span>
    ));
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => calculatorWords(language)('paperTask')}
      />
      {languages.map((language) => (
        <p key={language} lang={language} className={styles.example}>
          {exampleSentence(options, language)}
        </p>
      ))}
      <table className={styles.table}>
        <tbody>
          {guessesOf(calculation).map(({ name }) => {
            const guess = made[name];
            return (
              <tr key={name}>
                <th scope="row">{inEach((language) => guessLabel(name, options, language))}</th>
                <td className={styles.line}>{guess === undefined ? '' : outcomeIn(name, guess, first)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" aria-label={calculatorWords(first)('what')} />
            <th scope="col">{inEach((language) => calculatorWords(language)('paperExample'))}</th>
            <th scope="col">{inEach((language) => calculatorWords(language)('paperOwn'))}</th>
          </tr>
        </thead>
        <tbody>
          {inputsOf(calculation).map(({ name, unit }) => {
            const value = own[name];
            return (
              <tr key={name}>
                <th scope="row">{inEach((language) => calculatorWords(language)(name))}</th>
                <td>{inUnit(example[name] ?? 0, unit, first)}</td>
                <td className={styles.line}>{value === undefined ? '' : inUnit(value, unit, first)}</td>
              </tr>
            );
          })}
          {outcomesOf(calculation).map(({ name }) => (
            <tr key={name} className={styles.outcome}>
              <th scope="row">{inEach((language) => calculatorWords(language)(`outcome_${name}`))}</th>
              {/* A blank form is guessed on first. */}
              <td>{fields ? outcomeIn(name, outcomeOf(name, example), first) : ''}</td>
              <td className={styles.line}>{hasOwn ? outcomeIn(name, outcomeOf(name, values), first) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {languages.map((language) => (
        <p key={language} lang={language} className={styles.formula}>
          {calculatorWords(language)(calculation === 'retention-growth' ? 'formulaGrowth' : 'formulaValue')}
        </p>
      ))}
    </div>
  );
}
