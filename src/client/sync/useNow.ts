import { useEffect, useState } from 'react';

/** A little after the second, so that no timer that fires early shows the one before, in milliseconds. */
const justAfterMs = 5;

interface Seen {
  readonly running: 'running' | 'stopped';
  readonly atMs: number;
}

function seenNow(running: Seen['running']): Seen {
  return { running, atMs: Date.now() };
}

/**
 * The server's clock by this device, epoch ms. While `running` it is drawn anew at each full second of the server, and
 * so at the same moment on every surface; also when the page comes back into sight, where timers were held up.
 */
export function useNow(clockOffsetMs: number, running: 'running' | 'stopped'): number {
  const [seen, setSeen] = useState(() => seenNow(running));
  // What was seen before a rest is no time to begin with, not even for one frame.
  if (seen.running !== running) setSeen(seenNow(running));
  useEffect(() => {
    if (running === 'stopped') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const now = seenNow(running);
      setSeen(now);
      const intoSecond = (((now.atMs + clockOffsetMs) % 1000) + 1000) % 1000;
      timer = setTimeout(look, 1000 - intoSecond + justAfterMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [running, clockOffsetMs]);
  return seen.atMs + clockOffsetMs;
}

/** "4:12" for 252,000 ms; never negative. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
