import { lazy, type ReactNode, Suspense, useState } from 'react';
import { logoPath } from '#shared/session/logo.ts';
import { groupRoomCode } from '#shared/sync/ids.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { exerciseStage, type Stage } from '#shared/sync/stage.ts';
import { Deck } from '#client/deck/Deck.tsx';
import { slideLabels } from '#client/slideLabels.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { ExerciseWall } from '#client/wall/ExerciseWall.tsx';
import { wallWords } from '#client/wall/wallWords.ts';
import { patiently } from '#client/patiently.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { SlideView } from '#ui/slide/SlideView.tsx';
import type { ProjectorDeck } from './projectorDeck.ts';
import styles from './ProjectorStage.module.css';

const loadQrCode = () => import('#ui/QrCode.tsx');
const QrCode = lazy(async () => ({ default: (await patiently(loadQrCode)).QrCode }));

interface ProjectorStageProps {
  readonly deck: ProjectorDeck;
  readonly state: RoomState;
  readonly stage: Stage;
  readonly facts: SessionFacts;
}

/** The wall: the slide the room is at, in the session's languages, and the way to join in its foot. */
export function ProjectorStage({ deck, state, stage, facts }: ProjectorStageProps): ReactNode {
  const { languages, theme } = facts;
  const primary = languages[0] ?? 'en';
  const address = deck.addresses[0];
  const words = wallWords(primary);
  // A frozen wall keeps the picture that it had, also through a reload of this window.
  const shown = stage.frozen ?? stage;
  // What is still counted meanwhile does not move on it either.
  const { results, counts } = state.view;
  const [kept, keep] = useState({ results, counts });
  if (!stage.frozen && (kept.results !== results || kept.counts !== counts)) keep({ results, counts });
  const code = <strong className={styles.code}>{groupRoomCode(facts.code)}</strong>;
  // Address and code need no words; beside a source there is room for the code alone.
  const wayIn = (
    <span className={styles.join}>
      {address !== undefined && `${address.replace(/^https?:\/\//, '')} · `}
      {code}
    </span>
  );
  const qr = address !== undefined && (
    <PartBoundary instead={null}>
      <Suspense fallback={null}>
        <QrCode value={address + deck.joinPath} label={address} />
      </Suspense>
    </PartBoundary>
  );
  return (
    <main className={styles.stage} data-theme={theme} data-display={stage.display} data-page={shown.page}>
      <Deck
        slides={deck.slides}
        current={{ slide: shown.slide, step: shown.step }}
        renderSlide={(slide, step) => {
          const segment = facts.segments.find(({ id }) => id === slide.segment);
          if (!segment) return null;
          const exercise = deck.exercises.find(({ id }) => id === slide.exercise);
          const count = exercise && kept.counts[exercise.id];
          const isFirst = slide.id === deck.slides[0]?.id;
          return (
            <>
              <SlideView
                slide={slide}
                segment={segment}
                agenda={facts.segments}
                languages={languages}
                step={step}
                unrevealed="absent"
                labels={slideLabels(segment)}
                foot={slide.source ? code : wayIn}
              >
                {exercise && (
                  <ExerciseWall
                    exercise={exercise}
                    stage={exerciseStage(shown, exercise.id)}
                    languages={languages}
                    businesses={facts.businesses}
                    tables={facts.tables}
                    result={kept.results[exercise.id]}
                    answered={count ?? null}
                    clockOffsetMs={state.clockOffsetMs}
                    page={shown.page}
                    qr={qr === false ? undefined : qr}
                  />
                )}
              </SlideView>
              {isFirst && qr !== false && <div className={styles.qr}>{qr}</div>}
              {isFirst && <ClientCard session={deck.session} client={facts.client} />}
            </>
          );
        }}
      />
      {stage.display === 'blank' && <div className={styles.blank} />}
      {state.connection === 'offline' && (
        <p role="status" className={styles.offline} lang={primary}>
          {words('offline')}
        </p>
      )}
      {state.farewell === 'protocol' && (
        <p role="alert" className={styles.offline} lang={primary}>
          {words('renewed')}
        </p>
      )}
    </main>
  );
}

interface ClientCardProps {
  readonly session: string;
  readonly client: SessionFacts['client'];
}

/** Whose day it is: mark and name, as far as the session states them. */
function ClientCard({ session, client: { name, logo } }: ClientCardProps): ReactNode {
  if (name === '' && logo === '') return null;
  return (
    <p className={styles.client}>
      {logo !== '' && <img src={logoPath(session, logo)} alt="" />}
      {name !== '' && <span>{name}</span>}
    </p>
  );
}
