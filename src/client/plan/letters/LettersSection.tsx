import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { pageOf } from '#client/plan/people/pageOf.ts';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LetterLine } from './LetterLine.tsx';
import {
  isShown,
  type LetterFilter,
  letterFilters,
  type LetterRow,
  letterRows,
  toWrite,
} from './letterRows.ts';
import { draftsAddress, type LettersInfo, loadLetters, sendLetters } from './lettersApi.ts';
import styles from './LettersSection.module.css';
import { lettersWords, type LettersWords } from './messages.ts';

/** What the page asks before it sends. */
type Question =
  | { readonly is: 'all'; readonly rows: readonly LetterRow[] }
  | { readonly is: 'again'; readonly row: LetterRow };

const filterWords = {
  all: 'filterAll',
  'to-write': 'filterToWrite',
  'on-paper': 'filterOnPaper',
  trouble: 'filterTrouble',
} as const satisfies Readonly<Record<LetterFilter, string>>;

/** Everybody's letter: sent by this server, printed, or opened by a mail program; and what became of it. */
export function LettersSection({ desk, detail }: PlanSectionProps): ReactNode {
  const { language } = useLanguage();
  const w = lettersWords(language);
  const { id: session, settings } = detail.session;
  const { info, trouble, reload } = useLettersInfo(session);
  const rows = useMemo(() => letterRows(desk.records), [desk.records]);
  const [filter, setFilter] = useState<LetterFilter>('all');
  const [page, setPage] = useState(0);
  const [question, setQuestion] = useState<Question | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const source = useMemo(
    () => ({
      workshop: detail.workshop,
      session: detail.session,
      plan: desk.records,
      replyLinks: info?.links ?? {},
    }),
    [detail, desk.records, info],
  );

  async function send(wanted: readonly LetterRow[]): Promise<void> {
    setBusy(true);
    const answer = await sendLetters(session, wanted);
    setBusy(false);
    setQuestion(null);
    setSaid(answer.ok ? w('queuedNow', { n: answer.value.queued }) : problemWords(answer.reason, w));
  }

  if (rows.length === 0)
    return (
      <EmptyState title={w('emptyTitle')} action={<a href="#people">{w('toPeople')}</a>}>
        {w('emptyText')}
      </EmptyState>
    );
  const unwritten = toWrite(rows);
  const sends = info === null || info.mailFrom === null ? 'nothing' : 'mail';
  const at = pageOf(
    rows.filter((row) => isShown(row, filter)),
    page,
  );
  return (
    <section aria-label={w('title')}>
      <div className={styles.top}>
        <Counts rows={rows} w={w} />
        <div className={styles.ways}>
          {sends === 'mail' && unwritten.length > 0 && (
            <Button tone="primary" onClick={() => setQuestion({ is: 'all', rows: unwritten })}>
              {w('send', { n: unwritten.length })}
            </Button>
          )}
          <a
            className={styles.link}
            href={`/print/letter?session=${session}`}
            target="_blank"
            rel="noreferrer"
          >
            {w('print')}
          </a>
          {info !== null && sends === 'nothing' && (
            <a className={styles.link} href={draftsAddress(session)} download>
              {w('drafts')}
            </a>
          )}
        </div>
      </div>
      <Facts info={info} trouble={trouble} onAgain={reload} w={w} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.filters} role="group" aria-label={w('show')}>
        {letterFilters.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === filter}
            onClick={() => {
              setFilter(one);
              setPage(0);
            }}
          >
            {w(filterWords[one], { n: rows.filter((row) => isShown(row, one)).length })}
          </button>
        ))}
      </div>
      {at.all === 0 && <p className={styles.nobody}>{w('nobody')}</p>}
      <ul className={styles.list}>
        {at.shown.map((row) => (
          <LetterLine
            key={row.invitee.id}
            row={row}
            session={session}
            timeZone={settings.timeZone}
            source={source}
            sends={sends}
            onSend={(one) => {
              if (one.status === 'sent' || one.status === 'unsure') setQuestion({ is: 'again', row: one });
              else void send([one]);
            }}
            onHanded={({ invitee }, is) =>
              desk.set([
                {
                  list: 'invitees',
                  id: invitee.id,
                  fields: { invitedMs: is === 'handed' ? desk.nowMs() : null },
                },
              ])
            }
          />
        ))}
      </ul>
      {at.pages > 1 && (
        <nav className={styles.pager} aria-label={w('pages')}>
          <Button disabled={at.page === 0} onClick={() => setPage(at.page - 1)}>
            {w('before')}
          </Button>
          <span aria-live="polite">{w('shown', { from: at.from, to: at.to, all: at.all })}</span>
          <Button disabled={at.page === at.pages - 1} onClick={() => setPage(at.page + 1)}>
            {w('next')}
          </Button>
        </nav>
      )}
      {question && (
        <Ask
          question={question}
          w={w}
          state={busy ? 'busy' : 'ready'}
          onSend={(wanted) => void send(wanted)}
          onCancel={() => setQuestion(null)}
        />
      )}
    </section>
  );
}

interface AskProps {
  readonly question: Question;
  readonly w: LettersWords;
  readonly state: 'ready' | 'busy';
  readonly onSend: (rows: readonly LetterRow[]) => void;
  readonly onCancel: () => void;
}

function Ask({ question, w, state, onSend, onCancel }: AskProps): ReactNode {
  const common = { cancelLabel: w('cancel'), state, onCancel };
  if (question.is === 'all')
    return (
      <Dialog
        {...common}
        title={w('askSend', { n: question.rows.length })}
        confirmLabel={w('send', { n: question.rows.length })}
        onConfirm={() => onSend(question.rows)}
      >
        {w('askSendText')}
      </Dialog>
    );
  const { row } = question;
  const { name } = row.invitee;
  return (
    <Dialog
      {...common}
      title={w('askAgain', { name })}
      confirmLabel={w('sendOneAgain')}
      onConfirm={() => onSend([row])}
    >
      {row.status === 'unsure' ? w('askAgainUnsure') : w('askAgainSent', { name })}
    </Dialog>
  );
}

function Counts({ rows, w }: { readonly rows: readonly LetterRow[]; readonly w: LettersWords }): ReactNode {
  const count = (...statuses: LetterRow['status'][]): number =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  const underWay = count('queued', 'sending');
  const trouble = count('failed', 'unsure');
  return (
    <p className={styles.counts}>
      <span>{w('sentOf', { sent: count('sent', 'handed'), all: rows.length })}</span>
      {underWay > 0 && <span> · {w('onTheWay', { n: underWay })}</span>}
      {trouble > 0 && <span> · {w('inTrouble', { n: trouble })}</span>}
    </p>
  );
}

interface FactsProps {
  readonly info: LettersInfo | null;
  readonly trouble: 'asked' | 'unknown' | null;
  readonly onAgain: () => void;
  readonly w: LettersWords;
}

/** How letters leave this server, or that they do not. */
function Facts({ info, trouble, onAgain, w }: FactsProps): ReactNode {
  if (trouble === 'unknown')
    return (
      <p className={styles.facts}>
        {w('infoMissing')} <Button onClick={onAgain}>{w('again')}</Button>
      </p>
    );
  if (info === null) return null;
  return (
    <div className={styles.facts}>
      <p>{info.mailFrom === null ? w('noMail') : w('from', { address: info.mailFrom })}</p>
      {!info.isReachable && <p>{w('noLink')}</p>}
    </div>
  );
}

function useLettersInfo(session: string) {
  const [info, setInfo] = useState<LettersInfo | null>(null);
  const [trouble, setTrouble] = useState<'asked' | 'unknown' | null>('asked');
  const reload = useCallback(() => {
    setTrouble('asked');
    void loadLetters(session).then((answer) => {
      if (answer.ok) setInfo(answer.value);
      setTrouble(answer.ok ? null : 'unknown');
    });
  }, [session]);
  useEffect(reload, [reload]);
  return { info, trouble, reload };
}

function problemWords(reason: string, w: LettersWords): string {
  if (reason === 'offline') return w('offline');
  return w(reason === 'cannot-save' ? 'cannotSave' : 'failedToAsk');
}
