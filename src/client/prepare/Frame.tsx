import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { AccountBar } from '#client/account/AccountBar.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { problemSentence } from './problemSentence.ts';
import type { Loaded } from './useLoaded.ts';

interface FrameProps<T> {
  readonly loaded: Loaded<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** The frame around the facilitator's quiet pages: the way home, the language, and every state of loading. */
export function Frame<T>({ loaded, onRetry, children }: FrameProps<T>): ReactNode {
  const t = useTranslations('facilitator');
  return (
    <div className={styles.frame}>
      <Header>{loaded.state === 'ready' && <AccountBar />}</Header>
      {loaded.state === 'loading' && <EmptyState title={t('common.loading')} />}
      {loaded.state === 'problem' && loaded.reason === 'signed-out' && (
        <EmptyState
          title={t('problem.signedOut')}
          action={
            <Link href={`/sign-in?to=${encodeURIComponent(location.pathname)}`} className={styles.signIn}>
              {t('signIn.submit')}
            </Link>
          }
        />
      )}
      {loaded.state === 'problem' && loaded.reason !== 'signed-out' && (
        <EmptyState
          title={t(problemSentence(loaded.reason))}
          action={
            <Button type="button" tone="primary" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          }
        />
      )}
      {loaded.state === 'ready' && children(loaded.value)}
    </div>
  );
}
