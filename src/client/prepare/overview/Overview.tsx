import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { StatusPill } from '#ui/StatusPill.tsx';
import { overviewWords } from './messages.ts';
import styles from './Overview.module.css';
import { type OverviewRow, overviewRows } from './overviewRows.ts';

/** How far everything is that a session needs before its day; each line leads to where it is done. */
export function Overview({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { language } = useLanguage();
  const w = overviewWords(language);
  const [openedMs] = useState(() => Date.now());
  const { id } = detail.session;
  return (
    <ul className={styles.rows} aria-label={w('heading')}>
      {overviewRows(detail, language, openedMs).map((row) => (
        <li key={row.id}>
          <Link href={`/sessions/${id}/plan#${row.section}`} className={styles.row}>
            <span className={styles.when}>{row.when}</span>
            <span className={styles.what}>
              <strong>{w(row.id)}</strong>
              <Facts row={row} />
            </span>
            <Bar row={row} />
          </Link>
        </li>
      ))}
      <li>
        <Link href={`/sessions/${id}/preflight`} className={styles.row}>
          <span className={styles.when}>{w('inTheRoom')}</span>
          <span className={styles.what}>
            <strong>{w('preflight')}</strong>
            <span className={styles.facts}>{w('preflightText')}</span>
          </span>
          <span className={styles.check}>{w('check')}</span>
        </Link>
      </li>
    </ul>
  );
}

function Facts({ row: { facts, overdue } }: { readonly row: OverviewRow }): ReactNode {
  return (
    <span className={styles.facts}>
      {overdue !== null && (
        <>
          <StatusPill tone="bad">{overdue}</StatusPill>{' '}
        </>
      )}
      {facts.join(' · ')}
    </span>
  );
}

/** How much of it is done; the words beside it say the same. */
function Bar({ row: { done, of } }: { readonly row: OverviewRow }): ReactNode {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ width: `${of === 0 ? 0 : (done / of) * 100}%` }} />
    </span>
  );
}
