import { type ReactNode, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { makeId } from '#shared/sync/ids.ts';
import { Frame } from '#client/prepare/Frame.tsx';
import { loadSession, type SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Console } from './Console.tsx';

interface ConsolePageProps {
  readonly id: string;
}

/** The facilitator's console: its session first, then its line to the room. */
export function ConsolePage({ id }: ConsolePageProps): ReactNode {
  const load = useCallback(() => loadSession(id), [id]);
  const [loaded, reload] = useLoaded(load);
  if (loaded.state !== 'ready') {
    return (
      <Frame loaded={loaded} onRetry={() => void reload()}>
        {() => null}
      </Frame>
    );
  }
  return <ConsoleRoom detail={loaded.value} />;
}

function ConsoleRoom({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const room = useRoomClient({
    auth: { as: 'facilitator', session: detail.session.id },
    client: makeId(browserRandom),
    scope: `console:${detail.session.id}`,
    workshop: detail.workshop,
  });
  return room ? <Opened room={room} detail={detail} /> : null;
}

function Opened({ room, detail }: { readonly room: RoomClient; readonly detail: SessionDetail }): ReactNode {
  const t = useTranslations('facilitator');
  const state = useStore(room.store);
  if (state.farewell !== null) return <EmptyState title={t('problem.signedOut')} />;
  if (!state.view.stage || !state.view.session) return <EmptyState title={t('common.loading')} />;
  return (
    <Console
      room={room}
      state={state}
      detail={detail}
      stage={state.view.stage.stage}
      facts={state.view.session.facts}
    />
  );
}
