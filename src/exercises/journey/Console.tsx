import type { ReactNode } from 'react';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import styles from './Console.module.css';
import { journeyWords } from './messages.ts';
import { nameOfJourney } from './nameOfJourney.ts';
import { hiddenField, withoutOwner } from './rules.ts';
import { alongOfMoment, journeyResult, momentWords, type ToldMoment } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** For the facilitator: every journey with what has no owner marked; each moment can be hidden and taken along. */
export function Console({ exercise, scope, languages, tables, mark, carry }: ConsoleProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = journeyWords(language);
  const { letGo, question } = useLetGo({ carry, language });
  const parsed = journeyResult.safeParse(scope.result);
  if (!parsed.success) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;
  const result = parsed.data;
  const hide = (told: ToldMoment): void => {
    const { key, moment } = told;
    letGo(key, moment, () => mark(hiddenField(key), true), [momentWords(told)]);
  };
  return (
    <div className={styles.console} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.moments === 0 ? 'nothing' : 'some'}
        words={resultSentence(result, language)}
        language={language}
      />
      {result.journeys.map((journey) => (
        <section key={journey.key}>
          <h3 className={styles.name}>
            {nameOfJourney(journey, result.journeys, tables, language)}{' '}
            {withoutOwner(journey.moments).length > 0 && (
              <span className={styles.nobody}>◇ {withoutOwner(journey.moments).length}</span>
            )}
          </h3>
          <ol className={styles.moments}>
            {journey.moments.map((moment, at) => (
              <li key={moment.key} className={styles.moment}>
                <span className={styles.text}>
                  {at + 1}.{' '}
                  <span lang={languageOfWords(moment.moment, languages)}>{moment.moment || '–'}</span>
                  {moment.standard !== '' && (
                    <span className={styles.quiet} lang={languageOfWords(moment.standard, languages)}>
                      {' '}
                      {moment.standard}
                    </span>
                  )}{' '}
                  {moment.owner === '' ? (
                    <span className={styles.nobody}>◇ {words('nobody')}</span>
                  ) : (
                    <strong lang={languageOfWords(moment.owner, languages)}>{moment.owner}</strong>
                  )}
                </span>
                <CarryButton
                  carry={carry}
                  record={moment.key}
                  text={momentWords(moment)}
                  along={alongOfMoment(moment)}
                  language={language}
                />
                <button
                  type="button"
                  className={styles.action}
                  aria-label={words('hideMoment', { text: moment.moment })}
                  onClick={() => hide(moment)}
                >
                  {words('hide')}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
      {question}
    </div>
  );
}
