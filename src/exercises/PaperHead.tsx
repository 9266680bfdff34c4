import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './PaperHead.module.css';
import type { PaperProps } from './viewContract.ts';

interface PaperHeadProps extends Pick<PaperProps, 'exercise' | 'languages'> {
  /** What to do with a pen, in each language. */
  readonly task: (language: Language) => string;
}

/** What an exercise is called, what it asks, and what to do, on paper and in every language. */
export function PaperHead({ exercise, languages, task }: PaperHeadProps): ReactNode {
  return (
    <header className={styles.head}>
      <p className={styles.title}>
        {languages.map((language) => (
          <span key={language} lang={language}>
            {inLanguage(exercise.title, language)}{' '}
          </span>
        ))}
      </p>
      {languages.map((language, at) => (
        <h2
          key={language}
          lang={language}
          className={at === 0 ? styles.first : styles.second}
          data-face="display"
        >
          <RichTextView text={[{ text: inLanguage(exercise.question, language) }]} language={language} />
        </h2>
      ))}
      {languages.map((language) => (
        <p key={language} lang={language} className={styles.task}>
          {task(language)}
        </p>
      ))}
    </header>
  );
}
