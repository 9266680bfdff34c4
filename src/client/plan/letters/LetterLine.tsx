import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { LetterReason } from '#shared/plan/fields.ts';
import type { LetterSource } from '#shared/export/letter.ts';
import { printedMoment } from '#shared/session/dates.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { patiently } from '#ui/patiently.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { StatusPill, type Tone } from '#ui/StatusPill.tsx';
import type { LetterRow } from './letterRows.ts';
import { draftAddress } from './lettersApi.ts';
import styles from './LettersSection.module.css';
import { lettersWords, type LettersWords } from './messages.ts';

const loadPreview = () => import('./LetterPreview.tsx');
const LetterPreview = lazy(async () => ({ default: (await patiently(loadPreview)).LetterPreview }));

interface LetterLineProps {
  readonly row: LetterRow;
  readonly session: string;
  readonly timeZone: string;
  readonly source: LetterSource;
  /** Whether this server sends mail. */
  readonly sends: 'mail' | 'nothing';
  readonly onSend: (row: LetterRow) => void;
  readonly onHanded: (row: LetterRow, is: 'handed' | 'not-handed') => void;
}

/** One person's letter: how far it is, and what can be done about it. */
export function LetterLine(props: LetterLineProps): ReactNode {
  const { row, session, timeZone, source, sends, onSend, onHanded } = props;
  const { language } = useLanguage();
  const w = lettersWords(language);
  const [isOpen, setIsOpen] = useState(false);
  const { invitee, email, status } = row;
  const note = noteOf(row, w);
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <span className={styles.name} lang={languageOfWords(invitee.name, [language])}>
          {invitee.name}
        </span>
        <span className={styles.address}>{email ?? w('noEmail')}</span>
      </div>
      <div className={styles.state}>
        <StatusPill tone={tones[status]}>{statusWords(row, w, timeZone, language)}</StatusPill>
        {note !== null && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.actions} role="group" aria-label={w('actionsFor', { name: invitee.name })}>
        {sends === 'mail' && row.isToWrite && <Button onClick={() => onSend(row)}>{w('sendOne')}</Button>}
        {sends === 'mail' && row.isAgain && (
          <Button onClick={() => onSend(row)}>{w(status === 'failed' ? 'tryOne' : 'sendOneAgain')}</Button>
        )}
        {sends === 'nothing' && email !== null && (
          <a className={styles.link} href={draftAddress(session, invitee.id)} download>
            {w('draft')}
          </a>
        )}
        {(status === 'none' || status === 'failed') && (
          <Button tone="quiet" onClick={() => onHanded(row, 'handed')}>
            {w('handOut')}
          </Button>
        )}
        {status === 'handed' && (
          <Button tone="quiet" onClick={() => onHanded(row, 'not-handed')}>
            {w('takeBack')}
          </Button>
        )}
        <Button tone="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {w(isOpen ? 'close' : 'read')}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.opened}>
          <Suspense fallback={null}>
            <LetterPreview source={source} invitee={invitee} label={w('letterTo', { name: invitee.name })} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

const tones: Readonly<Record<LetterRow['status'], Tone>> = {
  none: 'quiet',
  handed: 'ok',
  queued: 'quiet',
  sending: 'quiet',
  sent: 'ok',
  failed: 'bad',
  unsure: 'warn',
};

function statusWords(
  { status, atMs }: LetterRow,
  w: LettersWords,
  timeZone: string,
  language: Parameters<typeof printedMoment>[2],
): string {
  if (status !== 'handed' && status !== 'sent') return w(status);
  return w(status, { moment: printedMoment(atMs ?? 0, timeZone, language) });
}

const reasonWords = {
  'no-address': 'reasonNoAddress',
  refused: 'reasonRefused',
  unreachable: 'reasonUnreachable',
  'sign-in': 'reasonSignIn',
  other: 'reasonOther',
} as const satisfies Readonly<Record<LetterReason, string>>;

function noteOf({ status, reason, attempts }: LetterRow, w: LettersWords): string | null {
  if (status === 'failed') return w(reasonWords[reason ?? 'other']);
  return status === 'queued' && attempts > 0 ? w('willRetry') : null;
}
