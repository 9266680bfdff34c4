import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './MePage.module.css';
import { isErasing } from './useErased.ts';

interface EraseMeProps {
  readonly seat: { readonly id: string };
  readonly state: RoomState;
  readonly room: RoomClient;
}

/** The way out that leaves nothing behind. */
export function EraseMe({ seat, state, room }: EraseMeProps): ReactNode {
  const t = useTranslations('room.me');
  const [asking, setAsking] = useState(false);
  const erase = (): void => {
    setAsking(false);
    void room.emit({ type: 'seat.erase', seat: seat.id });
  };
  const anonymous = Object.values(state.view.exercises).some((exercise) => exercise.anonymous);
  return (
    <section className={styles.section}>
      <h2>{t('erase')}</h2>
      <p>{t('eraseWhy')}</p>
      <p role="status" className={styles.moving}>
        {isErasing(state) && t('erasing')}
      </p>
      {!isErasing(state) && (
        <div>
          <Button tone="danger" onClick={() => setAsking(true)}>
            {t('erase')}
          </Button>
        </div>
      )}
      {asking && (
        <Dialog
          title={t('eraseAsk')}
          confirmLabel={t('eraseDo')}
          cancelLabel={t('stay')}
          tone="danger"
          onConfirm={erase}
          onCancel={() => setAsking(false)}
        >
          <p>{t('eraseGoes')}</p>
          <p>{t('eraseStays')}</p>
          {anonymous && <p>{t('eraseAnonymous')}</p>}
          <p>{t('eraseForGood')}</p>
        </Dialog>
      )}
    </section>
  );
}
