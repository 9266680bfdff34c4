import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { actionWords } from './messages.ts';
import styles from './Paper.module.css';
import { dayOf, textOfRow } from './planWords.ts';
import { actionOptions, type Row, standingRows } from './schema.ts';

/** Numbered rows to write on: action, who and by when, and beneath them what makes it more likely to happen. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { rows: expected, detail } = actionOptions.parse(exercise.options);
  const rows = fields ? standingRows(fields) : [];
  const lines = Array.from({ length: Math.max(expected, rows.length) }, (_, at) => rows[at] ?? null);
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => actionWords(language)(detail === 'full' ? 'writeFull' : 'write')}
      />
      <ol className={styles.rows} data-detail={detail}>
        {lines.map((row, at) => (
          <li key={at}>
            <span className={styles.number}>{at + 1}</span>
            <div className={styles.first}>
              <PaperField name="action" languages={languages} text={actionOf(row, languages)} />
              <PaperField name="who" languages={languages} text={row?.who ?? ''} />
              <PaperField name="when" languages={languages} text={dayOn(row, languages)} />
            </div>
            {detail === 'full' && (
              <div className={styles.second}>
                <PaperField name="measure" languages={languages} text={row?.measure ?? ''} />
                <PaperField name="firstStep" languages={languages} text={row?.firstStep ?? ''} />
                <PaperField name="obstacle" languages={languages} text={row?.obstacle ?? ''} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function actionOf(row: Row | null, languages: PaperProps['languages']): string {
  if (!row) return '';
  return textOfRow({ text: row.action, situation: row.situation }, languageOfWords(row.action, languages));
}

function dayOn(row: Row | null, languages: PaperProps['languages']): string {
  return row ? dayOf(row, languages[0] ?? 'en', '') : '';
}

interface PaperFieldProps extends Pick<PaperProps, 'languages'> {
  readonly name: 'action' | 'who' | 'when' | 'measure' | 'firstStep' | 'obstacle';
  readonly text: string;
}

/** A line to write on under its label, or with what was written. */
function PaperField({ name, languages, text }: PaperFieldProps): ReactNode {
  return (
    <div className={styles.field}>
      <span className={styles.label}>
        {languages.map((language) => (
          <span key={language} lang={language}>
            {actionWords(language)(name)}{' '}
          </span>
        ))}
      </span>
      <span className={styles.words} lang={languageOfWords(text, languages)}>
        {text}
      </span>
    </div>
  );
}
