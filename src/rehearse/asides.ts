import type { PassingFrame } from '#shared/sync/protocol.ts';
import type { Stage } from '#shared/sync/stage.ts';
import type { Profile } from './profile.ts';
import { seededRandom } from './seededRandom.ts';

/** Most of a room answers when it is asked how much energy there is, within some seconds. */
const answersPulse = 0.85;
const slowestTapMs = 4000;
/** A slide is unclear to somebody now and then. */
const findsUnclear = 0.01;

interface AsidesDeps {
  /** Whether the phone is still in hand after this time. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly say: (frame: PassingFrame) => void;
}

/** What somebody says beside the exercises: how much energy they have, and that a slide is unclear. */
export function createAsides({ number }: Profile, { wait, say }: AsidesDeps) {
  let pulse = '';
  let slide = '';

  async function tap(asked: string): Promise<void> {
    const random = seededRandom(number, 'pulse', asked);
    if (random() > answersPulse) return;
    // More in the middle than at the ends, as rooms are.
    const value = 1 + Math.round(random() * 2 + random() * 2);
    if (await wait(random() * slowestTapMs)) say({ type: 'pulse', pulse: asked, value });
  }

  return {
    /** Hears what the room is at. */
    look(stage: Stage | undefined): void {
      if (!stage) return;
      if (stage.pulse && stage.pulse.id !== pulse) {
        pulse = stage.pulse.id;
        void tap(pulse);
      }
      if (stage.slide === slide) return;
      slide = stage.slide;
      if (seededRandom(number, 'unclear', slide)() < findsUnclear)
        say({ type: 'unclear', slide, isUnclear: true });
    },
  };
}
