import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import type { SeatIdentity } from '#client/join/seatIdentity.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './DeviceApp.module.css';
import { DeviceHeader } from './DeviceHeader.tsx';
import { deviceTask } from './deviceTask.ts';
import { ExerciseTask } from './ExerciseTask.tsx';
import { RefusedList } from './RefusedList.tsx';
import { SlideTask } from './SlideTask.tsx';

interface DeviceAppProps {
  readonly seat: SeatIdentity;
  /** Back to the join form, with the seat forgotten. */
  readonly onLeave: () => void;
}

/** A participant's page: one thing to do, and the truth about what is saved. */
export function DeviceApp({ seat, onLeave }: DeviceAppProps): ReactNode {
  const room = useRoomClient({
    auth: { as: 'participant', token: seat.token },
    client: seat.client,
    scope: `seat:${seat.seat}`,
  });
  return room ? <DeviceRoom room={room} title={seat.title} onLeave={onLeave} /> : null;
}

interface DeviceRoomProps {
  readonly room: RoomClient;
  readonly title: string;
  readonly onLeave: () => void;
}

function DeviceRoom({ room, title, onLeave }: DeviceRoomProps): ReactNode {
  const t = useTranslations('room.device');
  const state = useStore(room.store);
  const task = deviceTask(state.view);
  if (state.farewell !== null) return <Farewell why={state.farewell} onLeave={onLeave} />;
  return (
    <div className={styles.page}>
      <DeviceHeader
        state={state}
        title={title}
        endsAtMs={task.kind === 'exercise' ? task.stage.endsAtMs : null}
      />
      <main className={styles.main}>
        {state.lifetime === 'page' && <p className={styles.notice}>{t('pageOnly')}</p>}
        {state.connection === 'offline' && <p className={styles.notice}>{t('offlineYou')}</p>}
        <RefusedList entries={state.refused} onDismiss={(order) => void room.dismiss(order)} />
        {task.kind === 'loading' && state.connection !== 'offline' && <EmptyState title={t('loading')} />}
        {task.kind === 'slide' && <SlideTask task={task} state={state} />}
        {task.kind === 'exercise' && <ExerciseTask key={task.exercise.id} task={task} room={room} />}
      </main>
    </div>
  );
}

interface FarewellProps {
  readonly why: 'unauthorized' | 'protocol' | 'too-many-pages';
  readonly onLeave: () => void;
}

function Farewell({ why, onLeave }: FarewellProps): ReactNode {
  const t = useTranslations('room.ended');
  const reload = (
    <Button type="button" tone="primary" onClick={() => location.reload()}>
      {t('reload')}
    </Button>
  );
  const joinAgain = (
    <Button type="button" tone="primary" onClick={onLeave}>
      {t('joinAgain')}
    </Button>
  );
  const words = {
    unauthorized: { title: t('unauthorized'), text: t('unauthorizedNext'), action: joinAgain },
    protocol: { title: t('protocol'), text: t('protocolNext'), action: reload },
    'too-many-pages': { title: t('tooManyPages'), text: t('tooManyPagesNext'), action: reload },
  }[why];
  return (
    <main className={styles.page}>
      <EmptyState title={words.title} action={words.action}>
        {words.text}
      </EmptyState>
    </main>
  );
}
