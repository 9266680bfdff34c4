import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage, languages } from '#shared/content/language.ts';
import { logoPath } from '#shared/session/logo.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { normalizeRoomCode } from '#shared/sync/ids.ts';
import { Button } from '#ui/Button.tsx';
import { ChooseLanguage } from '#ui/ChooseLanguage.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { Field } from '#ui/Field.tsx';
import { Mark } from '#ui/Mark.tsx';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { findSession, type Invitation, joinSession, returnToSeat } from './joinApi.ts';
import styles from './JoinForm.module.css';
import { joinProblem } from './joinProblem.ts';
import { LockedDoor } from './LockedDoor.tsx';
import { freshIdentity, type SeatIdentity } from './seatIdentity.ts';

interface JoinFormProps {
  /** From a scanned QR code: then nobody types a code. */
  readonly token: string | null;
  /** A seat that this device holds in another session. */
  readonly held: SeatIdentity | null;
  readonly onResume: () => void;
  readonly onJoined: (seat: SeatIdentity, how: 'fresh' | 'known') => void;
}

/** What somebody types: the code on the screen, or the one that brings them back to their seat. */
type CodeKind = 'room' | 'return';

/** Where a code of this length turns out to be a room's, the room is looked for: either can be typed in the same place. */
const returnCodeLength = 8;

export function JoinForm({ token, held, onResume, onJoined }: JoinFormProps): ReactNode {
  const t = useTranslations('room.join');
  const common = useTranslations('room.common');
  const { language, choose } = useLanguage();
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<CodeKind>('room');
  // One token for all tries, as for a join.
  const identity = useRef(freshIdentity());
  const [found, setFound] = useState<{ invitation: string; session: Invitation } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const sentence = useProblem(problem);

  async function find(invitation: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await findSession(invitation);
    setBusy(false);
    if (answer.ok) setFound({ invitation, session: answer.value });
    else setProblem(answer.reason);
  }

  async function comeBack(typed: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    const { token: own, client, secret } = identity.current;
    const answer = await returnToSeat(typed, own);
    setBusy(false);
    if (answer.ok) onJoined({ ...answer.value, token: own, client, secret }, 'known');
    else if (answer.reason === 'room-code') await find(typed);
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
    if (typed.length === returnCodeLength) void comeBack(typed);
    else if (kind === 'return') setProblem('need-return-code');
    else if (typed === '') setProblem('need-code');
    else void find(typed);
  }

  function typeInstead(other: CodeKind): void {
    setKind(other);
    setFound(null);
    setProblem(null);
    setCode('');
    field.current?.focus();
  }

  const header = (
    <header className={styles.header}>
      <Mark />
      <ChooseLanguage label={common('language')} current={language} offered={languages} onChange={choose} />
    </header>
  );
  if (found) {
    return (
      <main className={styles.page}>
        {header}
        <SeatForm
          {...found}
          onJoined={(seat) => onJoined(seat, 'fresh')}
          onOther={() => typeInstead('room')}
          onReturn={() => typeInstead('return')}
        />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      {header}
      <form className={styles.form} onSubmit={submitCode} noValidate {...composingForm}>
        <h1>{t(kind === 'room' ? 'heading' : 'returnHeading')}</h1>
        <Field
          label={t(kind === 'room' ? 'code' : 'returnCode')}
          hint={t(kind === 'room' ? 'codeHint' : 'returnHint')}
          error={sentence}
        >
          {(attributes) => (
            <input
              {...attributes}
              ref={field}
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
          {t(kind === 'room' ? 'next' : 'return')}
        </Button>
        <Button tone="quiet" onClick={() => typeInstead(kind === 'room' ? 'return' : 'room')}>
          {t(kind === 'room' ? 'haveReturnCode' : 'haveRoomCode')}
        </Button>
        {held && (
          <Button type="button" tone="secondary" onClick={onResume}>
            {t('resume', { title: held.title })}
          </Button>
        )}
        {kind === 'room' && <p className={styles.aside}>{t('facilitator')}</p>}
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
  readonly onReturn: () => void;
}

function SeatForm({ invitation, session, onJoined, onOther, onReturn }: SeatFormProps): ReactNode {
  const { client } = session;
  const t = useTranslations('room.join');
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [table, setTable] = useState(session.tables.length === 1 ? (session.tables[0]?.id ?? '') : '');
  const [missing, setMissing] = useState<'need-name' | 'need-table' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [door, setDoor] = useState<'open' | 'locked'>(session.locked ? 'locked' : 'open');
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
    else if (answer.reason === 'locked') setDoor('locked');
    else setProblem(answer.reason);
    // The seat of a lost answer has been erased since: the next try is for a new one.
    if (!answer.ok && answer.reason === 'unknown-seat') identity.current = freshIdentity();
  }

  const whose = (
    <>
      {(client.name !== '' || client.logo !== '') && (
        <p className={styles.client}>
          {client.logo !== '' && <img src={logoPath(session.session, client.logo)} alt="" />}
          {client.name}
        </p>
      )}
      <p className={styles.workshop}>{inLanguage(session.workshopTitle, language)}</p>
      <h1>{session.title}</h1>
    </>
  );
  if (door === 'locked') {
    return (
      <div className={styles.form}>
        {whose}
        <LockedDoor invitation={invitation} onOpen={() => setDoor('open')} onReturn={onReturn} />
        <Button tone="quiet" onClick={onOther}>
          {t('otherCode')}
        </Button>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate {...composingForm}>
      {whose}
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
      <div className={styles.others}>
        <Button tone="quiet" onClick={onReturn}>
          {t('haveReturnCode')}
        </Button>
        <Button tone="quiet" onClick={onOther}>
          {t('otherCode')}
        </Button>
      </div>
      <p className={styles.aside}>{t('notice')}</p>
    </form>
  );
}
