import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { planWords } from './messages.ts';
import styles from './SectionNav.module.css';

/** What there is to prepare, in the order in which the weeks bring it. */
export const sectionNames = ['people', 'letters', 'tables', 'place', 'checklist'] as const;
export type SectionName = (typeof sectionNames)[number];

interface SectionNavProps {
  readonly shown: SectionName;
}

/** The way between the plan's sections; on a phone the row is pushed so far that the present one is in sight. */
export function SectionNav({ shown }: SectionNavProps): ReactNode {
  const { language } = useLanguage();
  const w = planWords(language);
  const row = useRef<HTMLElement>(null);
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!row.current || !current.current) return;
    const { offsetLeft, offsetWidth } = current.current;
    const { scrollLeft, clientWidth } = row.current;
    const isInSight = offsetLeft >= scrollLeft && offsetLeft + offsetWidth <= scrollLeft + clientWidth;
    if (!isInSight) row.current.scrollLeft = offsetLeft - (clientWidth - offsetWidth) / 2;
  }, [shown, language]);
  return (
    <nav ref={row} className={styles.sections} aria-label={w('sections')}>
      {sectionNames.map((name) => (
        <a
          key={name}
          href={`#${name}`}
          {...(name === shown ? { ref: current, 'aria-current': 'page' as const } : {})}
        >
          {w(name)}
        </a>
      ))}
    </nav>
  );
}
