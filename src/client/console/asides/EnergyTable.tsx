import type { ReactNode } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './EnergyDialog.module.css';
import { asideWords } from './messages.ts';

interface EnergyTableProps {
  /** How many said 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
}

/** How the answers fall, as bars that are a table at the same time: the highest level on top. */
export function EnergyTable({ counts }: EnergyTableProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const most = Math.max(1, ...counts);
  const levels = [t('level1'), t('level2'), t('level3'), t('level4'), t('level5')];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('level')}</th>
          <th scope="col">{t('people')}</th>
        </tr>
      </thead>
      <tbody>
        {levels
          .map((words, index) => ({ words, value: index + 1, count: counts[index] ?? 0 }))
          .reverse()
          .map(({ words, value, count }) => (
            <tr key={value}>
              <th scope="row">
                {value} · {words}
              </th>
              <td>
                <span className={styles.count}>{count}</span>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ width: `${(count / most) * 100}%` }} />
                </span>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
