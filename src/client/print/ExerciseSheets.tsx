import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ChecklistFacts, InBoth } from '#shared/export/checklist.ts';
import { viewsByKind } from '#exercises/views.ts';
import styles from './ExerciseSheets.module.css';
import type { ExercisesData } from './exercisesData.ts';
import type { PrintMessages } from './messages.en.ts';
import { inBoth } from './messages.ts';
import { SaidInline } from './Said.tsx';

interface ExerciseSheetsProps {
  readonly exercises: ExercisesData['exercises'];
  readonly languages: readonly Language[];
  /** Null before there is a session. */
  readonly facts: Pick<ChecklistFacts, 'title' | 'code'> | null;
  readonly workshop: InBoth;
}

/** The forms as they are printed: one to a page, or two that each take no more than half of one. */
export function ExerciseSheets({ exercises, languages, facts, workshop }: ExerciseSheetsProps): ReactNode {
  return exercises.map((exercise) => {
    const views = viewsByKind.get(exercise.kind);
    if (!views) return null;
    return (
      <article key={exercise.id} className={styles.sheet} data-exercise={exercise.id}>
        <div className={styles.head}>
          <p className={styles.belongs}>
            {facts ? (
              <>
                <span className={styles.session}>{facts.title}</span>
                <span className={styles.code}>
                  <SaidInline text={inBoth((words) => words.exercises.code)} languages={languages} />{' '}
                  <strong>{facts.code}</strong>
                </span>
              </>
            ) : (
              <span className={styles.session}>
                <SaidInline text={workshop} languages={languages} />
              </span>
            )}
          </p>
          <p className={styles.fill}>
            {exercise.anonymous ? (
              <SaidInline text={inBoth((words) => words.exercises.anonymous)} languages={languages} />
            ) : (
              <>
                {exercise.owner !== 'table' && (
                  <Line pick={(words) => words.exercises.name} languages={languages} />
                )}
                <Line pick={(words) => words.exercises.table} languages={languages} />
              </>
            )}
            {!facts && <Line pick={(words) => words.exercises.date} languages={languages} />}
          </p>
        </div>
        <views.Paper exercise={exercise} languages={languages} fields={null} />
      </article>
    );
  });
}

/** A word, and a rule to write on. */
function Line({
  pick,
  languages,
}: {
  readonly pick: (words: PrintMessages) => string;
  readonly languages: readonly Language[];
}): ReactNode {
  return (
    <span className={styles.line}>
      <SaidInline text={inBoth(pick)} languages={languages} />
      <span className={styles.rule} />
    </span>
  );
}
