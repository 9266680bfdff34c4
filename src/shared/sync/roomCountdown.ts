import { type Countdown, countdownLeft } from './countdown.ts';
import { exerciseStage, type Stage } from './stage.ts';

/**
 * The one countdown that everybody looks at: that of the exercise while it is open, else the one that belongs to the
 * slide; null while nothing is counted.
 */
export function roomCountdown(
  stage: Pick<Stage, 'exercises'> & { readonly timer?: Countdown | null },
  exercise: string | undefined,
): Countdown | null {
  const own = exercise === undefined ? null : exerciseStage(stage, exercise);
  if (own?.phase === 'open' && countdownLeft(own, 0) !== null) return own;
  return stage.timer ?? null;
}
