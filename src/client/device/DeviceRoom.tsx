import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { SeatIdentity } from '#client/join/seatIdentity.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import styles from './DeviceApp.module.css';
import { DeviceHeader } from './DeviceHeader.tsx';
import { DeviceNav } from './DeviceNav.tsx';
import { deviceCountdown } from './deviceCountdown.ts';
import { type DeviceTask, deviceTask } from './deviceTask.ts';
import { ExerciseTask } from './ExerciseTask.tsx';
import { KeepCode } from './KeepCode.tsx';
import { LateAsides } from './LateAsides.tsx';
import { MissingPart } from './MissingPart.tsx';
import { loadMePage, loadSlidesPage, loadWorkbookPage, prefetchDevice } from './prefetchDevice.ts';
import { RefusedList } from './RefusedList.tsx';
import { saveStatus } from './saveStatus.ts';
import { SlideTask } from './SlideTask.tsx';
import { useDevicePage } from './useDevicePage.ts';
import { useShownSlides } from './useShownSlides.ts';

const SlidesPage = lazy(async () => ({ default: (await loadSlidesPage()).SlidesPage }));
const WorkbookPage = lazy(async () => ({ default: (await loadWorkbookPage()).WorkbookPage }));
const MePage = lazy(async () => ({ default: (await loadMePage()).MePage }));

interface DeviceRoomProps {
  readonly seat: SeatIdentity;
  readonly arrival: 'fresh' | 'known';
  readonly room: RoomClient;
  readonly onLeave: () => void;
}

/** The frame of the device: who and whether all is saved above, the page that is chosen, and the ways to the others. */
export function DeviceRoom({ seat, arrival, room, onLeave }: DeviceRoomProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const state = useStore(room.store);
  const task = deviceTask(state.view);
  const { page, chapter, go, news } = useDevicePage(state.view.stage?.stage);
  const looking = page === 'slides' ? 'looking' : 'elsewhere';
  const slides = useShownSlides({ token: seat.token, looking, state });
  const [mayTellCode, setMayTellCode] = useState(arrival === 'fresh');
  const hasJoined = state.self !== null;
  useEffect(() => (hasJoined ? prefetchDevice() : undefined), [hasJoined]);
  const code = state.self?.role === 'participant' ? state.self.seat.returnCode : null;
  const open = task.kind === 'exercise' && task.stage.phase === 'open' ? task.exercise : null;
  const beside = { task, state, room, looking: page === 'now' ? 'here' : 'elsewhere' } as const;
  return (
    <div className={styles.page}>
      <DeviceHeader
        state={state}
        title={seat.title}
        counted={deviceCountdown(state.view.stage?.stage, task)}
        page={page}
        onMe={() => go('me')}
      />
      <main className={styles.main} data-page={page}>
        <p className={styles.told} role="status">
          {open && t('opened', { title: inLanguage(open.title, language) })}
        </p>
        {state.lifetime === 'page' && <p className={styles.notice}>{t('pageOnly')}</p>}
        <div role="status">
          {state.outage !== null && <p className={styles.notice}>{t(`outage.${state.outage}`)}</p>}
        </div>
        {saveStatus(state).kind === 'notSaved' && (
          <p className={styles.notice} role="status">
            {t('cannotSave')}
          </p>
        )}
        <RefusedList state={state} room={room} />
        {page === 'now' && mayTellCode && code !== null && (
          <KeepCode code={code} onDone={() => setMayTellCode(false)} />
        )}
        <LateAsides place="above" {...beside} />
        <PartBoundary
          key={page === 'now' && task.kind === 'exercise' ? task.exercise.id : page}
          instead={<MissingPart line={state.connection === 'online' ? 'online' : 'offline'} />}
        >
          <Suspense fallback={<EmptyState title={t('loading')} />}>
            {page === 'now' && <Now task={task} state={state} room={room} />}
            {page === 'slides' && <SlidesPage slides={slides} state={state} />}
            {page === 'workbook' && <WorkbookPage state={state} room={room} chapter={chapter} />}
            {page === 'me' && <MePage state={state} room={room} onLeave={onLeave} />}
          </Suspense>
        </PartBoundary>
        <LateAsides place="below" {...beside} />
      </main>
      <DeviceNav page={page} news={news} onGo={go} />
    </div>
  );
}

interface NowProps {
  readonly task: DeviceTask;
  readonly state: RoomState;
  readonly room: RoomClient;
}

function Now({ task, state, room }: NowProps): ReactNode {
  const t = useTranslations('room.device');
  switch (task.kind) {
    case 'loading':
      return state.outage !== null ? null : <EmptyState title={t('loading')} />;
    case 'slide':
      return <SlideTask task={task} state={state} />;
    case 'exercise':
      return <ExerciseTask key={task.exercise.id} task={task} room={room} />;
  }
}
