import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { languages } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { Mark } from '#ui/Mark.tsx';
import styles from './Frame.module.css';

interface HeaderProps {
  /** Beside the language: who is signed in, where somebody is. */
  readonly children?: ReactNode;
}

/** The way home, and the language. */
export function Header({ children }: HeaderProps): ReactNode {
  const t = useTranslations('facilitator');
  const { language, choose } = useLanguage();
  return (
    <header className={styles.header}>
      <Link href="/home" className={styles.home}>
        <Mark />
        <span>
          Halfday <span lang="zh-Hans">半日坊</span>
        </span>
      </Link>
      <div className={styles.tools}>
        {children}
        <ChooseLanguage
          label={t('common.language')}
          current={language}
          offered={languages}
          onChange={choose}
        />
      </div>
    </header>
  );
}
