import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './JourneyLine.module.css';
import { journeyWords } from './messages.ts';
import type { ToldMoment } from './schema.ts';

interface JourneyLineProps {
  readonly moments: readonly ToldMoment[];
  /** First the language that stands large. */
  readonly languages: readonly Language[];
  /** `slide` is read from the back row. */
  readonly size: 'slide' | 'panel';
  /** A text as it stands there, such as cut to what there is room for. */
  readonly cut?: (text: string, of: 'moment' | 'owner') => string;
  /** What stands beneath each moment, in their order. */
  readonly beneath?: readonly ReactNode[];
}

const whole = (text: string): string => text;

/** In one row as many as can be read; more stand in two rows, each read from left to right. */
const mostInARow = 4;

/**
 * The customer's way from left to right: a station for each moment, filled and round where somebody looks after it; where
 * nobody does, an empty diamond, and the words say so.
 */
export function JourneyLine({ moments, languages, size, cut = whole, beneath }: JourneyLineProps): ReactNode {
  const [first = 'en'] = languages;
  const columns = moments.length <= mostInARow ? Math.max(1, moments.length) : Math.ceil(moments.length / 2);
  return (
    <ol className={styles.line} data-size={size} data-columns={Math.min(columns, 6)}>
      {moments.map(({ key, moment, owner }, at) => {
        const words = cut(moment, 'moment');
        return (
          <li key={key} className={styles.station} data-last={at === moments.length - 1 ? '' : undefined}>
            <span className={styles.track} aria-hidden="true">
              <Sign owner={owner} n={at + 1} />
            </span>
            <RichTextView
              text={[{ text: words }]}
              language={languageOfWords(words, languages)}
              className={styles.moment}
            />
            {owner === '' ? (
              <span className={styles.nobody} lang={first}>
                {/* On the wall the sign above says it with its shape, and the words need the room. */}
                {size === 'panel' && '◇ '}
                {journeyWords(first)('nobody')}
              </span>
            ) : (
              <span className={styles.owner} lang={languageOfWords(owner, languages)}>
                {cut(owner, 'owner')}
              </span>
            )}
            {beneath?.[at]}
          </li>
        );
      })}
    </ol>
  );
}

function Sign({ owner, n }: { readonly owner: string; readonly n: number }): ReactNode {
  return (
    <span className={styles.sign} data-owned={owner === '' ? undefined : ''}>
      <svg viewBox="0 0 40 40">
        {owner === '' ? <path d="M20 1 L39 20 L20 39 L1 20 Z" /> : <circle cx="20" cy="20" r="18" />}
      </svg>
      <span className={styles.number}>{n}</span>
    </span>
  );
}
