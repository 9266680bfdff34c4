import { useEffect, useState } from 'react';
import { loadFacilitators } from '#client/account/accountApi.ts';

/** Names to suggest as owners: the session's facilitators, then whoever owns something already. */
export function useOwners(session: string, owners: readonly string[]): readonly string[] {
  const [facilitators, setFacilitators] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void loadFacilitators(session).then((answer) => {
      if (isCurrent && answer.ok) setFacilitators(answer.value.facilitators.map(({ name }) => name));
    });
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return [...new Set([...facilitators, ...owners])].filter((name) => name !== '');
}
