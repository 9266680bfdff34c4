import type { ComponentProps } from 'react';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { publicSlide } from '#shared/sync/project.ts';
import { exerciseStage, type FrozenPicture } from '#shared/sync/stage.ts';
import { nextPosition } from '#client/console/stagePosition.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import type { WallSlide } from '#client/wall/WallSlide.tsx';
import { useCalm } from './useCalm.ts';
import { useRevealPreview } from './useRevealPreview.ts';

/** One picture that the wall may show next. */
export interface WallLook
  extends
    Pick<FrozenPicture, 'step' | 'page' | 'exercises'>,
    Pick<ComponentProps<typeof WallSlide>, 'result' | 'answered'> {
  /** What brings it there: the reveal, the end of a frozen or blank wall, or one step on. */
  readonly of: 'reveal' | 'behind' | 'next';
  readonly slide: PublicSlide;
  /** How many answers it shows. */
  readonly n: number;
}

/** While answers come in their picture is drawn anew this often, in milliseconds. */
const openEveryMs = 2000;

/** What the wall may show next, what is nearest first. */
export function useWallLooks(model: ConsoleModel): readonly WallLook[] {
  const { stage, slide, workshop, state } = model;
  const current = useRevealPreview(model);
  const isOpen = model.phase.phase === 'open';
  const calm = useCalm(current, `${model.exercise?.id} ${model.phase.phaseRevision}`, openEveryMs);
  const reveal = isOpen ? calm : current;
  const next = nextPosition(workshop.slides, stage);
  const nextSlide = next && workshop.slides.find(({ id }) => id === next.slide);
  const plain = (of: WallLook['of'], at: PublicSlide, step: number, page: number): WallLook => {
    const { results, counts } = state.view;
    const id = at.exercise ?? '';
    const isRevealed = exerciseStage(stage, id).phase === 'revealed';
    return {
      of,
      slide: at,
      step,
      page,
      exercises: stage.exercises,
      result: isRevealed ? results[id] : undefined,
      answered: counts[id] ?? null,
      n: 0,
    };
  };
  return [
    ...(reveal
      ? [{ of: 'reveal', slide, step: stage.step, page: 0, answered: null, ...reveal } as const]
      : []),
    ...(stage.display === 'live' ? [] : [plain('behind', slide, stage.step, stage.page)]),
    ...(next && nextSlide ? [plain('next', publicSlide(nextSlide), next.step, 0)] : []),
  ];
}
