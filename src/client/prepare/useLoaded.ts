import { useCallback, useEffect, useState } from 'react';
import type { ApiResult } from '#client/api.ts';

/** A value from the server: not yet there, there, or a reason why not. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'problem'; readonly reason: string };

/** Loads once and again on demand; what is there stays there while a newer value comes. */
export function useLoaded<T>(load: () => Promise<ApiResult<T>>): [Loaded<T>, () => Promise<void>] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const reload = useCallback(async () => {
    const answer = await load();
    setLoaded(
      answer.ok ? { state: 'ready', value: answer.value } : { state: 'problem', reason: answer.reason },
    );
  }, [load]);
  useEffect(() => void reload(), [reload]);
  return [loaded, reload];
}
