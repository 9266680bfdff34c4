import type { ReactNode } from 'react';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import { readCarried } from '#exercises/carried.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { letterOf } from './classLabel.ts';
import styles from './Console.module.css';
import { hiddenField, isDisputed } from './foldCards.ts';
import { sortWords } from './messages.ts';
import { type SortEntry, sortOptions, sortResult } from './schema.ts';
import { resultSentence, splitWords } from './sentence.ts';
import { ShareBars } from './ShareBars.tsx';

/** For the facilitator: shares, cards with those in dispute first, criteria; each can be hidden, cards taken along. */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages, mark, carry } = props;
  const language = languages[0] ?? 'en';
  const words = sortWords(language);
  const options = sortOptions.parse(exercise.options);
  const parsed = sortResult.safeParse(scope.result);
  const { letGo, question } = useLetGo({ carry, language });
  if (!parsed.success) {
    return (
      <div className={styles.console} lang={language}>
        <Sent {...props} />
        <p>{words('withheld', { minimum: exercise.minimum })}</p>
      </div>
    );
  }
  const result = parsed.data;
  const hide = ({ key, text }: Pick<SortEntry, 'key' | 'text'>): void =>
    letGo(key, text, () => mark(hiddenField(key), true));
  return (
    <div className={styles.console} lang={language}>
      <Sent {...props} />
      <ShareBars classes={options.classes} shares={result.shares} languages={[language]} size="panel" />
      <p>
        <RichTextView text={[{ text: resultSentence(result, language) }]} language={language} />
      </p>
      <ol className={styles.entries}>
        {result.entries.map((entry) => (
          <li key={entry.key} className={styles.entry} data-disputed={isDisputed(entry) ? '' : undefined}>
            <span className={styles.text}>
              <span lang={languageOfWords(entry.text, languages)}>{entry.text}</span>{' '}
              <span className={styles.quiet}>
                {isDisputed(entry) && '◆ '}
                {splitWords(entry, language) || words('unsorted')}
              </span>
            </span>
            <CarryButton carry={carry} record={entry.key} text={entry.text} language={language} />
            <button
              type="button"
              className={styles.action}
              aria-label={words('hideEntry', { text: entry.text })}
              onClick={() => hide(entry)}
            >
              {words('hide')}
            </button>
          </li>
        ))}
      </ol>
      {result.criteria.length > 0 && (
        <details className={styles.more}>
          <summary>{words('criteria')}</summary>
          <ul className={styles.entries}>
            {result.criteria.map(({ key, text, count, place }) => (
              <li key={`${place} ${key}`} className={styles.entry}>
                <span className={styles.text}>
                  <strong>{letterOf(place)}</strong>{' '}
                  <span lang={languageOfWords(text, languages)}>{text}</span>
                  {count > 1 && ` ${words('times', { count })}`}
                </span>
                <button
                  type="button"
                  className={styles.action}
                  aria-label={words('hideEntry', { text })}
                  onClick={() => mark(hiddenField(key), true)}
                >
                  {words('hide')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
      {question}
    </div>
  );
}

/** What the facilitator has sent here from an earlier exercise: everybody's cards to sort, until they are taken out. */
function Sent({ marks, mark, scope, languages }: ConsoleProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = sortWords(language);
  const sent = readCarried(marks).filter(
    ({ business }) => scope.business === null || business === undefined || business === scope.business,
  );
  if (sent.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>
        {words('sent')} {words('times', { count: sent.length })}
      </summary>
      <ul className={styles.entries}>
        {sent.map(({ id, text }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.text} lang={languageOfWords(text, languages)}>
              {text}
            </span>
            <button
              type="button"
              className={styles.action}
              aria-label={words('takeOutCard', { text })}
              onClick={() => mark(fieldOfCarried(id), null)}
            >
              {words('takeOut')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
