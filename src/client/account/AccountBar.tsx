import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { mayManagePeople } from '#shared/session/permissions.ts';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { Button } from '#ui/Button.tsx';
import styles from './AccountBar.module.css';
import { loadMe, signOut } from './accountApi.ts';

/** Who is signed in on this browser, the way to the people, and the way out. */
export function AccountBar(): ReactNode {
  const t = useTranslations('facilitator');
  const [loaded] = useLoaded(loadMe);
  const [leaving, setLeaving] = useState<'ready' | 'busy'>('ready');
  if (loaded.state !== 'ready') return null;

  async function leave(): Promise<void> {
    setLeaving('busy');
    const answer = await signOut();
    // The whole page goes, and all that it has read with it.
    if (answer.ok) location.assign('/sign-in');
    else setLeaving('ready');
  }

  return (
    <nav className={styles.bar} aria-label={loaded.value.name}>
      <span className={styles.name}>{loaded.value.name}</span>
      {mayManagePeople(loaded.value) && (
        <Link href="/people" className={styles.link}>
          {t('people.heading')}
        </Link>
      )}
      <Button type="button" tone="quiet" state={leaving} onClick={() => void leave()}>
        {t('signIn.signOut')}
      </Button>
    </nav>
  );
}
