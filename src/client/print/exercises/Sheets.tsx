import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { groupedCode } from '#shared/export/checklist.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { inEveryLanguage } from '#client/print/aroundSheets.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { formHeight } from '#client/print/workbook/formHeight.ts';
import { viewsByKind } from '#exercises/views.ts';
import type { ExercisesMessages } from './messages.en.ts';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/** The forms as they are printed: one to a page, or two that each take no more than half of one. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const { workshop, session } = source;
  return workshop.exercises.map((exercise) => {
    const views = viewsByKind.get(exercise.kind);
    if (!views) return null;
    return (
      <article
        key={exercise.id}
        className={styles.sheet}
        data-exercise={exercise.id}
        data-long={isLong(exercise, languages) || undefined}
      >
        <div className={styles.head}>
          <p className={styles.belongs}>
            {session ? (
              <>
                <span className={styles.session} lang={languageOfWords(session.settings.title, languages)}>
                  {session.settings.title}
                </span>
                <span className={styles.code}>
                  <SaidInline text={inEach((words) => words.code)} languages={languages} />{' '}
                  <strong>{groupedCode(session.code)}</strong>
                </span>
              </>
            ) : (
              <span className={styles.session}>
                <SaidInline text={inEveryLanguage(workshop.title)} languages={languages} />
              </span>
            )}
          </p>
          <p className={styles.fill}>
            {exercise.anonymous ? (
              <span>
                <SaidInline text={inEach((words) => words.anonymous)} languages={languages} />
              </span>
            ) : (
              <>
                {exercise.owner !== 'table' && <Line pick={(words) => words.name} languages={languages} />}
                <Line pick={(words) => words.table} languages={languages} />
              </>
            )}
            {!session && <Line pick={(words) => words.date} languages={languages} />}
          </p>
        </div>
        <views.Paper exercise={exercise} languages={languages} fields={null} />
      </article>
    );
  });
}

/** What a page holds, and what the head of a form takes of it, in mm. */
const pageMm = 249;
const headMm = 23;

/** Whether the form runs over its page: the next one then begins on a page of its own. */
function isLong(exercise: PublicExercise, languages: readonly Language[]): boolean {
  return headMm + formHeight({ exercise, fields: null, languages }, pageMm) > pageMm;
}

/** A word, and a rule to write on. */
function Line({
  pick,
  languages,
}: {
  readonly pick: (words: ExercisesMessages) => string;
  readonly languages: readonly Language[];
}): ReactNode {
  return (
    <span className={styles.line}>
      <SaidInline text={inEach(pick)} languages={languages} />
      <span className={styles.rule} />
    </span>
  );
}
