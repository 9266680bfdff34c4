import type { RoomClient } from './roomClient.ts';

/** Longer than an answer takes, in milliseconds; what has not left by then goes out when its page is opened again. */
const longestMs = 10_000;

/** Closes a line that nobody looks at any more, once what was written last has left; offline at once, for it is kept. */
export function closeWhenSent({ store, close }: Pick<RoomClient, 'store' | 'close'>): void {
  const isDone = (): boolean => {
    const { connection, waiting } = store.getState();
    return waiting.length === 0 || connection === 'offline' || connection === 'ended';
  };
  if (isDone()) {
    close();
    return;
  }
  const end = (): void => {
    stop();
    clearTimeout(timer);
    close();
  };
  const stop = store.subscribe(() => {
    if (isDone()) end();
  });
  const timer = setTimeout(end, longestMs);
}
