import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import { documents } from '#client/print/documents.ts';
import { useDocument } from '#client/print/useDocument.ts';
import { countWords } from './countWords.ts';
import { hubRows, rowTitle } from './hubRows.ts';
import { hubMessages } from './messages.ts';
import styles from './PrintList.module.css';

interface PrintListProps {
  readonly session: string;
  readonly speaks: Language;
}

const nothingPrinted = new Map<string, number>();

/** A session's documents with how much of each there is; every one leads to the print page. */
export function PrintList({ session, speaks }: PrintListProps): ReactNode {
  const words = hubMessages[speaks];
  const loaded = useDocument({ session, workshop: null, needs: 'plan' }, 0);
  const source = loaded?.ok ? loaded.source : null;
  const rows = useMemo(
    () => (source ? hubRows(documents, source).filter(({ units }) => units.length > 0) : []),
    [source],
  );
  const page = `/print?session=${encodeURIComponent(session)}`;
  return (
    <div className={styles.list}>
      {loaded === null && <p role="status">{words.listLoading}</p>}
      {loaded && !loaded.ok && <p>{words.listGone}</p>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.key}>
            <a href={`${page}&show=${row.id}`}>
              <span>{rowTitle(row, speaks, words.forms)}</span>{' '}
              <span className={styles.count}>{countWords(row, nothingPrinted, words)}</span>
            </a>
          </li>
        ))}
      </ul>
      <a className={styles.pack} href={`${page}&pack=1`}>
        {words.printPack}
      </a>
    </div>
  );
}
