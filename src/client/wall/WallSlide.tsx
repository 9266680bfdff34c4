import type { ComponentProps, ReactNode } from 'react';
import type { PublicSlide } from '#shared/content/workshop.ts';
import type { PublicExercise, SessionFacts } from '#shared/sync/protocol.ts';
import { exerciseStage, type FrozenPicture } from '#shared/sync/stage.ts';
import { slideLabels } from '#client/slideLabels.ts';
import { SlideView } from '#ui/slide/SlideView.tsx';
import { ExerciseWall } from './ExerciseWall.tsx';
import { timerOnSlide } from './timerOnSlide.tsx';

type WallProps = ComponentProps<typeof ExerciseWall>;

interface WallSlideProps
  extends
    Pick<FrozenPicture, 'step' | 'page' | 'exercises' | 'timer'>,
    Pick<WallProps, 'result' | 'answered' | 'clockOffsetMs' | 'qr'>,
    Pick<ComponentProps<typeof SlideView>, 'unrevealed' | 'foot'> {
  readonly slide: PublicSlide;
  readonly facts: SessionFacts;
  readonly exercise: PublicExercise | undefined;
}

/** A slide with what its exercise is at: on the wall, and wherever a facilitator looks at what the wall shows. */
export function WallSlide({
  slide,
  facts,
  exercise,
  exercises,
  timer,
  step,
  unrevealed,
  foot,
  ...wall
}: WallSlideProps): ReactNode {
  const segment = facts.segments.find(({ id }) => id === slide.segment);
  if (!segment) return null;
  return (
    <SlideView
      slide={slide}
      segment={segment}
      agenda={facts.segments}
      languages={facts.languages}
      step={step}
      unrevealed={unrevealed}
      labels={slideLabels(segment)}
      foot={foot}
      timer={timerOnSlide({ timer, exercises, slide, facts, clockOffsetMs: wall.clockOffsetMs })}
    >
      {exercise && (
        <ExerciseWall
          exercise={exercise}
          stage={exerciseStage({ exercises }, exercise.id)}
          languages={facts.languages}
          businesses={facts.businesses}
          tables={facts.tables}
          {...wall}
        />
      )}
    </SlideView>
  );
}
