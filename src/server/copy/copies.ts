import type { Clock, Timer } from '#shared/clock.ts';
import type { CopyProblem, CopyStatus } from '#shared/session/copies.ts';
import { copyInThread } from './copyThread.ts';
import type { CopyTask } from './writeCopy.ts';

export interface Copies {
  status(): CopyStatus;
  /** Does not wait for the minute: somebody was erased, whom the copies still know. */
  soon(): void;
  /** Makes a last one, of all that there is, unless that takes too long. */
  stop(): Promise<void>;
}

interface CopiesDeps {
  readonly file: string;
  readonly folder: string;
  readonly version: string;
  readonly clock: Clock;
  /** Hears when copying no longer works, or works again (null). */
  readonly tell: (problem: CopyProblem | null) => void;
  readonly fault: (error: unknown) => void;
}

const everyMs = 60_000;
/** A server that ends waits so long for a last copy, in milliseconds: a stick may hang. */
const lastMs = 10_000;

/** Copies the data at the start and then every minute, however often that fails; the room never hears of it. */
export function startCopies({ file, folder, version, clock, tell, fault }: CopiesDeps): Copies {
  let copiedMs: number | null = null;
  let problem: CopyProblem | null = null;
  let timer: Timer | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function turn(to: CopyProblem | null): void {
    if (to === problem) return;
    problem = to;
    tell(to);
  }

  async function copyOnce(): Promise<void> {
    const task: CopyTask = { file, folder, version, nowMs: clock.nowMs() };
    try {
      const answer = await copyInThread(task);
      if (answer.ok) copiedMs = answer.atMs;
      turn(answer.ok ? null : answer.problem);
    } catch (error) {
      fault(error);
      turn('failing');
    }
  }

  function copy(): void {
    timer?.cancel();
    timer = null;
    if (running !== null) {
      again = true;
      return;
    }
    running = copyOnce().finally(() => {
      running = null;
      if (stopped) return;
      timer = clock.after(again ? 0 : everyMs, copy);
      again = false;
    });
  }

  copy();
  return {
    status: () => ({ folder, copiedMs, problem }),
    soon: () => {
      if (!stopped) copy();
    },
    async stop() {
      stopped = true;
      timer?.cancel();
      const tooLong = Promise.withResolvers<void>();
      const patience = clock.after(lastMs, tooLong.resolve);
      const last = async (): Promise<void> => {
        await running;
        if (problem === null) await copyOnce();
      };
      await Promise.race([last(), tooLong.promise]);
      patience.cancel();
    },
  };
}
