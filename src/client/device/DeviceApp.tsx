import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import type { SeatIdentity } from '#client/join/seatIdentity.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { DeviceRoom } from './DeviceRoom.tsx';
import styles from './DeviceApp.module.css';

interface DeviceAppProps {
  readonly seat: SeatIdentity;
  /** Whether the seat was taken on this page a moment ago: its way back is then told, once. */
  readonly arrival: 'fresh' | 'known';
  /** Back to the join form, with the seat forgotten. */
  readonly onLeave: () => void;
}

/** A participant's page: one thing to do, and the truth about what is saved. */
export function DeviceApp(props: DeviceAppProps): ReactNode {
  const { seat } = props;
  const room = useRoomClient({
    auth: { as: 'participant', token: seat.token },
    client: seat.client,
    scope: `seat:${seat.seat}`,
  });
  return room ? <Opened {...props} room={room} /> : null;
}

function Opened({ room, ...props }: DeviceAppProps & { readonly room: RoomClient }): ReactNode {
  const farewell = useStore(room.store, (state) => state.farewell);
  if (farewell !== null) return <Farewell why={farewell} onLeave={props.onLeave} />;
  return <DeviceRoom {...props} room={room} />;
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
