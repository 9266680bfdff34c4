import { useEffect } from 'react';

/**
 * Keeps the screen on for as long as the component shows, where the browser lets it: over plain HTTP at a room's
 * address it does not, and then the machine's own setting decides. What a hidden page loses is asked for again when
 * it is seen again.
 */
export function useKeepAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const release = (lock: WakeLockSentinel): void => void lock.release().catch(() => undefined);
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (isOver || (held && !held.released)) release(lock);
        else held = lock;
      } catch {
        // The battery is low, or the page may not: nothing of the page hangs on it.
      }
    };
    const askAgain = (): void => void ask();
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', askAgain);
      if (held) release(held);
    };
  }, []);
}
