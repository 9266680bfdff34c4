import type { ReactNode } from 'react';
import { eventText, type RunLogNaming, runTime, signed, titleIn } from '#shared/agenda/runLogText.ts';
import type { RunLog, RunLogRow } from '#shared/agenda/runLog.ts';
import { runLogWords } from '#shared/agenda/runLogWords.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { LoggedRun } from './loadRunLog.ts';
import { runLogMessages } from './messages.ts';
import styles from './RunLogTables.module.css';

interface RunLogTablesProps {
  readonly run: LoggedRun;
  /** Beside each other where there is room, or one under the other as on a page. */
  readonly arrangement: 'beside' | 'below';
}

/** Planned, actual and the difference of each segment; then what was done when. */
export function RunLogTables({ run, arrangement }: RunLogTablesProps): ReactNode {
  const { language } = useLanguage();
  const t = runLogMessages(language);
  const naming: RunLogNaming = { content: run.content, language, timeZone: run.timeZone };
  // Beside each other, each scrolls by itself, and so is reached by the keyboard.
  const scrolled = (label: string) =>
    arrangement === 'beside' ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div className={styles.run} data-arrangement={arrangement}>
      <div className={styles.part} {...scrolled(t('minutes'))}>
        <Ends log={run.log} naming={naming} />
        <Segments log={run.log} naming={naming} />
      </div>
      <div className={styles.part} {...scrolled(t('events'))}>
        <Events log={run.log} naming={naming} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly log: RunLog;
  readonly naming: RunLogNaming;
}

/** "People were told 13:00 · moved to 13:05 · ended 13:04". */
function Ends({ log, naming }: PartProps): ReactNode {
  const t = runLogMessages(naming.language);
  const time = (ms: number): string => runTime(ms, naming.timeZone);
  const { phase, reserve, toldEndMs, movedEndMs, endMs } = log;
  const told = { time: time(toldEndMs), minutes: reserve };
  const parts = [
    reserve > 0 ? t('toldReserve', told) : t('told', told),
    ...(movedEndMs === toldEndMs ? [] : [t('moved', { time: time(movedEndMs) })]),
    ...(endMs === null ? [] : [t('ended', { time: time(endMs) })]),
  ];
  return (
    <p className={styles.ends}>
      {phase === 'before' ? `${t('before')} ` : ''}
      {parts.join('\u00a0· ')}
    </p>
  );
}

function Segments({ log, naming }: PartProps): ReactNode {
  const t = runLogMessages(naming.language);
  const isChanged = log.rows.some(({ planned, today }) => planned !== today);
  const { total } = log;
  return (
    <table className={styles.table}>
      <caption>{t('minutes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('segment')}</th>
          <th scope="col">{t('planned')}</th>
          {isChanged && <th scope="col">{t('today')}</th>}
          <th scope="col">{t('actual')}</th>
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {log.rows.map((row) => (
          <tr key={row.segment} data-state={row.state}>
            <th scope="row">
              {titleIn(naming, row.segment)} <small>{whenOf(row, naming)}</small>
            </th>
            <td>{row.planned}</td>
            {isChanged && <td>{row.today === row.planned ? '' : row.today}</td>}
            <td>{row.spent}</td>
            <Difference minutes={row.difference} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{total.planned}</td>
          {isChanged && <td>{total.today}</td>}
          <td>{total.spent}</td>
          <Difference minutes={total.difference} />
        </tr>
      </tfoot>
    </table>
  );
}

function Difference({ minutes }: { readonly minutes: number | null }): ReactNode {
  return <td data-over={(minutes ?? 0) > 0}>{minutes === null ? '' : signed(minutes)}</td>;
}

/** "09:00–09:14"; of one that is on, since when; of one that was not, why. */
function whenOf({ startMs, endMs, state }: RunLogRow, { language, timeZone }: RunLogNaming): string {
  const states = runLogWords[language].states;
  if (startMs === null) return state === 'toCome' ? '' : states[state];
  const start = runTime(startMs, timeZone);
  return endMs === null ? `${start} · ${states.running}` : `${start}–${runTime(endMs, timeZone)}`;
}

function Events({ log, naming }: PartProps): ReactNode {
  const t = runLogMessages(naming.language);
  const early = log.events.filter((event) => event.early);
  const events = log.events.filter((event) => !event.early);
  return (
    <section className={styles.events}>
      <h3>{t('events')}</h3>
      {events.length === 0 && <p>{t('eventsNone')}</p>}
      {early.length > 0 && (
        <details>
          <summary>{t('early', { count: early.length })}</summary>
          <EventList events={early} naming={naming} />
        </details>
      )}
      <EventList events={events} naming={naming} />
    </section>
  );
}

interface EventListProps {
  readonly events: RunLog['events'];
  readonly naming: RunLogNaming;
}

function EventList({ events, naming }: EventListProps): ReactNode {
  if (events.length === 0) return null;
  return (
    <ol className={styles.list}>
      {events.map((event, at) => (
        <li key={`${event.atMs}-${at}`} data-undone={event.undoneMs !== null}>
          <time dateTime={new Date(event.atMs).toISOString()}>{runTime(event.atMs, naming.timeZone)}</time>
          <span>{eventText({ ...event, early: false }, naming)}</span>
        </li>
      ))}
    </ol>
  );
}
