import type { ReactNode } from 'react';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { JourneyLine } from './JourneyLine.tsx';
import { journeyWords } from './messages.ts';
import { nameOfJourney } from './nameOfJourney.ts';
import styles from './Result.module.css';
import {
  alongOfMoment,
  type Journey,
  journeyResult,
  momentWords,
  standingMoments,
  textKeys,
  type ToldMoment,
} from './schema.ts';
import { resultSentence } from './sentence.ts';

/** The result for one reader close by: what it says, every journey from left to right, the own one first, a table. */
export function Result({ exercise, scope, languages, tables, own, carry }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = journeyWords(language);
  const result = journeyResult.safeParse(scope.result);
  if (!result.success) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;
  const { journeys, left } = result.data;
  const mine = standingMoments(own ?? {});
  const isMine = ({ moments }: Journey): boolean => mine.length > 0 && saying(moments) === saying(mine);
  const buttons = mine.map((moment) => (
    <CarryButton
      key={moment.id}
      carry={carry}
      record={moment.id}
      text={momentWords(moment)}
      along={alongOfMoment(moment)}
      language={language}
    />
  ));
  const shown = [...journeys.filter(isMine), ...journeys.filter((one) => !isMine(one))];
  return (
    <div className={styles.result} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.data.moments === 0 ? 'nothing' : 'some'}
        words={resultSentence(result.data, language)}
        language={language}
      />
      {shown.map((journey) => (
        <section key={journey.key} className={styles.journey}>
          <h3 className={styles.name}>
            {nameOfJourney(journey, journeys, tables, language)}
            {isMine(journey) && <span className={styles.yours}> ✓ {words('yours')}</span>}
          </h3>
          <JourneyLine
            moments={journey.moments}
            languages={languages}
            size="panel"
            {...(isMine(journey) ? { beneath: buttons } : {})}
          />
        </section>
      ))}
      {shown.length > 0 && <Tables journeys={shown} all={journeys} languages={languages} tables={tables} />}
      {left > 0 && <p>{words('beyond', { left })}</p>}
    </div>
  );
}

/** All that is said of some moments, to find the own journey again, which does not say whose it is. */
function saying(moments: readonly Pick<ToldMoment, (typeof textKeys)[number]>[]): string {
  return JSON.stringify(moments.map((moment) => textKeys.map((key) => moment[key].trim())));
}

interface TablesProps extends Pick<ResultProps, 'languages' | 'tables'> {
  readonly journeys: readonly Journey[];
  readonly all: readonly Journey[];
}

function Tables({ journeys, all, languages, tables }: TablesProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = journeyWords(language);
  return (
    <details className={styles.more}>
      <summary>{words('table')}</summary>
      {journeys.map((journey) => (
        <div key={journey.key} className={styles.scroll}>
          <table>
            <caption>{nameOfJourney(journey, all, tables, language)}</caption>
            <thead>
              <tr>
                <th scope="col">{words('number')}</th>
                {textKeys.map((key) => (
                  <th key={key} scope="col">
                    {words(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {journey.moments.map((moment, at) => (
                <tr key={moment.key}>
                  <td>{at + 1}</td>
                  {textKeys.map((key) => (
                    <td key={key} lang={languageOfWords(moment[key], languages)}>
                      {moment[key] === '' && key === 'owner' ? `◇ ${words('nobody')}` : moment[key] || '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  );
}
