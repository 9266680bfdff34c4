import { useCallback, useEffect, useState } from 'react';
import { checkInAnswer } from '#shared/session/checkIn.ts';
import { makeId } from '#shared/sync/ids.ts';
import { askServer } from '#client/api.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import { type TriedLine, tryLine } from './tryLine.ts';

/** A phone that could not be told of is told of again this much later, in milliseconds. */
const againMs = 2000;

/** Whether the facilitator's page knows of this phone: its number there, or why not yet. */
export type Listed =
  | { readonly state: 'listed'; readonly number: number }
  | { readonly state: 'waiting'; readonly why: 'unknown' | 'many' | 'offline' }
  | { readonly state: 'asking' | 'unlisted' };

export interface Check {
  /** Null while the line is tried. */
  readonly tried: TriedLine | null;
  readonly listed: Listed;
  readonly again: () => void;
}

const idKey = 'halfday.check';

/** The same through a reload, so that a phone keeps its number. */
function ownId(): string {
  try {
    const kept = sessionStorage.getItem(idKey);
    if (kept !== null) return kept;
    const made = makeId(browserRandom);
    sessionStorage.setItem(idKey, made);
    return made;
  } catch {
    return makeId(browserRandom);
  }
}

function why(reason: string): 'unknown' | 'many' | 'offline' {
  if (reason === 'offline') return 'offline';
  return reason === 'unknown-check' ? 'unknown' : 'many';
}

/** Tries the line once, and again when asked to; tells the session's facilitator of it until that has worked. */
export function useCheck(code: string): Check {
  const [run, setRun] = useState(0);
  const [id] = useState(ownId);
  const [tried, setTried] = useState<TriedLine | null>(null);
  const [listed, setListed] = useState<Listed>({ state: 'asking' });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function tell(line: TriedLine): Promise<void> {
      const answer = await askServer({
        path: `/api/check/${encodeURIComponent(code)}`,
        schema: checkInAnswer,
        body: { id, ...line },
      });
      if (gone) return;
      if (answer.ok) return setListed({ state: 'listed', number: answer.value.number });
      setListed({ state: 'waiting', why: why(answer.reason) });
      timer = setTimeout(() => void tell(line), againMs);
    }
    setTried(null);
    setListed({ state: 'asking' });
    void tryLine().then((line) => {
      if (gone) return undefined;
      setTried(line);
      if (code !== '') return tell(line);
      return setListed({ state: 'unlisted' });
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [code, id, run]);
  const again = useCallback(() => setRun((before) => before + 1), []);
  return { tried, listed, again };
}
