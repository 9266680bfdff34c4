import { useCallback, useEffect, useState } from 'react';
import { type CheckInList, checkInList } from '#shared/session/checkIn.ts';
import { askServer } from '#client/api.ts';

/** A phone is seen here this much later at most, in milliseconds. */
const everyMs = 2000;

/** The phones that came through, as they come. */
export interface CheckInsHere {
  /** Null until the server has answered for the first time. */
  readonly list: CheckInList | null;
  readonly server: 'there' | 'away';
  readonly look: () => Promise<void>;
}

/** Asks for the phones of a session again and again while somebody can see the page. */
export function useCheckIns(session: string): CheckInsHere {
  const [list, setList] = useState<CheckInList | null>(null);
  const [server, setServer] = useState<CheckInsHere['server']>('there');
  const look = useCallback(async () => {
    const path = `/api/sessions/${encodeURIComponent(session)}/preflight/phones`;
    const answer = await askServer({ path, schema: checkInList });
    setServer(answer.ok ? 'there' : 'away');
    // What is known stays while nobody answers.
    if (answer.ok) setList(answer.value);
  }, [session]);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = async (): Promise<void> => {
      if (!document.hidden) await look();
      if (!gone) timer = setTimeout(() => void go(), everyMs);
    };
    void go();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  return { list, server, look };
}
