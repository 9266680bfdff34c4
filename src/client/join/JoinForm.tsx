import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage, languages } from '#shared/content/language.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { normalizeRoomCode } from '#shared/sync/ids.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Mark } from '#ui/Mark.tsx';
import { ToggleLanguage } from '#ui/ToggleLanguage.tsx';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { findSession, type Invitation, joinSession } from './joinApi.ts';
import styles from './JoinForm.module.css';
import { joinProblem } from './joinProblem.ts';
import { freshIdentity, type SeatIdentity } from './seatIdentity.ts';

interface JoinFormProps {
  /** From a scanned QR code: then nobody types a code. */
  readonly token: string | null;
  /** A seat that this device holds in another session. */
  readonly held: SeatIdentity | null;
  readonly onResume: () => void;
  readonly onJoined: (seat: SeatIdentity) => void;
}

export function JoinForm({ token, held, onResume, onJoined }: JoinFormProps): ReactNode {
  const t = useTranslations('room.join');
  const { language, choose } = useLanguage();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<{ invitation: string; session: Invitation } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sentence = useProblem(problem);

  async function find(invitation: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await findSession(invitation);
    setBusy(false);
    if (answer.ok) setFound({ invitation, session: answer.value });
    else setProblem(answer.reason);
  }

  const searched = useRef(false);
  useEffect(() => {
    if (token === null || searched.current) return;
    searched.current = true;
    void find(token);
  }, [token]);

  function submitCode(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    const typed = normalizeRoomCode(code);
    if (typed === '') setProblem('need-code');
    else void find(typed);
  }

  const header = (
    <header className={styles.header}>
      <Mark />
      <ToggleLanguage current={language} offered={languages} onChange={choose} />
    </header>
  );
  if (found) {
    return (
      <main className={styles.page}>
        {header}
        <SeatForm
          {...found}
          onJoined={onJoined}
          onOther={() => {
            setFound(null);
            setCode('');
          }}
        />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      {header}
      <form className={styles.form} onSubmit={submitCode} noValidate>
        <h1>{t('heading')}</h1>
        <Field label={t('code')} hint={t('codeHint')} error={sentence}>
          {(attributes) => (
            <input
              {...attributes}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={12}
              inputMode="text"
              data-code
            />
          )}
        </Field>
        <Button type="submit" tone="primary" state={busy ? 'busy' : 'ready'}>
          {t('next')}
        </Button>
        {held && (
          <Button type="button" tone="secondary" onClick={onResume}>
            {t('resume', { title: held.title })}
          </Button>
        )}
        <p className={styles.aside}>{t('facilitator')}</p>
      </form>
    </main>
  );
}

function useProblem(reason: string | null): string | undefined {
  const t = useTranslations('room');
  return reason === null ? undefined : t(joinProblem(reason));
}

interface SeatFormProps {
  readonly invitation: string;
  readonly session: Invitation;
  readonly onJoined: (seat: SeatIdentity) => void;
  readonly onOther: () => void;
}

function SeatForm({ invitation, session, onJoined, onOther }: SeatFormProps): ReactNode {
  const t = useTranslations('room.join');
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [table, setTable] = useState(session.tables.length === 1 ? (session.tables[0]?.id ?? '') : '');
  const [missing, setMissing] = useState<'need-name' | 'need-table' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // One identity for all tries: a join whose answer was lost takes the same seat again.
  const identity = useRef(freshIdentity());
  const nameProblem = useProblem(missing === 'need-name' ? missing : null);
  const tableProblem = useProblem(missing === 'need-table' ? missing : problem);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const named = name.trim();
    if (named === '') return setMissing('need-name');
    if (table === '') return setMissing('need-table');
    setMissing(null);
    setProblem(null);
    setBusy(true);
    const answer = await joinSession({
      invitation,
      identity: identity.current,
      name: named,
      table,
      language,
    });
    setBusy(false);
    if (answer.ok) onJoined({ ...identity.current, session: answer.value.session, title: session.title });
    else setProblem(answer.reason);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={styles.workshop}>{inLanguage(session.workshopTitle, language)}</p>
      <h1>{session.title}</h1>
      <Field label={t('name')} hint={t('nameHint')} error={nameProblem}>
        {(attributes) => (
          <input
            {...attributes}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="nickname"
            maxLength={40}
          />
        )}
      </Field>
      {session.tables.length > 1 && (
        <Field label={t('table')} hint={t('tableHint')} error={tableProblem}>
          {(attributes) => (
            <select {...attributes} value={table} onChange={(event) => setTable(event.target.value)}>
              <option value="">{t('chooseTable')}</option>
              {session.tables.map(({ id }) => (
                <option key={id} value={id}>
                  {tableLabel(session.tables, id, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {session.tables.length === 1 && tableProblem !== undefined && (
        <p role="alert" className={styles.problem}>
          {tableProblem}
        </p>
      )}
      <Button type="submit" tone="primary" state={busy ? 'busy' : 'ready'}>
        {t('enter')}
      </Button>
      <Button type="button" tone="quiet" onClick={onOther}>
        {t('otherCode')}
      </Button>
      <p className={styles.aside}>{t('notice')}</p>
    </form>
  );
}
