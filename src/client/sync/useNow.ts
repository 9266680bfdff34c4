import { useEffect, useState } from 'react';

/** The server's clock by this device, epoch ms, drawn anew each second while `running`. */
export function useNow(clockOffsetMs: number, running: 'running' | 'stopped'): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (running === 'stopped') return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now + clockOffsetMs;
}

/** "4:12" for 252,000 ms; never negative. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
