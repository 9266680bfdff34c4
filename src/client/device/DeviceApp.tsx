import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SeatIdentity } from '#client/join/seatIdentity.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { Farewell as FarewellReason } from '#shared/sync/protocol.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import type { Op, WorksheetSet } from '#shared/sync/op.ts';
import { DeviceRoom } from './DeviceRoom.tsx';
import styles from './DeviceApp.module.css';
import { Erased } from './Erased.tsx';
import { forgetHere, outboxScope } from './forgetHere.ts';
import { useErased } from './useErased.ts';

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
    secret: seat.secret,
    scope: outboxScope(seat),
  });
  return room ? <Opened {...props} room={room} /> : null;
}

function Opened({ room, ...props }: DeviceAppProps & { readonly room: RoomClient }): ReactNode {
  const farewell = useStore(room.store, (state) => state.farewell);
  if (useErased(room) === 'erased') return <Erased seat={props.seat} onLeave={props.onLeave} />;
  if (farewell !== null) return <Farewell why={farewell} room={room} {...props} />;
  return <DeviceRoom {...props} room={room} />;
}

interface FarewellProps extends Pick<DeviceAppProps, 'seat' | 'onLeave'> {
  readonly why: FarewellReason;
  readonly room: RoomClient;
}

function Farewell({ why, room, seat, onLeave }: FarewellProps): ReactNode {
  const t = useTranslations('room.ended');
  const state = useStore(room.store);
  const unsent = state.lifetime === 'page' ? state.waiting.flatMap(({ op }) => answerIn(op)) : [];
  const reload = (
    <Button type="button" tone="primary" onClick={() => location.reload()}>
      {t('reload')}
    </Button>
  );
  const leave = (): void => {
    // What waits for a seat that is not there any more reaches nobody.
    void forgetHere(seat);
    onLeave();
  };
  const joinAgain = (
    <Button type="button" tone="primary" onClick={leave}>
      {t('joinAgain')}
    </Button>
  );
  const words = {
    unauthorized: { title: t('unauthorized'), text: t('unauthorizedNext'), action: joinAgain },
    protocol: {
      title: t('protocol'),
      text: unsent.length > 0 ? t('protocolUnsent') : t('protocolNext'),
      action: reload,
    },
    'too-many-pages': { title: t('tooManyPages'), text: t('tooManyPagesNext'), action: reload },
    removed: { title: t('removed'), text: t('removedNext'), action: reload },
  }[why];
  return (
    <main className={styles.page}>
      <EmptyState title={words.title} action={words.action}>
        <p>{words.text}</p>
        {unsent.map((set) => (
          <p key={set.id} className={styles.unsent}>
            <AsTyped set={set} state={state} />
          </p>
        ))}
      </EmptyState>
    </main>
  );
}

interface AsTypedProps {
  readonly set: WorksheetSet;
  readonly state: RoomState;
}

/** What was typed, without the code of its kind: the server may have that no more. */
function AsTyped({ set: { exercise, value }, state }: AsTypedProps): ReactNode {
  const { language } = useLanguage();
  const title = state.view.exercises[exercise]?.title;
  return (
    <>
      {title && <small>{inLanguage(title, language)}</small>}
      {typeof value === 'string' ? value : JSON.stringify(value)}
    </>
  );
}

function answerIn(op: Op): readonly WorksheetSet[] {
  return op.type === 'worksheet.set' && op.value !== null ? [op] : [];
}
