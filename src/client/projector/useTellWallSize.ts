import { useEffect } from 'react';
import type { RoomClient } from '#client/sync/roomClient.ts';

/** A window that is pulled larger says so once it stands still, so many milliseconds later. */
const settledMs = 300;

/** Tells consoles how large this wall is, so that they draw what comes next as it will stand on it. */
export function useTellWallSize(room: Pick<RoomClient, 'say'>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void =>
      room.say({
        type: 'wall',
        width: Math.round(window.innerWidth),
        height: Math.round(window.innerHeight),
      });
    const resized = (): void => {
      clearTimeout(timer);
      timer = setTimeout(say, settledMs);
    };
    say();
    window.addEventListener('resize', resized);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', resized);
    };
  }, [room]);
}
