import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import type { OutboxEntry } from '#client/sync/outbox.ts';
import { Button } from '#ui/Button.tsx';
import styles from './RefusedList.module.css';

const sentences = {
  malformed: 'malformed',
  'too-large': 'tooLarge',
  'not-allowed': 'notAllowed',
  'unknown-exercise': 'unknownExercise',
  'not-open': 'notOpen',
  closed: 'closed',
  'bad-value': 'badValue',
  'unknown-slide': 'other',
  stale: 'other',
  'unknown-session': 'other',
  'table-taken': 'other',
} as const satisfies Record<RefusalReason, string>;

interface RefusedListProps {
  readonly entries: readonly OutboxEntry[];
  readonly onDismiss: (order: number) => void;
}

/** What the server would not take, each with its reason, until its writer has seen it. */
export function RefusedList({ entries, onDismiss }: RefusedListProps): ReactNode {
  const t = useTranslations('room.refused');
  if (entries.length === 0) return null;
  return (
    <div className={styles.refused} role="alert">
      <h2>{t('heading')}</h2>
      <ul>
        {entries.map(({ order, refused, op }) => (
          <li key={order}>
            <p>
              {t(sentences[refused ?? 'malformed'])}
              {'value' in op && op.value !== null && (
                <span className={styles.value}>
                  {typeof op.value === 'string' ? op.value : JSON.stringify(op.value)}
                </span>
              )}
            </p>
            <Button type="button" tone="secondary" onClick={() => onDismiss(order)}>
              {t('dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
