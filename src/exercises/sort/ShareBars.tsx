import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { letterOf, titleOf } from './classLabel.ts';
import { percents } from './foldCards.ts';
import { sortWords } from './messages.ts';
import type { SortClass } from './schema.ts';
import styles from './ShareBars.module.css';

interface ShareBarsProps {
  readonly classes: readonly SortClass[];
  /** Cards in each class. */
  readonly shares: readonly number[];
  /** First the language that stands large. */
  readonly languages: readonly Language[];
  /** `slide` is read from the back row. */
  readonly size: 'slide' | 'panel';
}

/** How the cards divide among the classes: a bar a class, its share of all of them and how many they are. */
export function ShareBars({ classes, shares, languages, size }: ShareBarsProps): ReactNode {
  const words = sortWords(languages[0] ?? 'en');
  const percent = percents(shares);
  return (
    <ol className={styles.bars} data-size={size}>
      {classes.map((one, at) => {
        const titles = new Set(languages.map((language) => titleOf(one, at, language)).filter(Boolean));
        return (
          <li key={one.id} className={styles.bar}>
            <strong className={styles.letter}>{letterOf(at)}</strong>
            <span className={styles.titles}>
              {[...titles].map((title) => (
                <span key={title} className={styles.title} lang={languageOf(one, at, title, languages)}>
                  {title}{' '}
                </span>
              ))}
            </span>
            <span className={styles.percent}>{words('percentOf', { percent: percent[at] ?? 0 })}</span>
            <span className={styles.count}>{words('times', { count: shares[at] ?? 0 })}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} data-class={at} style={{ width: `${percent[at] ?? 0}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function languageOf(
  one: SortClass,
  at: number,
  title: string,
  languages: readonly Language[],
): Language | undefined {
  return languages.find((language) => titleOf(one, at, language) === title);
}
