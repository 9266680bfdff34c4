import { useEffect, useState } from 'react';
import type { Loaded } from './loadDocument.ts';
import type { PrintOptions } from './printOptions.ts';

type Which = Pick<PrintOptions, 'session' | 'workshop'>;

/** What a page is drawn from, null while it is on its way; asked for again with each attempt. */
export function useDocument<Data>(
  load: (which: Which, signal: AbortSignal) => Promise<Loaded<Data>>,
  { session, workshop }: Which,
  attempt: number,
): Loaded<Data> | null {
  const [loaded, setLoaded] = useState<Loaded<Data> | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setLoaded(null);
    void load({ session, workshop }, leaving.signal).then((result) => {
      if (!leaving.signal.aborted) setLoaded(result);
    });
    return () => leaving.abort();
  }, [load, session, workshop, attempt]);
  return loaded;
}
