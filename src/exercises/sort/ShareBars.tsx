import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { letterOf, meaningOf } from './classLabel.ts';
import { percents } from './foldCards.ts';
import { sortWords } from './messages.ts';
import type { SortClass } from './schema.ts';
import styles from './ShareBars.module.css';

interface ShareBarsProps {
  readonly classes: readonly SortClass[];
  /** Cards in each class. */
  readonly shares: readonly number[];
  /** Of the titles; the first is that of the figures as well. */
  readonly languages: readonly Language[];
  /** `slide` is read from the back row. */
  readonly size: 'slide' | 'panel';
  /** In how many of the languages the titles stand. */
  readonly titles?: number;
}

/** How the cards divide among the classes: a bar a class, its share of all of them and how many they are. */
export function ShareBars({ classes, shares, languages, size, titles = 2 }: ShareBarsProps): ReactNode {
  const words = sortWords(languages[0] ?? 'en');
  const percent = percents(shares);
  return (
    <ol className={styles.bars} data-size={size}>
      {classes.map((one, at) => (
        <li key={one.id} className={styles.bar}>
          <strong className={styles.letter}>{letterOf(at)}</strong>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.fill} data-class={at} style={{ width: `${percent[at] ?? 0}%` }} />
          </span>
          <span className={styles.percent}>{words('percentOf', { percent: percent[at] ?? 0 })}</span>
          <span className={styles.count}>{words('times', { count: shares[at] ?? 0 })}</span>
          <span className={styles.titles}>
            {titlesOf(one, at, languages.slice(0, titles)).map(({ language, title }) => (
              <RichTextView
                key={language}
                text={[{ text: title }]}
                language={language}
                className={styles.title}
              />
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The titles that say something, in the order of the languages, each once. */
function titlesOf(
  one: SortClass,
  at: number,
  languages: readonly Language[],
): readonly { readonly language: Language; readonly title: string }[] {
  const all = languages.map((language) => ({ language, title: meaningOf(one, at, language) }));
  return all.filter(
    ({ title }, place) => title !== '' && all.findIndex((other) => other.title === title) === place,
  );
}
