import { type ReactNode, useMemo, useState } from 'react';
import type { PrintedDocument } from './documentContract.ts';
import { messages } from './messages.ts';
import { Notice } from './Notice.tsx';
import styles from './Paper.module.css';
import { PaperGuard } from './PaperGuard.tsx';
import { PrintableDocument } from './PrintableDocument.tsx';
import { readPrintOptions, toolbarLanguage } from './printOptions.ts';
import { useDocument } from './useDocument.ts';

interface DocumentPageProps {
  /** Undefined for an address that names none of ours. */
  readonly document: PrintedDocument | undefined;
  /** The query of the page's address. */
  readonly search: string;
}

/** The page of one document: fetches, shows what will be printed, prints. */
export function DocumentPage({ document, search }: DocumentPageProps): ReactNode {
  const speaks = useMemo(() => toolbarLanguage(readPrintOptions(search)), [search]);
  if (!document) return <Notice reason="gone" language={speaks} onAgain={() => undefined} />;
  return <LoadedPage document={document} search={search} />;
}

function LoadedPage({
  document,
  search,
}: {
  readonly document: PrintedDocument;
  readonly search: string;
}): ReactNode {
  const options = useMemo(() => readPrintOptions(search), [search]);
  const [attempt, setAttempt] = useState(0);
  const { session, workshop } = options;
  const loaded = useDocument({ session, workshop, needs: document.needs }, attempt);
  const speaks = toolbarLanguage(options);
  const notice = (reason: Parameters<typeof Notice>[0]['reason']): ReactNode => (
    <Notice reason={reason} language={speaks} onAgain={() => setAttempt((before) => before + 1)} />
  );
  if (loaded === null) {
    return (
      <p className={styles.loading} role="status" lang={speaks}>
        {messages[speaks].loading}
      </p>
    );
  }
  if (!loaded.ok) return notice(loaded.reason);
  return (
    // A sheet that cannot be loaded or drawn: nothing half is printed.
    <PaperGuard key={attempt} otherwise={notice('unreadable')}>
      <PrintableDocument
        document={document}
        source={loaded.source}
        options={options}
        search={search}
        speaks={speaks}
      />
    </PaperGuard>
  );
}
