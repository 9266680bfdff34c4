import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';

/** Whether its owner has asked this device to erase the seat, and the room has not yet heard of it. */
export function isErasing({ waiting }: Pick<RoomState, 'waiting'>): boolean {
  return waiting.some(({ op }) => op.type === 'seat.erase');
}

/**
 * `erased` once the room has done what was asked on this device: by its acknowledgement, or, where that was lost,
 * by not knowing the seat any more.
 */
export function useErased(room: RoomClient): 'seated' | 'erased' {
  const erasing = useStore(room.store, isErasing);
  const refused = useStore(room.store, (state) => state.refused.some(({ op }) => op.type === 'seat.erase'));
  const unknown = useStore(room.store, ({ farewell }) => farewell === 'unauthorized');
  const [asked, setAsked] = useState(erasing);
  useEffect(() => {
    if (erasing) setAsked(true);
  }, [erasing]);
  return asked && (unknown || (!erasing && !refused)) ? 'erased' : 'seated';
}
