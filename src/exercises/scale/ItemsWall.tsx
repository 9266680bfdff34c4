import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { RowPages } from '#exercises/useRowPages.tsx';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { Debrief, Words } from './Debrief.tsx';
import styles from './ItemsWall.module.css';
import { scaleWords } from './messages.ts';
import { RatingStrip, topOf } from './RatingStrip.tsx';
import {
  readResult,
  type RatingSummary,
  type ReadResult,
  type ScaleItem,
  type ScaleOptions,
} from './schema.ts';
import { figureIn } from './figureIn.ts';
import { itemsSentence, ratingSentence } from './sentence.ts';

/** What a page of words holds in two languages, in letters. */
const longestSentence = 220;

interface ItemsWallProps extends Omit<ProjectorProps, 'page'> {
  readonly options: ScaleOptions;
  readonly items: readonly ScaleItem[];
  readonly rows: RowPages;
  /** Which of the two, where the wall is too narrow for both. */
  readonly part: 'rows' | 'words';
  /** Which page of the rows. */
  readonly shown: number;
  /** "page 2 of 3", or nothing where there is one page. */
  readonly position: string;
}

/**
 * Several statements, a row each: its words, its distribution and its median, for the whole room or for two
 * businesses side by side.
 */
export function ItemsWall(props: ItemsWallProps): ReactNode {
  const { exercise, scopes, joined, languages, options, items, rows, part, shown, position } = props;
  const [first = 'en'] = languages;
  const words = scaleWords(first);
  const figure = figureIn(first);
  const results = scopes.map(({ result }) => (result === null ? null : readResult(options, result)));
  const top = topOf(results.flatMap((result) => result?.summaries ?? []).map(({ summary }) => summary));
  const { pages, box } = rows;
  const page = new Set(pages[shown] ?? []);
  const summaryOf = (scope: number, id: string): RatingSummary | undefined =>
    results[scope]?.summaries.find(({ item }) => item?.id === id)?.summary;
  const named = scopes.some(({ name }) => name !== null);
  return (
    <div className={styles.wall} data-part={part} data-scopes={scopes.length}>
      <figure className={styles.chart} aria-label={exercise.title[first]}>
        <div className={styles.head}>
          <p className={styles.count}>
            {!named && scopes[0] && <Count n={scopes[0].n} joined={joined} languages={languages} />}
          </p>
          {scopes.map(({ business, name, n }) => (
            <p key={business ?? ''} className={styles.scope}>
              {name !== null && <strong>{name}</strong>}
              {name === null ? (
                <span lang={first}>
                  <i className={styles.key} />
                  {words('median')}
                </span>
              ) : (
                <span lang={first}>{words('count', { n })}</span>
              )}
            </p>
          ))}
        </div>
        <div ref={box} className={styles.rows}>
          {items.map(
            (item, row) =>
              page.has(row) && (
                <div key={item.id} data-row={row} className={styles.row}>
                  <p className={styles.label}>
                    <span className={styles.number}>{row + 1}</span>
                    {languages.map((language, index) => (
                      <span
                        key={language}
                        lang={language}
                        className={index === 0 ? styles.first : styles.second}
                      >
                        <Words language={language}>{inLanguage(item.label, language)}</Words>
                      </span>
                    ))}
                  </p>
                  {scopes.map(({ business }, scope) => {
                    const summary = summaryOf(scope, item.id);
                    return (
                      <div key={business ?? ''} className={styles.figures}>
                        {summary && summary.median !== null && (
                          <>
                            <RatingStrip
                              summary={summary}
                              min={options.min}
                              top={top}
                              label={ratingSentence(summary, first)}
                            />
                            <strong className={styles.median}>{figure.format(summary.median)}</strong>
                          </>
                        )}
                      </div>
                    );
                  })}
                </div>
              ),
          )}
        </div>
        <figcaption className={styles.caption} lang={first}>
          <span>
            <Words language={first}>
              {words('ends', {
                min: options.min,
                max: options.max,
                low: inLanguage(options.low, first),
                high: inLanguage(options.high, first),
              })}
            </Words>
          </span>
          {position !== '' && <span>{position}</span>}
        </figcaption>
      </figure>
      <div className={styles.side} data-words>
        {languages.map((language, index) => (
          <p key={language} lang={language} className={index === 0 ? styles.sentence : styles.quiet}>
            <Words language={language}>{sideSentence(props, language, results)}</Words>
          </p>
        ))}
        <div className={styles.debriefs}>
          <Debrief exercise={exercise} languages={languages} />
        </div>
      </div>
    </div>
  );
}

/** Which statements stand highest and lowest in one result; by their numbers where they stand beside it. */
function sideSentence(
  { exercise, scopes, part }: ItemsWallProps,
  language: Language,
  results: readonly (ReadResult | null)[],
): string {
  const words = scaleWords(language);
  const [scope] = scopes;
  const [result] = results;
  if (!scope || scopes.some(({ result: one }) => one === null)) {
    return scope?.n === 0 && scopes.length === 1
      ? words('none')
      : words('withheld', { minimum: exercise.minimum });
  }
  if (!result || scope.name !== null) return '';
  const full = itemsSentence(result.summaries, language, 'labels');
  return part === 'words' && full.length <= longestSentence
    ? full
    : itemsSentence(result.summaries, language, 'numbers');
}

function Count({
  n,
  joined,
  languages,
}: {
  readonly n: number;
  readonly joined: number;
  readonly languages: readonly Language[];
}): ReactNode {
  return (
    <>
      <strong>{n}</strong> / {joined}{' '}
      {languages.map((language) => (
        <span key={language} lang={language}>
          {scaleWords(language)('unit', { n })}{' '}
        </span>
      ))}
    </>
  );
}
