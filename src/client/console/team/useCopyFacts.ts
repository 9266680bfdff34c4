import { useCallback, useEffect, useState } from 'react';
import type { CopyFacts } from '#shared/session/copies.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { loadCopyFacts } from './copyApi.ts';

/** A copy is made every minute: asked for often enough that a stick that was pulled out is soon said. */
const everyMs = 15_000;

export interface HeldCopyFacts {
  readonly facts: CopyFacts | null;
  /** Asks once more, now. */
  readonly reload: () => void;
}

/**
 * How the copies stand: asked for whenever the line is up again, and then again and again where copies are made, or
 * where the session has gone on from one. What was last said stays while the server is out of reach.
 */
export function useCopyFacts(session: string, { connection }: Pick<RoomState, 'connection'>): HeldCopyFacts {
  const [facts, setFacts] = useState<CopyFacts | null>(null);
  const [asked, setAsked] = useState(0);
  const goesOn = facts === null || facts.copy !== null || facts.resumed !== null;
  useEffect(() => {
    if (connection !== 'online') return undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const answer = await loadCopyFacts(session);
      if (!gone && answer.ok) setFacts(answer.value);
    };
    void ask();
    const timer = goesOn ? setInterval(() => void ask(), everyMs) : undefined;
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [session, connection, goesOn, asked]);
  return { facts, reload: useCallback(() => setAsked((before) => before + 1), []) };
}
