import { type ReactNode, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiResult } from '#client/api.ts';
import { useLoaded } from '#client/prepare/useLoaded.ts';
import { Button } from '#ui/Button.tsx';
import { addFacilitator, inviteToSession, loadFacilitators, takeOffFacilitator } from './accountApi.ts';
import { accountProblem } from './accountProblem.ts';
import { InvitationLink } from './InvitationLink.tsx';
import styles from './SessionPeople.module.css';

interface SessionPeopleProps {
  readonly session: string;
}

/** Who facilitates a session, who else is asked, and an invitation by link. */
export function SessionPeople({ session }: SessionPeopleProps): ReactNode {
  const t = useTranslations('facilitator');
  const p = useTranslations('facilitator.people');
  const load = useCallback(() => loadFacilitators(session), [session]);
  const [loaded, reload] = useLoaded(load);
  const [asked, setAsked] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (loaded.state !== 'ready') return null;
  const { facilitators, others } = loaded.value;

  async function change<T>(sent: Promise<ApiResult<T>>): Promise<T | null> {
    setProblem(null);
    const answer = await sent;
    if (!answer.ok) setProblem(answer.reason);
    await reload();
    return answer.ok ? answer.value : null;
  }

  return (
    <section aria-label={p('facilitators')} className={styles.people}>
      <h2>{p('facilitators')}</h2>
      {facilitators.length > 0 && (
        <ul>
          {facilitators.map(({ id, name, role, removable }) => (
            <li key={id}>
              <span>
                {name} {role === 'owner' && <span className={styles.made}>{p('made')}</span>}
              </span>
              {removable && (
                <Button
                  type="button"
                  tone="quiet"
                  aria-label={p('takeOffName', { name })}
                  onClick={() => void change(takeOffFacilitator(session, id))}
                >
                  {p('takeOff')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        {others.length > 0 && (
          <>
            <select
              aria-label={p('ask')}
              value={asked}
              onChange={({ currentTarget: { value } }) => setAsked(value)}
            >
              <option value="">{p('ask')}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            {asked !== '' && (
              <Button
                type="button"
                onClick={() => void change(addFacilitator(session, asked)).then(() => setAsked(''))}
              >
                {p('add')}
              </Button>
            )}
          </>
        )}
        <Button
          type="button"
          onClick={() => void change(inviteToSession(session)).then((made) => setLink(made?.link ?? null))}
        >
          {p('byLink')}
        </Button>
      </div>
      {link !== null && <InvitationLink link={link} />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(accountProblem(problem))}
        </p>
      )}
    </section>
  );
}
