import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Slide } from '#shared/content/workshop.ts';
import type { PublicExercise, SessionFacts } from '#shared/sync/protocol.ts';
import { exerciseStage, type Stage } from '#shared/sync/stage.ts';
import { slideLabels } from '#client/slideLabels.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { ExerciseWall } from '#client/wall/ExerciseWall.tsx';
import { SlideView } from '#ui/slide/SlideView.tsx';
import styles from './SlidePreviews.module.css';

interface SlidePreviewsProps {
  readonly facts: SessionFacts;
  readonly stage: Stage;
  readonly slide: Slide;
  readonly next: Slide | null;
  readonly nextStep: number;
  readonly state: RoomState;
}

/** What the room sees now, with what is still to come on it faint, and what one press brings. */
export function SlidePreviews(props: SlidePreviewsProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { stage, slide, next, nextStep } = props;
  return (
    <div className={styles.previews}>
      <div>
        <h2>
          {t('now')}
          {slide.steps > 0 && ` · ${t('step', { step: stage.step, steps: slide.steps })}`}
        </h2>
        <div className={styles.now}>
          <Preview {...props} shown={slide} step={stage.step} />
        </div>
      </div>
      <div>
        <h2>{t('next')}</h2>
        {next ? (
          <div className={styles.next}>
            <Preview {...props} shown={next} step={nextStep} />
          </div>
        ) : (
          <p className={styles.end}>{t('end')}</p>
        )}
      </div>
    </div>
  );
}

interface PreviewProps extends SlidePreviewsProps {
  readonly shown: Slide;
  readonly step: number;
}

function Preview({ facts, stage, state, shown, step }: PreviewProps): ReactNode {
  const segment = facts.segments.find(({ id }) => id === shown.segment);
  if (!segment) return null;
  const exercise: PublicExercise | undefined = state.view.exercises[shown.exercise ?? ''];
  return (
    <SlideView
      slide={shown}
      segment={segment}
      agenda={facts.segments}
      languages={facts.languages}
      step={step}
      unrevealed="faint"
      labels={slideLabels(segment)}
    >
      {exercise && (
        <ExerciseWall
          exercise={exercise}
          stage={exerciseStage(stage, exercise.id)}
          languages={facts.languages}
          businesses={facts.businesses}
          result={state.view.results[exercise.id]}
          answered={state.view.counts[exercise.id] ?? null}
          clockOffsetMs={state.clockOffsetMs}
        />
      )}
    </SlideView>
  );
}
