import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { Ballot as BallotForm } from './Ballot.tsx';
import { votingWords } from './messages.ts';

const load = () => import('./Ballot.tsx');
const Ballot = lazy(async () => ({ default: (await load()).Ballot }));

/** The form of the vote, fetched while people still write. */
export function LateBallot(props: ComponentProps<typeof BallotForm>): ReactNode {
  return (
    <Suspense fallback={<p>{votingWords(props.language)('coming')}</p>}>
      <Ballot {...props} />
    </Suspense>
  );
}

/** Fetches the form of the vote ahead: by the time of the vote the network may be away. */
export function useBallotAhead(): void {
  useEffect(() => void load().catch(() => undefined), []);
}
