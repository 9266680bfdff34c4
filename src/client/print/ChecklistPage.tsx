import { useEffect, useMemo, useState } from 'react';
import { languages, preferredLanguage, type Language } from '#shared/content/language.ts';
import styles from './ChecklistPage.module.css';
import { loadChecklist, type Loaded } from './loadChecklist.ts';
import { messages } from './messages.ts';
import { Notice } from './Notice.tsx';
import { PrintableChecklist } from './PrintableChecklist.tsx';
import { readPrintOptions, type PrintOptions } from './printOptions.ts';

interface ChecklistPageProps {
  /** The query of the page's address. */
  readonly search: string;
}

/** The page behind "Print checklist": fetches, shows what will be printed, prints. */
export function ChecklistPage({ search }: ChecklistPageProps) {
  const options = useMemo(() => readPrintOptions(search), [search]);
  const [attempt, setAttempt] = useState(0);
  const loaded = useChecklist(options, attempt);
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

function useChecklist({ session, workshop }: PrintOptions, attempt: number): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setLoaded(null);
    void loadChecklist({ session, workshop }, leaving.signal).then((result) => {
      if (!leaving.signal.aborted) setLoaded(result);
    });
    return () => leaving.abort();
  }, [session, workshop, attempt]);
  return loaded;
}

function toolbarLanguage({ language }: PrintOptions): Language {
  return languages.find((known) => known === language) ?? preferredLanguage(navigator.languages, languages);
}
