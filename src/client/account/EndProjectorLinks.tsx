import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#ui/Button.tsx';
import { revokeProjectorLinks } from './accountApi.ts';
import { accountProblem } from './accountProblem.ts';

interface EndProjectorLinksProps {
  readonly session: string;
}

/** Ends the pictures of every projector link that is out in the world; a new link shows the room again. */
export function EndProjectorLinks({ session }: EndProjectorLinksProps): ReactNode {
  const t = useTranslations('facilitator');
  const [outcome, setOutcome] = useState<'none' | 'busy' | 'ended' | { readonly problem: string }>('none');

  async function end(): Promise<void> {
    setOutcome('busy');
    const answer = await revokeProjectorLinks(session);
    setOutcome(answer.ok ? 'ended' : { problem: answer.reason });
  }

  return (
    <>
      <Button
        type="button"
        tone="quiet"
        data-flush=""
        state={outcome === 'busy' ? 'busy' : 'ready'}
        onClick={() => void end()}
      >
        {t('people.endProjectors')}
      </Button>
      <p role="status">{outcome === 'ended' && t('people.endedProjectors')}</p>
      {typeof outcome === 'object' && <p role="alert">{t(accountProblem(outcome.problem))}</p>}
    </>
  );
}
