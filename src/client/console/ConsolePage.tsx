import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { makeId } from '#shared/sync/ids.ts';
import { Frame } from '#client/prepare/Frame.tsx';
import { MissingPart } from '#client/prepare/MissingPart.tsx';
import { loadSession, type SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { pressesOn } from '#client/sync/pressesOn.ts';
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
  return <ConsoleRoom first={loaded.value} />;
}

function ConsoleRoom({ first }: { readonly first: SessionDetail }): ReactNode {
  const room = useRoomClient({
    auth: { as: 'facilitator', session: first.session.id },
    client: makeId(browserRandom),
    scope: `console:${first.session.id}`,
    presses: pressesOn(first.workshop),
  });
  return room ? <Opened room={room} first={first} /> : null;
}

interface OpenedProps {
  readonly room: RoomClient;
  readonly first: SessionDetail;
}

function Opened({ room, first }: OpenedProps): ReactNode {
  const t = useTranslations('facilitator');
  const state = useStore(room.store);
  const detail = useDetail(first, state.view.session?.revision ?? null);
  if (state.farewell === 'protocol')
    return (
      <main>
        <MissingPart why="renewed" />
      </main>
    );
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

/** A server that does not answer is asked again this much later, in milliseconds. */
const againAfterMs = 3000;

/**
 * The session's content, fetched again when its settings have changed: slides may be hidden or reworded since.
 * Until the new one is there, and when it does not come, the one before stays.
 */
function useDetail(first: SessionDetail, revision: number | null): SessionDetail {
  const [detail, setDetail] = useState(first);
  const known = useRef<number | null>(null);
  const { id } = first.session;
  useEffect(() => {
    if (revision === null) return undefined;
    const before = known.current;
    known.current = revision;
    if (before === null || before === revision) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchAgain = async (): Promise<void> => {
      const answer = await loadSession(id);
      if (gone) return;
      if (answer.ok) setDetail(answer.value);
      else timer = setTimeout(() => void fetchAgain(), againAfterMs);
    };
    void fetchAgain();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, revision]);
  return detail;
}
