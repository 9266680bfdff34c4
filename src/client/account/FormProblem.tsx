import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { accountProblem } from './accountProblem.ts';
import styles from './Form.module.css';

/** Why a form did not go through, and what to do; nothing while there is no reason. */
export function FormProblem({ reason }: { readonly reason: string | null }): ReactNode {
  const t = useTranslations('facilitator');
  if (reason === null) return null;
  return (
    <p role="alert" className={styles.problem}>
      {t(accountProblem(reason))}
    </p>
  );
}
