import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { languages } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Mark } from '#ui/Mark.tsx';
import { ToggleLanguage } from '#ui/ToggleLanguage.tsx';
import styles from './Frame.module.css';
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
  const { language, choose } = useLanguage();
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Link href="/home" className={styles.home}>
          <Mark />
          <span>
            Halfday <span lang="zh-Hans">半日坊</span>
          </span>
        </Link>
        <ToggleLanguage current={language} offered={languages} onChange={choose} />
      </header>
      {loaded.state === 'loading' && <EmptyState title={t('common.loading')} />}
      {loaded.state === 'problem' && (
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
