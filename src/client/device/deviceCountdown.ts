import type { Countdown } from '#shared/sync/countdown.ts';
import { roomCountdown } from '#shared/sync/roomCountdown.ts';
import type { Stage } from '#shared/sync/stage.ts';
import type { DeviceTask } from './deviceTask.ts';

export interface Counted {
  readonly countdown: Countdown | null;
  /** Which countdown it is: another turn, or another slide, counts anew. */
  readonly of: string;
}

/** The time that a device shows: of what there is to do, else of the slide that is on. */
export function deviceCountdown(stage: Stage | undefined, task: DeviceTask): Counted {
  if (!stage) return { countdown: null, of: '' };
  const exercise = task.kind === 'exercise' ? task : null;
  const countdown = roomCountdown(stage, exercise?.exercise.id);
  if (exercise && countdown !== stage.timer) {
    const { round, turn } = exercise.stage;
    return { countdown, of: `${exercise.exercise.id} ${round} ${turn}` };
  }
  return { countdown, of: `slide ${stage.slide}` };
}
