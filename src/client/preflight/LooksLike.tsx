import { CircleSlash, Loader, LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './LooksLike.module.css';
import type { PreflightWords } from './messages.ts';

const looks = [
  ['spinning', Loader],
  ['portal', LogIn],
  ['notFound', CircleSlash],
] as const;

/** What a phone shows that does not reach the check page, for there it can say nothing itself. */
export function LooksLike({ t }: { readonly t: PreflightWords }): ReactNode {
  return (
    <div className={styles.looks}>
      <h3>{t('phones.looks')}</h3>
      <ul className={styles.list}>
        {looks.map(([name, Icon]) => (
          <li key={name} className={styles.look}>
            <Icon size="1.25em" aria-hidden="true" />
            <span>{t(`phones.${name}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
