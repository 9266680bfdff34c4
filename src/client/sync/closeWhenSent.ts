import type { RoomClient } from './roomClient.ts';

/** Longer than an answer takes, in milliseconds; what has not left by then goes out when its page is opened again. */
const longestMs = 10_000;

/**
 * Closes a line that nobody looks at any more, once what was written last has left; at once where it is offline or nothing
 * can be saved, for it is kept. Resolves once it is closed.
 */
export async function closeWhenSent({ store, close }: Pick<RoomClient, 'store' | 'close'>): Promise<void> {
  const isDone = (): boolean => {
    const { cannotSave, connection, waiting } = store.getState();
    return waiting.length === 0 || connection === 'offline' || connection === 'ended' || cannotSave !== null;
  };
  if (!isDone()) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longestMs);
      const stop = store.subscribe(() => {
        if (!isDone()) return;
        stop();
        clearTimeout(timer);
        resolve();
      });
    });
  }
  close();
}
