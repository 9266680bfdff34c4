import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import { readinessOf, sayReady } from './readiness.ts';
import styles from './ReadyButton.module.css';

interface ReadyButtonProps {
  readonly exercise: string;
  /** Of the phase that is on. */
  readonly phaseRevision: number;
  readonly room: RoomClient;
}

/** Tells the facilitator that nobody need wait for this reader; one may go on writing all the same. */
export function ReadyButton({ exercise, phaseRevision, room }: ReadyButtonProps): ReactNode {
  const t = useTranslations('room.ready');
  const isReady = useStore(readinessOf(room), (said) => said[exercise] === phaseRevision);
  return (
    <div className={styles.ready}>
      <Button
        tone="quiet"
        className={styles.button}
        aria-pressed={isReady}
        onClick={() => sayReady(room, exercise, isReady ? null : phaseRevision)}
      >
        <span className={styles.mark} aria-hidden="true" />
        {t('say')}
      </Button>
      <p className={styles.told} role="status">
        {isReady && t('said')}
      </p>
    </div>
  );
}
