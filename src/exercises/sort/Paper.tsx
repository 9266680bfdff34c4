import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { letterOf, titleOf } from './classLabel.ts';
import { sortWords } from './messages.ts';
import styles from './Paper.module.css';
import { readSort } from './readCards.ts';
import { sortOptions } from './schema.ts';

/** A line per class for who belongs there, then numbered lines with a box to tick for each class. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { classes, criteria, atMost } = sortOptions.parse(exercise.options);
  const written = fields && readSort(classes, fields);
  const cards = written?.cards ?? [];
  const lines = Array.from({ length: Math.max(atMost, cards.length) }, (_, at) => cards[at] ?? null);
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => sortWords(language)(criteria ? 'writeCriteria' : 'write')}
      />
      <dl className={styles.classes}>
        {classes.map((one, at) => {
          const text = written?.criteria[one.id] ?? '';
          return (
            <div key={one.id} className={styles.class}>
              <dt>
                <strong className={styles.letter}>{letterOf(at)}</strong>
                <span>
                  {languages.map((language) => (
                    <span key={language} lang={language} className={styles.label}>
                      {[titleOf(one, at, language), one.hint ? inLanguage(one.hint, language) : '']
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  ))}
                </span>
              </dt>
              {criteria && (
                <dd className={styles.line} lang={languageOfWords(text, languages)}>
                  {text}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      <ol className={styles.cards}>
        {lines.map((card, at) => (
          <li key={at}>
            <span className={styles.number}>{at + 1}</span>
            <span className={styles.words} lang={languageOfWords(card?.text ?? '', languages)}>
              {card?.text.trim()}
            </span>
            {classes.map(({ id }, place) => (
              <span key={id} className={styles.tick}>
                <span className={styles.box}>{card?.place === id && '✓'}</span>
                {letterOf(place)}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
