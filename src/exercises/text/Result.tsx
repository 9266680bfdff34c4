import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { textWords } from './messages.ts';
import styles from './Result.module.css';
import { textField, textOptions, textResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** As many as a phone shows without the table. */
const mostShown = 12;

/** The result for one reader close by: how many wrote, what they share, and what the reader wrote. */
export function Result({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = textWords(language);
  const { sharing } = textOptions.parse(exercise.options);
  const result = textResult.parse(scope.result);
  const mine = own?.[textField];
  return (
    <div className={styles.result} lang={language}>
      <p>
        <RichTextView text={[{ text: resultSentence(result, sharing, language) }]} language={language} />
      </p>
      {typeof mine === 'string' && mine.trim() !== '' && (
        <p className={styles.own}>
          {words('yours')}
          <strong lang={languageOfWords(mine, languages)}>{mine.trim()}</strong>
        </p>
      )}
      {result.texts.length > 0 && (
        <ul className={styles.texts}>
          {result.texts.slice(0, mostShown).map(({ key, text, count, star }) => (
            <li key={key} data-star={star ? '' : undefined}>
              {star && (
                <span role="img" aria-label={words('starred')}>
                  ★{' '}
                </span>
              )}
              <span lang={languageOfWords(text, languages)}>{text}</span>
              {count > 1 && <strong className={styles.times}> {words('times', { count })}</strong>}
            </li>
          ))}
        </ul>
      )}
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
      {result.texts.length > 0 && (
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('words')}</th>
                <th scope="col">{words('count')}</th>
              </tr>
            </thead>
            <tbody>
              {result.texts.map(({ key, text, count }) => (
                <tr key={key}>
                  <th scope="row" lang={languageOfWords(text, languages)}>
                    {text}
                  </th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
