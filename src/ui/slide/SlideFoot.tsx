import type { ReactNode } from 'react';
import type { Language, Localized } from '#shared/content/language.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Mark } from '#ui/Mark.tsx';
import styles from './SlideFoot.module.css';

interface SlideFootProps {
  readonly source: Localized | undefined;
  readonly languages: readonly Language[];
  readonly foot: ReactNode;
  readonly timer: ReactNode;
}

/** Where a figure comes from, and what the surface adds. */
export function SlideFoot({ source, languages, foot, timer }: SlideFootProps): ReactNode {
  return (
    <footer className={styles.foot}>
      <Mark className={styles.mark} />
      {source && (
        <Bilingual
          text={source}
          languages={languages}
          arrangement="inline"
          className={[styles.source, timer ? styles.short : ''].filter(Boolean).join(' ')}
        />
      )}
      {timer}
      {/* Beside a source there is room for one of the two, and whoever is in needs the time. */}
      {foot !== undefined && !(source && timer) && <div className={styles.aside}>{foot}</div>}
    </footer>
  );
}
