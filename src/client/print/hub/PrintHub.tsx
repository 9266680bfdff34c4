import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { fullDate } from '#shared/session/dates.ts';
import type { SessionSummary } from '#shared/session/settings.ts';
import { documents } from '#client/print/documents.ts';
import { PrintChoices } from '#client/print/PrintChoices.tsx';
import { chosenSearch, type PrintOptions, usualLanguage, usualPaper } from '#client/print/printOptions.ts';
import { DocumentList } from './DocumentList.tsx';
import { hubMessages } from './messages.ts';
import { hubRows, type KnownPages, pagesOf } from './hubRows.ts';
import { Preview } from './Preview.tsx';
import { PrintBar } from './PrintBar.tsx';
import styles from './PrintHub.module.css';
import { usePrintJob } from './usePrintJob.ts';

interface PrintHubProps {
  readonly source: DocumentSource;
  readonly session: SessionSummary;
  readonly options: PrintOptions;
  readonly search: string;
  readonly speaks: Language;
  /** Who prints: the server, with its Chrome, or this browser, one document at a time. */
  readonly printing: 'server' | 'browser';
}

/** The list of what can be printed, what is looked at beside it, and the print itself. */
export function PrintHub({ source, session, options, search, speaks, printing }: PrintHubProps): ReactNode {
  const words = hubMessages[speaks];
  const { settings } = session;
  const [choice, setChoice] = useState(() => ({
    language: options.language ?? usualLanguage(settings.languages, navigator.languages),
    paper: options.paper ?? usualPaper(navigator.languages),
  }));
  const [copies, setCopies] = useState<'needed' | 'one'>('needed');
  const rows = useMemo(() => hubRows(documents, source), [source]);
  const [ticked, setTicked] = useState(() => firstTicked(search, rows));
  const [shown, setShown] = useState(() => firstShown(search, rows));
  const [known, setKnown] = useState<KnownPages>(() => new Map());
  const job = usePrintJob(session.id);
  const parts = job.view.phase === 'done' ? job.view.state.parts : null;
  useEffect(() => {
    if (parts) setKnown((before) => new Map([...before, ...pagesOf(parts)]));
  }, [parts]);
  useEffect(() => {
    document.title = `${words.title} – ${settings.title}`;
  }, [words.title, settings.title]);
  const preview = rows.find(({ key }) => key === shown);
  const wanted = rows.filter(({ key, units }) => ticked.has(key) && units.length > 0);
  return (
    <div className={styles.page} lang={speaks}>
      <header className={styles.top}>
        <div className={styles.title}>
          <a href={`/sessions/${session.id}`}>{words.back}</a>
          <h1 data-face="display">{words.title}</h1>
          <p>
            {settings.title} · {fullDate(settings.date, speaks)}
          </p>
        </div>
        <section className={styles.choices} aria-label={words.choices}>
          <PrintChoices
            choice={choice}
            speaks={speaks}
            onChoose={(next) => {
              setChoice(next);
              // Other words and another sheet take other room.
              setKnown(new Map());
              history.replaceState(null, '', chosenSearch(location.search, next));
            }}
          />
        </section>
      </header>
      <main className={styles.main}>
        <div className={styles.side}>
          <DocumentList
            rows={rows}
            known={known}
            ticked={ticked}
            shown={shown}
            speaks={speaks}
            printing={printing}
            address={(row) => documentAddress(row, { session: session.id, ...choice, unit: null })}
            onTick={setTicked}
            onShow={setShown}
          />
          {printing === 'server' ? (
            <PrintBar
              job={job}
              wanted={wanted}
              session={session.id}
              speaks={speaks}
              copies={copies}
              onCopies={setCopies}
              onPrint={() =>
                job.start({
                  ...choice,
                  documents: wanted.map(({ id, filled }) => ({
                    id,
                    filled: filled === 'filled',
                    ...(copies === 'one' ? { copies: 1 } : {}),
                  })),
                })
              }
            />
          ) : (
            <p className={styles.dialog}>{words.dialog}</p>
          )}
        </div>
        {preview && (
          <Preview
            key={preview.key}
            row={preview}
            source={source}
            address={(unit) => documentAddress(preview, { session: session.id, ...choice, unit })}
            speaks={speaks}
          />
        )}
      </main>
    </div>
  );
}

/** Everything where the address says `pack=1`. */
function firstTicked(search: string, rows: ReturnType<typeof hubRows>): ReadonlySet<string> {
  const isPack = new URLSearchParams(search).get('pack') === '1';
  return new Set(isPack ? rows.filter(({ units }) => units.length > 0).map(({ key }) => key) : []);
}

/** The line that the address names by `show`, or the first. */
function firstShown(search: string, rows: ReturnType<typeof hubRows>): string {
  const wanted = new URLSearchParams(search).get('show');
  const found = rows.find(({ id }) => id === wanted) ?? rows[0];
  return found?.key ?? '';
}

interface Address {
  readonly session: string;
  readonly language: string;
  readonly paper: string;
  readonly unit: string | null;
}

function documentAddress(
  { id, filled }: ReturnType<typeof hubRows>[number],
  { session, language, paper, unit }: Address,
): string {
  const search = new URLSearchParams({ session, language, paper });
  if (filled === 'filled') search.set('filled', '1');
  if (unit !== null && unit !== '') search.set('unit', unit);
  return `/print/${id}?${search}`;
}
