import { type ReactNode, useState } from 'react';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { Deck } from '#client/deck/Deck.tsx';
import type { RoomState } from '#client/sync/roomClient.ts';
import { FirstSlide } from '#client/wall/FirstSlide.tsx';
import { RehearsalEdge } from '#client/wall/RehearsalEdge.tsx';
import { WallSlide } from '#client/wall/WallSlide.tsx';
import { WayInFoot, WayInQr } from '#client/wall/WayIn.tsx';
import { wallWords } from '#client/wall/wallWords.ts';
import type { ProjectorDeck } from './projectorDeck.ts';
import styles from './ProjectorStage.module.css';

const outageWords = { host: 'hostOffline', yours: 'ownOffline', unknown: 'noAnswer' } as const;

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
  // While nobody new comes in, no way in is shown.
  const isOpen = !stage.locked;
  const qr = address !== undefined && isOpen && <WayInQr address={address} joinPath={deck.joinPath} />;
  return (
    <main className={styles.stage} data-theme={theme} data-display={stage.display} data-page={shown.page}>
      <Deck
        slides={deck.slides}
        current={{ slide: shown.slide, step: shown.step }}
        renderSlide={(slide, step) => {
          const exercise = deck.exercises.find(({ id }) => id === slide.exercise);
          const count = exercise && kept.counts[exercise.id];
          const isFirst = slide.id === deck.slides[0]?.id;
          return (
            <>
              <WallSlide
                slide={slide}
                facts={facts}
                step={step}
                page={shown.page}
                exercises={shown.exercises}
                timer={slide.id === shown.slide ? (shown.timer ?? null) : null}
                exercise={exercise}
                result={exercise && kept.results[exercise.id]}
                answered={count ?? null}
                clockOffsetMs={state.clockOffsetMs}
                unrevealed="absent"
                foot={
                  isOpen ? (
                    <WayInFoot
                      code={facts.code}
                      address={address}
                      beside={slide.source ? 'source' : 'nothing'}
                    />
                  ) : undefined
                }
                qr={qr === false ? undefined : qr}
              />
              {isFirst && <FirstSlide session={deck.session} client={facts.client} qr={qr} />}
            </>
          );
        }}
      />
      <RehearsalEdge facts={facts} />
      {stage.display === 'blank' && <div className={styles.blank} />}
      <div role="status" lang={primary}>
        {state.outage !== null && <p className={styles.outage}>{words(outageWords[state.outage])}</p>}
      </div>
      {state.farewell === 'protocol' && (
        <p role="alert" className={styles.offline} lang={primary}>
          {words('renewed')}
        </p>
      )}
    </main>
  );
}
