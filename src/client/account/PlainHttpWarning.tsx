import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './Form.module.css';

/** Whether what is typed here travels through the room's network as it is. */
function isInTheClear({ protocol, hostname }: Location): boolean {
  return protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Said above a password, where somebody on the same network could read it. */
export function PlainHttpWarning(): ReactNode {
  const t = useTranslations('facilitator.signIn');
  return isInTheClear(location) ? <p className={styles.warning}>{t('plainHttp')}</p> : null;
}
