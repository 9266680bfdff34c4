import type { ReactNode } from 'react';
import type { MachineFacts } from '#shared/session/preflight.ts';
import styles from './AddressList.module.css';
import { bare } from './judgeMachine.ts';
import type { PreflightWords } from './messages.ts';

interface AddressListProps {
  readonly addresses: MachineFacts['addresses'];
  readonly t: PreflightWords;
}

/** Every address of this machine: which one the codes lead to, and what the others are. */
export function AddressList({ addresses, t }: AddressListProps): ReactNode {
  if (addresses.length < 2) return null;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t('phones.addresses')}</summary>
      <ul className={styles.list}>
        {addresses.map(({ url, name, kind, answers }, index) => (
          <li key={`${url} ${name}`}>
            <strong>{bare(url)}</strong>
            {name !== '' && ` (${name})`}
            {index === 0 && ` · ${t('phones.first')}`} ·{' '}
            {t(answers === 'yes' ? 'phones.answers' : 'phones.silent')}
            <span className={styles.kind}>{t(`phones.kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
