import { useEffect, useState } from 'react';
import { browserRandom } from './browserRandom.ts';
import { closeWhenSent } from './closeWhenSent.ts';
import { openOutbox } from './indexedDbOutbox.ts';
import { createRoomClient, type RoomClient, type RoomClientOptions } from './roomClient.ts';

interface UseRoomClient extends Pick<RoomClientOptions, 'auth' | 'client' | 'secret' | 'with' | 'presses'> {
  /** Whose ops the outbox keeps: the seat, or the console of a session. */
  readonly scope: string;
  /** Hears when it is left, with what is still to be sent. */
  readonly onLeft?: (sent: Promise<void>) => void;
}

/**
 * The page's line to its session, for as long as the component shows and what it wrote has not left; null while the
 * outbox opens.
 * The options are those of the first render.
 */
export function useRoomClient(options: UseRoomClient): RoomClient | null {
  const [first] = useState(options);
  const [room, setRoom] = useState<RoomClient | null>(null);

  useEffect(() => {
    let gone = false;
    let opened: RoomClient | null = null;
    const { scope, onLeft, ...rest } = first;
    void openOutbox(scope)
      .then((outbox) => createRoomClient({ ...rest, outbox, randomBytes: browserRandom }))
      .then((client) => {
        opened = client;
        if (gone) client.close();
        else setRoom(client);
      });
    return () => {
      gone = true;
      if (!opened) return;
      const sent = closeWhenSent(opened);
      onLeft?.(sent);
    };
  }, [first]);

  return room;
}
