import type { PassingFrame } from '#shared/sync/protocol.ts';

/** What a page says in passing. */
export interface Passing {
  /** Says it now, and again after every welcome, until something else is said of the same. */
  say(frame: PassingFrame): void;
  sayAgain(): void;
}

/** Keeps what holds at this moment; a server that was begun anew, or was out of reach, hears it with the next welcome. */
export function createPassing(send: (frame: PassingFrame) => void): Passing {
  const holds = new Map<string, PassingFrame>();
  return {
    say(frame) {
      holds.set(frame.type === 'ready' ? `ready ${frame.exercise}` : frame.type, frame);
      send(frame);
    },
    sayAgain: () => holds.forEach((frame) => send(frame)),
  };
}
