import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { exerciseStage, type Stage, takesAnswers } from '#shared/sync/stage.ts';
import { optimisticStage } from '#shared/sync/view.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { useNow } from '#client/sync/useNow.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import styles from './Console.module.css';
import { ConsoleBar } from './ConsoleBar.tsx';
import { ControlRow } from './ControlRow.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { SlidePreviews } from './SlidePreviews.tsx';
import { nextPosition, previousPosition } from './stagePosition.ts';
import { roomProgress } from './tableProgress.ts';
import { useConsoleKeys } from './useConsoleKeys.ts';

interface ConsoleProps {
  readonly room: RoomClient;
  readonly state: RoomState;
  readonly detail: SessionDetail;
  /** As the server last said; the console's own presses are laid over it. */
  readonly stage: Stage;
  readonly facts: SessionFacts;
}

/** One screen, no scrolling: where the room is, what comes, what to say, who has answered, and what to press. */
export function Console({ room, state, detail, stage: stored, facts }: ConsoleProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const words = useTranslations('facilitator');
  const [asking, setAsking] = useState(false);
  const { workshop } = detail;
  const nowMs = useNow(state.clockOffsetMs, 'running');
  const waiting = state.waiting.map(({ op }) => op);
  const stage = optimisticStage(stored, waiting, { workshop, nowMs });
  const slide = workshop.slides.find(({ id }) => id === stage.slide) ?? workshop.slides[0];
  const exercise = workshop.exercises.find(({ id }) => id === slide?.exercise);
  const phase = exerciseStage(stage, exercise?.id ?? '');
  const progress = roomProgress({
    tables: facts.tables,
    seats: Object.values(state.view.seats),
    answered: state.view.progress[exercise?.id ?? '']?.answered ?? [],
    online: state.online,
  });

  const emit = (draft: OpDraft): void => void room.emit(draft);
  const go = (position: { slide: string; step: number } | null): void => {
    if (position) emit({ type: 'stage.go', ...position, epoch: stage.epoch });
  };
  const turn = (to: 'open' | 'closed' | 'revealed'): void => {
    if (!exercise) return;
    setAsking(false);
    emit({ type: 'exercise.phase', exercise: exercise.id, to, phaseRevision: phase.phaseRevision });
  };
  const close = (): void => {
    if (progress.missing.length > 0) setAsking(true);
    else turn('closed');
  };
  const back = previousPosition(workshop.slides, stage);
  const forward = nextPosition(workshop.slides, stage);
  const actions = {
    ...(back ? { back: () => go(back) } : {}),
    ...(forward ? { forward: () => go(forward) } : {}),
    ...(exercise && phase.phase === 'draft' ? { open: () => turn('open') } : {}),
    ...(exercise && phase.phase === 'open' ? { close } : {}),
    ...(exercise && (phase.phase === 'grace' || phase.phase === 'closed')
      ? { reveal: () => turn('revealed') }
      : {}),
    ...(exercise && phase.phase === 'revealed' ? { hide: () => turn('closed') } : {}),
    ...(exercise && !takesAnswers(phase.phase) && phase.phase !== 'draft'
      ? { reopen: () => turn('open') }
      : {}),
    ...(exercise && phase.phase === 'grace' ? { reopen: () => turn('open') } : {}),
  };
  useConsoleKeys({
    ArrowRight: actions.forward,
    PageDown: actions.forward,
    ' ': actions.forward,
    ArrowLeft: actions.back,
    PageUp: actions.back,
    o: actions.open ?? actions.reopen,
    c: actions.close,
    r: actions.reveal,
    h: actions.hide,
  });
  if (!slide) return null;
  const next = forward && workshop.slides.find(({ id }) => id === forward.slide);
  const lastRefused = state.refused[state.refused.length - 1];

  return (
    <div className={styles.console}>
      <ConsoleBar detail={detail} state={state} nowMs={nowMs} exercise={exercise} phase={phase} />
      <AgendaPanel workshop={workshop} segments={facts.segments} segment={slide.segment} onGo={go} />
      <main className={styles.center}>
        <h1 className={styles.hidden}>
          {t('heading')} · {facts.title}
        </h1>
        <SlidePreviews
          facts={facts}
          stage={stage}
          slide={slide}
          next={next ?? null}
          nextStep={forward?.step ?? 0}
          state={state}
        />
        <NotesPanel slide={slide} />
      </main>
      <RoomPanel
        exercise={exercise}
        phase={phase}
        state={state}
        facts={facts}
        progress={progress}
        onTakeIn={(late) => exercise && emit({ type: 'worksheet.takeLate', exercise: exercise.id, ...late })}
      />
      <ControlRow actions={actions} />
      {lastRefused && (
        <p className={styles.refused} role="alert">
          {words(lastRefused.refused === 'stale' ? 'problem.stale' : 'problem.other')}
          <button
            type="button"
            onClick={() => state.refused.forEach(({ order }) => void room.dismiss(order))}
          >
            ×
          </button>
        </p>
      )}
      {asking && (
        <Dialog
          title={t('closeTitle')}
          confirmLabel={t('closeConfirm')}
          cancelLabel={t('keepOpen')}
          onConfirm={() => turn('closed')}
          onCancel={() => setAsking(false)}
        >
          {t('closeText', { ready: progress.ready, connected: progress.connected })}
        </Dialog>
      )}
    </div>
  );
}
