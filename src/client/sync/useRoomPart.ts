import { useRef } from 'react';
import { useStore } from 'zustand';
import type { RoomClient, RoomState } from './roomClient.ts';

/**
 * What some part of a page needs of its room: the same object for as long as it says the same, so that what others do
 * elsewhere draws nothing here anew. Only for what JSON can say.
 */
export function useRoomPart<T>(room: Pick<RoomClient, 'store'>, read: (state: RoomState) => T): T {
  const last = useRef<{ readonly said: string; readonly value: T } | null>(null);
  return useStore(room.store, (state) => {
    const value = read(state);
    const said = JSON.stringify(value);
    if (last.current?.said === said) return last.current.value;
    last.current = { said, value };
    return value;
  });
}
