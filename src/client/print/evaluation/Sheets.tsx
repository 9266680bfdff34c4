import type { ReactNode } from 'react';
import { inEveryLanguage } from '#client/print/aroundSheets.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { viewsByKind } from '#exercises/views.ts';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/** The kind of exercise that an evaluation is. */
const evaluationKind = 'feedback';

/** The questions on one sheet, with no place for a name, and how it is handed in. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const { workshop, session } = source;
  const asked = workshop.exercises.filter(({ kind }) => kind === evaluationKind);
  return (
    <>
      {asked.length === 0 && (
        <p className={styles.none}>
          <Said text={inEach((words) => words.none)} languages={languages} />
        </p>
      )}
      {asked.map((exercise) => {
        const views = viewsByKind.get(exercise.kind);
        return (
          views && (
            <article key={exercise.id} className={styles.sheet}>
              <header className={styles.head}>
                <h1>
                  <SaidInline text={inEach((words) => words.title)} languages={languages} />
                </h1>
                <p>
                  {session ? (
                    <span lang={languageOfWords(session.settings.title, languages)}>
                      {session.settings.title}
                    </span>
                  ) : (
                    <SaidInline text={inEveryLanguage(workshop.title)} languages={languages} />
                  )}
                </p>
              </header>
              <views.Paper exercise={exercise} languages={languages} fields={null} />
              <p className={styles.handIn}>
                <Said text={inEach((words) => words.handIn)} languages={languages} />
              </p>
            </article>
          )
        );
      })}
    </>
  );
}
