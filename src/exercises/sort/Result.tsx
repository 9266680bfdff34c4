import type { ReactNode } from 'react';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { classLabel, letterOf } from './classLabel.ts';
import { isDisputed, percents } from './foldCards.ts';
import { sortWords } from './messages.ts';
import { readSort } from './readCards.ts';
import styles from './Result.module.css';
import { type SortEntry, sortOptions, type SortOptions, type SortResult, sortResult } from './schema.ts';
import { resultSentence, splitWords } from './sentence.ts';
import { ShareBars } from './ShareBars.tsx';

/** As many as a phone shows without the table. */
const mostShown = 8;

/** The result for one reader close by: shares, sentence, cards in dispute with the own view, criteria, a table. */
export function Result({ exercise, scope, languages, own, carry }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = sortWords(language);
  const options = sortOptions.parse(exercise.options);
  const result = sortResult.parse(scope.result);
  const mine = new Map(readSort(options.classes, own ?? {}).cards.map((card) => [entryKey(card.text), card]));
  const ownLetter = ({ key }: SortEntry): string | null => {
    const at = options.classes.findIndex(({ id }) => id === mine.get(key)?.place);
    return at === -1 ? null : letterOf(at);
  };
  return (
    <div className={styles.result} lang={language}>
      <ShareBars classes={options.classes} shares={result.shares} languages={[language]} size="panel" />
      <p>
        <RichTextView text={[{ text: resultSentence(result, language) }]} language={language} />
      </p>
      <ol className={styles.entries}>
        {result.entries.slice(0, mostShown).map((entry) => {
          const letter = ownLetter(entry);
          const card = mine.get(entry.key);
          return (
            <li key={entry.key} data-disputed={isDisputed(entry) ? '' : undefined}>
              <span lang={languageOfWords(entry.text, languages)}>{entry.text}</span>{' '}
              <span className={styles.quiet}>
                {isDisputed(entry) && <span aria-hidden="true">◆ </span>}
                {isDisputed(entry)
                  ? words('differ', { split: splitWords(entry, language) })
                  : splitWords(entry, language) || words('unsorted')}
              </span>
              {letter !== null && <span className={styles.yours}> ✓ {words('yours', { letter })}</span>}
              {card && <CarryButton carry={carry} record={card.id} text={card.text} language={language} />}
            </li>
          );
        })}
      </ol>
      <Criteria options={options} result={result} languages={languages} />
      <Tables options={options} result={result} languages={languages} />
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
    </div>
  );
}

interface PartProps extends Pick<ResultProps, 'languages'> {
  readonly options: SortOptions;
  readonly result: SortResult;
}

function Criteria({ options, result, languages }: PartProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = sortWords(language);
  if (result.criteria.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{words('criteria')}</summary>
      <dl>
        {options.classes.map(({ id }, place) => {
          const lines = result.criteria.filter((one) => one.place === place);
          return (
            lines.length > 0 && (
              <div key={id}>
                <dt>{classLabel(options.classes, id, language)}</dt>
                {lines.map(({ key, text, count }) => (
                  <dd key={key} lang={languageOfWords(text, languages)}>
                    {text}
                    {count > 1 && ` ${words('times', { count })}`}
                  </dd>
                ))}
              </div>
            )
          );
        })}
      </dl>
    </details>
  );
}

function Tables({ options, result, languages }: PartProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = sortWords(language);
  if (result.entries.length === 0) return null;
  const percent = percents(result.shares);
  return (
    <details className={styles.more}>
      <summary>{words('table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('class')}</th>
            <th scope="col">{words('count')}</th>
            <th scope="col">{words('percent')}</th>
          </tr>
        </thead>
        <tbody>
          {options.classes.map(({ id }, at) => (
            <tr key={id}>
              <th scope="row">{classLabel(options.classes, id, language)}</th>
              <td>{result.shares[at]}</td>
              <td>{words('percentOf', { percent: percent[at] ?? 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('entry')}</th>
            <th scope="col">{words('sheets')}</th>
            {options.classes.map(({ id }, at) => (
              <th key={id} scope="col">
                {letterOf(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.entries.map(({ key, text, also, count, split }) => (
            <tr key={key}>
              <th scope="row" lang={languageOfWords(text, languages)}>
                {text}
                {also !== null && <> {also}</>}
              </th>
              <td>{count}</td>
              {options.classes.map(({ id }, at) => (
                <td key={id}>{split[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
