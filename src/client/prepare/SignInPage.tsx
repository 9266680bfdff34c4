import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { signIn } from './facilitatorApi.ts';
import { problemSentence } from './problemSentence.ts';

/** The printed link lands here: its one-time token, which no log ever sees, is exchanged for a cookie. */
export function SignInPage(): ReactNode {
  const t = useTranslations('facilitator');
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const tried = useRef(false);

  useEffect(() => {
    if (tried.current) return;
    tried.current = true;
    void signIn(location.hash.slice(1)).then((answer) => {
      if (answer.ok) navigate('/home', { replace: true });
      else setProblem(answer.reason);
    });
  }, [navigate]);

  if (problem === null) return <EmptyState title={t('signIn.working')} />;
  if (problem === 'offline') {
    return (
      <EmptyState
        title={t(problemSentence(problem))}
        action={
          <Button type="button" tone="primary" onClick={() => location.reload()}>
            {t('common.retry')}
          </Button>
        }
      />
    );
  }
  return <EmptyState title={t('signIn.used')}>{t('signIn.usedNext')}</EmptyState>;
}
