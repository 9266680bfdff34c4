import { type ReactNode, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { AccountForm } from './AccountForm.tsx';
import { acceptInvitation, joinByInvitation, readInvitation } from './accountApi.ts';
import { accountProblem } from './accountProblem.ts';
import { Door } from './Door.tsx';
import styles from './Form.module.css';

/** An invitation link lands here: a new account, or one more session for somebody who is signed in. */
export function InvitePage(): ReactNode {
  const t = useTranslations('facilitator');
  const p = useTranslations('facilitator.people');
  const [, navigate] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(() => readInvitation(token), [token]);
  const [loaded, reload] = useLoaded(load);

  if (loaded.state === 'loading') return <EmptyState title={t('common.loading')} />;
  if (loaded.state === 'problem' && loaded.reason === 'offline') {
    return (
      <EmptyState
        title={t('problem.offline')}
        action={
          <Button type="button" tone="primary" onClick={() => void reload()}>
            {t('common.retry')}
          </Button>
        }
      />
    );
  }
  if (loaded.state === 'problem') {
    return (
      <EmptyState
        title={p('inviteUsed')}
        action={
          <Link href="/sign-in" className={styles.way}>
            {t('signIn.submit')}
          </Link>
        }
      >
        {p('inviteUsedNext')}
      </EmptyState>
    );
  }
  const { session, signedInAs } = loaded.value;
  const heading = session === null ? p('invitedHeading') : p('invitedTo', { title: session });
  if (signedInAs !== null && session !== null) {
    const join = async (): Promise<void> => {
      const answer = await joinByInvitation(token);
      if (answer.ok) navigate(`/sessions/${answer.value.session}`, { replace: true });
      else setProblem(answer.reason);
    };
    return (
      <Door heading={heading} text={p('joinText', { name: signedInAs })}>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {t(accountProblem(problem))}
          </p>
        )}
        <Button type="button" tone="primary" onClick={() => void join()}>
          {p('join')}
        </Button>
      </Door>
    );
  }
  return (
    <Door heading={heading} text={p('invitedText')}>
      <AccountForm
        submit={(form) => acceptInvitation(token, form)}
        onDone={() => navigate('/home', { replace: true })}
      />
    </Door>
  );
}
