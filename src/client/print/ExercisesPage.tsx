import { useMemo, useState, type ReactNode } from 'react';
import styles from './ChecklistPage.module.css';
import { loadExercises } from './loadExercises.ts';
import { messages } from './messages.ts';
import { Notice } from './Notice.tsx';
import { PaperGuard } from './PaperGuard.tsx';
import { PrintableExercises } from './PrintableExercises.tsx';
import { readPrintOptions, toolbarLanguage } from './printOptions.ts';
import { useDocument } from './useDocument.ts';

interface ExercisesPageProps {
  /** The query of the page's address. */
  readonly search: string;
}

/** The page behind "Print exercises": a form to fill in by hand for each exercise of the day. */
export function ExercisesPage({ search }: ExercisesPageProps): ReactNode {
  const options = useMemo(() => readPrintOptions(search), [search]);
  const [attempt, setAttempt] = useState(0);
  const loaded = useDocument(loadExercises, options, attempt);
  const speaks = toolbarLanguage(options);
  if (loaded === null) {
    return (
      <p className={styles.loading} role="status" lang={speaks}>
        {messages[speaks].exercises.loading}
      </p>
    );
  }
  const notice = (reason: 'unreadable' | 'offline' | 'gone' | 'signedOut'): ReactNode => (
    <Notice
      reason={reason}
      about="exercises"
      language={speaks}
      onAgain={() => setAttempt((before) => before + 1)}
    />
  );
  if (!loaded.ok) return notice(loaded.reason);
  return (
    // A form that cannot be loaded or drawn: nothing half is printed.
    <PaperGuard key={attempt} otherwise={notice('unreadable')}>
      <PrintableExercises data={loaded.data} options={options} search={search} speaks={speaks} />
    </PaperGuard>
  );
}
