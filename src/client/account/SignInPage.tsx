import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { ApiResult } from '#client/api.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { AccountForm } from './AccountForm.tsx';
import { type AfterLink, makeOwner, openLink } from './accountApi.ts';
import { Door } from './Door.tsx';
import { NewPassword } from './NewPassword.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';

/** Where somebody was about to go when they had to sign in: a page of ours, and of no other site. */
function wayBack(): string {
  const to = new URLSearchParams(location.search).get('to') ?? '';
  return /^\/(?!\/)[\w/-]*$/.test(to) ? to : '/home';
}

/** Signing in: by the printed link, whose one-time token no log ever sees, or by e-mail and password. */
export function SignInPage(): ReactNode {
  const t = useTranslations('facilitator');
  const [, navigate] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  const [opened, setOpened] = useState<ApiResult<AfterLink> | null>(null);
  const tried = useRef(false);

  useEffect(() => {
    if (token === '' || tried.current) return;
    tried.current = true;
    void openLink(token).then((answer) => {
      if (answer.ok && answer.value.next === 'home') navigate('/home', { replace: true });
      else setOpened(answer);
    });
  }, [navigate, token]);

  const goOn = (): void => navigate(wayBack(), { replace: true });
  if (token === '') return <PasswordSignIn onDone={goOn} />;
  if (opened === null) return <EmptyState title={t('signIn.working')} />;
  if (!opened.ok && opened.reason === 'offline') {
    return (
      <EmptyState
        title={t('problem.offline')}
        action={
          <Button type="button" tone="primary" onClick={() => location.reload()}>
            {t('common.retry')}
          </Button>
        }
      />
    );
  }
  if (!opened.ok) {
    const notice = (
      <>
        <strong>{t('signIn.used')}</strong>
        <br />
        {t('signIn.usedNext')}
      </>
    );
    return <PasswordSignIn notice={notice} onDone={goOn} />;
  }
  if (opened.value.next === 'new-password') return <NewPassword onDone={goOn} />;
  return (
    <Door heading={t('signIn.ownerHeading')} text={t('signIn.ownerText')}>
      <AccountForm submit={(form) => makeOwner(token, form)} onDone={goOn} />
    </Door>
  );
}
