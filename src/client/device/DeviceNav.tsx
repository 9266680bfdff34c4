import { CircleDot, type LucideIcon, NotebookPen, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './DeviceNav.module.css';
import type { DevicePage } from './useDevicePage.ts';

const pages = [
  ['now', CircleDot],
  ['slides', Presentation],
  ['workbook', NotebookPen],
] as const satisfies readonly (readonly [DevicePage, LucideIcon])[];

interface DeviceNavProps {
  readonly page: DevicePage;
  readonly news: 'none' | 'new';
  readonly onGo: (page: DevicePage) => void;
}

/** Where one can go: what there is to do, what has been shown, what one has written. */
export function DeviceNav({ page, news, onGo }: DeviceNavProps): ReactNode {
  const t = useTranslations('room.device');
  return (
    <nav className={styles.nav} aria-label={t('navigation')}>
      <ul className={styles.pages}>
        {pages.map(([name, Icon]) => (
          <li key={name}>
            <button
              type="button"
              aria-current={page === name ? 'page' : undefined}
              onClick={() => onGo(name)}
            >
              <span className={styles.icon}>
                <Icon size={22} aria-hidden="true" />
                {name === 'now' && news === 'new' && (
                  <span className={styles.dot} role="img" aria-label={t('somethingNew')} />
                )}
              </span>
              <span>{t(name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
