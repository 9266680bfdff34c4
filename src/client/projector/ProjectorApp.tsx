import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { preferredLanguage, languages as known } from '#shared/content/language.ts';
import { makeId } from '#shared/sync/ids.ts';
import { patiently } from '#ui/patiently.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { useKeepAwake } from '#client/keepAwake.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import { wallWords } from '#client/wall/wallWords.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { loadDeck, type ProjectorDeck } from './projectorDeck.ts';
import styles from './ProjectorApp.module.css';
import { ProjectorStage } from './ProjectorStage.tsx';
import { useTellWallSize } from './useTellWallSize.ts';

const loadDriverKeys = () => import('./DriverKeys.tsx');
const DriverKeys = lazy(async () => ({ default: (await patiently(loadDriverKeys)).DriverKeys }));

const walls = import.meta.glob('../../exercises/*/Projector.tsx');

/** Fetches the walls of every kind; what cannot be fetched now is fetched when it is shown. */
function prefetchWalls(): void {
  for (const load of Object.values(walls)) void load().catch(() => undefined);
}

const tokenKey = 'halfday.projector';

/** The link's token, taken out of the address bar, which the room can read; kept for a reload of this window. */
function takeToken(): string {
  const inAddress = location.hash.slice(1);
  try {
    if (inAddress !== '') {
      sessionStorage.setItem(tokenKey, inAddress);
      history.replaceState(null, '', location.pathname);
    }
    return sessionStorage.getItem(tokenKey) ?? inAddress;
  } catch {
    return inAddress;
  }
}

const retryMs = 2000;

/** The projector's window: fetches the deck, then follows the room. */
export function ProjectorApp(): ReactNode {
  useKeepAwake();
  const [token] = useState(takeToken);
  const [deck, setDeck] = useState<ProjectorDeck | null>(null);
  const [ended, setEnded] = useState(false);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void loadDeck(token).then((answer) => {
      if (gone) return;
      if (answer.ok) setDeck(answer.value);
      else if (answer.reason === 'link-ended') setEnded(true);
      else timer = setTimeout(() => setTries(tries + 1), retryMs);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [token, tries]);

  // A wall that is fetched at the moment of its reveal may come too late, or not at all.
  useEffect(() => {
    if (deck) prefetchWalls();
  }, [deck]);

  if (ended) return <Notice word="ended" />;
  if (!deck) return <Notice word="waiting" />;
  return (
    <>
      <ProjectorRoom token={token} deck={deck} onChanged={() => setTries(tries + 1)} />
      {deck.driver && (
        <PartBoundary instead={null}>
          <Suspense fallback={null}>
            <DriverKeys key={deck.session} deck={deck} />
          </Suspense>
        </PartBoundary>
      )}
    </>
  );
}

interface NoticeProps {
  readonly word: 'ended' | 'renewed' | 'waiting';
}

function Notice({ word }: NoticeProps): ReactNode {
  const language = preferredLanguage(navigator.languages, known);
  return (
    <main className={styles.notice} lang={language}>
      <p>{wallWords(language)(word)}</p>
    </main>
  );
}

interface ProjectorRoomProps {
  readonly token: string;
  readonly deck: ProjectorDeck;
  /** The session's content is another now. */
  readonly onChanged: () => void;
}

function ProjectorRoom({ token, deck, onChanged }: ProjectorRoomProps): ReactNode {
  const room = useRoomClient({
    auth: { as: 'projector', token },
    client: makeId(browserRandom),
    scope: `projector:${deck.session}`,
  });
  return room ? <Following room={room} deck={deck} onChanged={onChanged} /> : null;
}

interface FollowingProps extends Omit<ProjectorRoomProps, 'token'> {
  readonly room: RoomClient;
}

function Following({ room, deck, onChanged }: FollowingProps): ReactNode {
  const state = useStore(room.store);
  useTellWallSize(room);
  const primary = state.view.session?.facts.languages[0];
  useEffect(() => {
    if (primary !== undefined) document.documentElement.lang = primary;
  }, [primary]);
  const settings = state.view.session?.revision ?? 0;
  const fetched = useRef(deck.revision);
  useEffect(() => {
    if (settings <= fetched.current) return;
    fetched.current = settings;
    onChanged();
  }, [settings, onChanged]);
  if (state.farewell === 'unauthorized') return <Notice word="ended" />;
  const { stage, session } = state.view;
  if (state.farewell === 'protocol' && (!stage || !session)) return <Notice word="renewed" />;
  if (!stage || !session) return <Notice word="waiting" />;
  return <ProjectorStage deck={deck} state={state} stage={stage.stage} facts={session.facts} />;
}
