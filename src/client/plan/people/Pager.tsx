import type { ReactNode } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { peopleWords } from './messages.ts';
import type { PageOf } from './pageOf.ts';
import styles from './PeopleSection.module.css';

interface PagerProps {
  readonly at: PageOf<unknown>;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a long list; nothing where there is one page. */
export function Pager({ at: { page, pages, from, to, all }, onPage }: PagerProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  if (pages < 2) return null;
  return (
    <nav className={styles.pager} aria-label={w('pages')}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {w('before')}
      </Button>
      <span aria-live="polite">{w('shown', { from, to, all })}</span>
      <Button disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {w('next')}
      </Button>
    </nav>
  );
}
