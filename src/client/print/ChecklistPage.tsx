import { useMemo, useState } from 'react';
import styles from './ChecklistPage.module.css';
import { loadChecklist } from './loadChecklist.ts';
import { messages } from './messages.ts';
import { Notice } from './Notice.tsx';
import { PrintableChecklist } from './PrintableChecklist.tsx';
import { readPrintOptions, toolbarLanguage } from './printOptions.ts';
import { useDocument } from './useDocument.ts';

interface ChecklistPageProps {
  /** The query of the page's address. */
  readonly search: string;
}

/** The page behind "Print checklist": fetches, shows what will be printed, prints. */
export function ChecklistPage({ search }: ChecklistPageProps) {
  const options = useMemo(() => readPrintOptions(search), [search]);
  const [attempt, setAttempt] = useState(0);
  const loaded = useDocument(loadChecklist, options, attempt);
  const speaks = toolbarLanguage(options);
  if (loaded === null) {
    return (
      <p className={styles.loading} role="status" lang={speaks}>
        {messages[speaks].loading}
      </p>
    );
  }
  if (!loaded.ok) {
    return <Notice reason={loaded.reason} language={speaks} onAgain={() => setAttempt(attempt + 1)} />;
  }
  return <PrintableChecklist data={loaded.data} options={options} speaks={speaks} />;
}
