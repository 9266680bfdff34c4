import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { SeatIdentity } from '#client/join/seatIdentity.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './DeviceApp.module.css';
import { forgetHere } from './forgetHere.ts';

interface ErasedProps {
  readonly seat: SeatIdentity;
  readonly onLeave: () => void;
}

/** It is done, here too; and how to take part again. */
export function Erased({ seat, onLeave }: ErasedProps): ReactNode {
  const t = useTranslations('room');
  useEffect(() => void forgetHere(seat), [seat]);
  return (
    <main className={styles.page}>
      <EmptyState
        title={t('erased.title')}
        action={
          <Button type="button" tone="primary" onClick={onLeave}>
            {t('ended.joinAgain')}
          </Button>
        }
      >
        <p role="status">{t('erased.text')}</p>
      </EmptyState>
    </main>
  );
}
