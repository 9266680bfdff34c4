import { useEffect, useState } from 'react';
import { loadDocument, type Loaded, type SourceWanted } from './loadDocument.ts';

/** What a page is drawn from, null while it is on its way; asked for again with each attempt. */
export function useDocument({ session, workshop, needs }: SourceWanted, attempt: number): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setLoaded(null);
    void loadDocument({ session, workshop, needs }, leaving.signal).then((result) => {
      if (!leaving.signal.aborted) setLoaded(result);
    });
    return () => leaving.abort();
  }, [session, workshop, needs, attempt]);
  return loaded;
}
