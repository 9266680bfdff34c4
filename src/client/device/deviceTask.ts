import type { PublicSlide } from '#shared/content/workshop.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { exerciseStage, type ExerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import type { View } from '#shared/sync/view.ts';

/** The one thing that a device shows. */
export type DeviceTask =
  | { readonly kind: 'loading' }
  | { readonly kind: 'slide'; readonly slide: PublicSlide; readonly step: number }
  | { readonly kind: 'exercise'; readonly exercise: PublicExercise; readonly stage: ExerciseStage };

/**
 * What there is to do now: an exercise that takes answers comes before everything, the slide's own before others
 * and then the one that was begun last; else the slide that is on, with its exercise once that has been opened.
 */
export function deviceTask(view: View): DeviceTask {
  if (!view.stage) return { kind: 'loading' };
  const { stage } = view.stage;
  const slide = view.slides[stage.slide];
  const isOpen = (id: string): boolean => takesAnswers(exerciseStage(stage, id).phase);
  const begunLast = Object.keys(stage.exercises).reverse();
  const openId = [slide?.exercise ?? '', ...begunLast].find(isOpen);
  const exercise = view.exercises[openId ?? slide?.exercise ?? ''];
  if (exercise) {
    const own = exerciseStage(stage, exercise.id);
    if (own.phase !== 'draft') return { kind: 'exercise', exercise, stage: own };
  }
  return slide ? { kind: 'slide', slide, step: stage.step } : { kind: 'loading' };
}
