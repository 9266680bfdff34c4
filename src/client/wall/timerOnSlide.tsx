import type { PublicSlide } from '#shared/content/workshop.ts';
import type { Countdown } from '#shared/sync/countdown.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { roomCountdown } from '#shared/sync/roomCountdown.ts';
import type { Stage } from '#shared/sync/stage.ts';
import type { SlideViewProps } from '#ui/slide/SlideFrame.tsx';
import { SlideTimer } from './SlideTimer.tsx';

interface TimerSource extends Pick<Stage, 'exercises'> {
  readonly timer: Countdown | null | undefined;
  readonly slide: Pick<PublicSlide, 'layout' | 'exercise' | 'segment'>;
  readonly facts: Pick<SessionFacts, 'segments' | 'languages'>;
  readonly clockOffsetMs: number;
}

/** The countdown of a slide where the slide has a place for it; none while its exercise counts its own time. */
export function timerOnSlide({
  timer,
  exercises,
  slide,
  facts: { segments, languages },
  clockOffsetMs,
}: TimerSource): SlideViewProps['timer'] {
  if (!timer || roomCountdown({ exercises, timer }, slide.exercise) !== timer) return undefined;
  const at = segments.findIndex(({ id }) => id === slide.segment);
  // As the day begins, the code to scan is where the sun is.
  const place = slide.layout === 'segment' && at > 0 ? 'sun' : 'foot';
  // Only a break goes without a number.
  const during = segments[at]?.number === undefined ? 'break' : 'work';
  const around = { countdown: timer, during, place, languages, clockOffsetMs } as const;
  return { place, node: <SlideTimer {...around} /> };
}
