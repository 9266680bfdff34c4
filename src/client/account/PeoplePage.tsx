import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { ApiResult } from '#client/api.ts';
import { Frame } from '#client/prepare/Frame.tsx';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { invite, loadPeople, type People, removeAccount, revokeInvitation } from './accountApi.ts';
import { accountProblem } from './accountProblem.ts';
import { InvitationLink } from './InvitationLink.tsx';
import styles from './PeoplePage.module.css';

/** The owner's page of who may sign in: accounts, invitations that are open, and a new one. */
export function PeoplePage(): ReactNode {
  const [loaded, reload] = useLoaded(loadPeople);
  return (
    <Frame loaded={loaded} onRetry={() => void reload()}>
      {(people) => <PeopleLists people={people} onChanged={reload} />}
    </Frame>
  );
}

interface PeopleListsProps {
  readonly people: People;
  readonly onChanged: () => Promise<void>;
}

function PeopleLists({ people, onChanged }: PeopleListsProps): ReactNode {
  const t = useTranslations('facilitator');
  const p = useTranslations('facilitator.people');
  const { language } = useLanguage();
  const [removing, setRemoving] = useState<People['accounts'][number] | null>(null);
  const [session, setSession] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { accounts, invitations, sessions } = people;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });

  async function change<T>(asked: Promise<ApiResult<T>>): Promise<T | null> {
    setProblem(null);
    const answer = await asked;
    if (!answer.ok) setProblem(answer.reason);
    await onChanged();
    return answer.ok ? answer.value : null;
  }

  async function makeLink(): Promise<void> {
    const made = await change(invite(session === '' ? null : session));
    setLink(made?.link ?? null);
  }

  return (
    <main className={styles.page}>
      <h1 data-face="display">{p('heading')}</h1>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(accountProblem(problem))}
        </p>
      )}
      <div className={styles.columns}>
        <section aria-labelledby="accounts">
          <h2 id="accounts">{p('accounts')}</h2>
          <ul className={styles.list}>
            {accounts.map((account) => (
              <li key={account.id}>
                <div className={styles.who}>
                  <strong>{account.name}</strong>
                  <span>{account.email}</span>
                </div>
                {account.role === 'owner' ? (
                  <span className={styles.role}>{p('owner')}</span>
                ) : (
                  <Button
                    type="button"
                    tone="quiet"
                    aria-label={p('removeName', { name: account.name })}
                    onClick={() => setRemoving(account)}
                  >
                    {p('remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="invite">
          <h2 id="invite">{p('invite')}</h2>
          <p className={styles.text}>{p('inviteText')}</p>
          <div className={styles.invite}>
            <Field label={p('forSession')}>
              {(attributes) => (
                <select {...attributes} value={session} onChange={(event) => setSession(event.target.value)}>
                  <option value="">{p('noSession')}</option>
                  {sessions.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Button type="button" tone="primary" onClick={() => void makeLink()}>
              {p('makeLink')}
            </Button>
          </div>
          {link !== null && <InvitationLink link={link} />}
          {invitations.length > 0 && (
            <>
              <h3>{p('open')}</h3>
              <ul className={styles.list}>
                {invitations.map(({ id, session: invited, expiresMs }) => {
                  const until = p('until', { date: day.format(expiresMs) });
                  const title = invited?.title ?? p('noSession');
                  return (
                    <li key={id}>
                      <div className={styles.who}>
                        <strong>{title}</strong>
                        <span>{until}</span>
                      </div>
                      <Button
                        type="button"
                        tone="quiet"
                        aria-label={p('revokeNamed', { title, until })}
                        onClick={() => {
                          setLink(null);
                          void change(revokeInvitation(id));
                        }}
                      >
                        {p('revoke')}
                      </Button>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </section>
      </div>
      {removing && (
        <Dialog
          title={p('removeTitle', { name: removing.name })}
          confirmLabel={p('remove')}
          cancelLabel={t('common.cancel')}
          tone="danger"
          onConfirm={() => {
            setRemoving(null);
            void change(removeAccount(removing.id));
          }}
          onCancel={() => setRemoving(null)}
        >
          {p('removeText')}
        </Dialog>
      )}
    </main>
  );
}
