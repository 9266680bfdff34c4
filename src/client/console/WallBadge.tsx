import { EyeOff, Snowflake } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Display } from '#shared/sync/op.ts';
import styles from './WallBadge.module.css';

interface WallBadgeProps {
  readonly display: Display;
}

/** Says that the room sees something else than where it is; nothing while it sees that. */
export function WallBadge({ display }: WallBadgeProps): ReactNode {
  const t = useTranslations('facilitator.console');
  if (display === 'live') return null;
  const Icon = display === 'blank' ? EyeOff : Snowflake;
  return (
    <strong className={styles.badge} data-display={display}>
      <Icon size="1em" strokeWidth={2.75} aria-hidden="true" />
      <span>{display === 'blank' ? t('wallBlank') : t('wallFrozen')}</span>
    </strong>
  );
}
