import type { ReactNode } from 'react';
import type { SourceSeat } from '#shared/export/documentSource.ts';
import type { PackedPage } from '#shared/export/workbook.ts';
import type { Language } from '#shared/content/language.ts';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { Cover, Outline } from './Cover.tsx';
import { inEach } from './messages.ts';
import { NoteLines } from './NoteLines.tsx';
import { PagePart } from './PagePart.tsx';
import styles from './Sheets.module.css';
import { frontPages, type PlacedPart, workbookPages } from './workbookPages.ts';

/** A blank workbook, or those of everybody who joined with what they wrote, one after the other. */
export function Sheets({ source, languages, unit, filled }: SheetsProps): ReactNode {
  if (filled === 'blank') return <Workbook source={source} languages={languages} seat={null} />;
  return source.seats
    .filter(({ id }) => unit === null || unit === id)
    .map((seat) => <Workbook key={seat.id} source={source} languages={languages} seat={seat} />);
}

interface WorkbookProps extends Pick<SheetsProps, 'source' | 'languages'> {
  readonly seat: SourceSeat | null;
}

function Workbook({ source, languages, seat }: WorkbookProps): ReactNode {
  const reader = seat && { seat: seat.id, table: seat.table };
  const { pages, plan, notes } = workbookPages(source, reader, languages);
  const front = frontPages(source, reader, languages);
  return (
    <article className={styles.workbook}>
      <section className={styles.page} data-sheets={1}>
        <Cover source={source} languages={languages} seat={seat} />
        {front === 1 && <Outline source={source} languages={languages} />}
      </section>
      {front === 2 && (
        <section className={styles.page} data-sheets={1}>
          <Outline source={source} languages={languages} />
          <Notes languages={[]} />
        </section>
      )}
      {pages.map((page, at) => (
        <Page key={at} page={page} languages={languages} />
      ))}
      {Array.from({ length: notes }, (_, at) => (
        <section key={at} className={styles.page} data-sheets={1}>
          <Notes languages={languages} />
        </section>
      ))}
      {plan.map((page, at) => (
        <Page key={at} page={page} languages={languages} />
      ))}
    </article>
  );
}

/** Less than this is left white: two lines look like a form that somebody forgot. */
const leastForLines = 28;
const leastForHeading = 60;
/** What a page of several sheets keeps free, beside what is reckoned to be lost where its pieces move on whole. */
const keptFreeMm = 5;

interface PageProps {
  readonly page: PackedPage<PlacedPart>;
  readonly languages: readonly Language[];
}

/** What was packed together; what is left of the page is ruled for notes. */
function Page({ page: { items, sheets, restMm }, languages }: PageProps): ReactNode {
  const isOne = sheets === 1;
  return (
    <section className={isOne ? styles.page : styles.long} data-sheets={sheets}>
      {items.map(({ part }, at) => (
        <PagePart key={at} part={part} languages={languages} />
      ))}
      {(isOne ? restMm : restMm - keptFreeMm) >= leastForLines && (
        <Notes
          languages={restMm >= leastForHeading ? languages : []}
          {...(isOne ? {} : { mm: restMm - keptFreeMm })}
        />
      )}
    </section>
  );
}

interface NotesProps {
  /** In which it says what the lines are for; none, where it goes without saying. */
  readonly languages: readonly Language[];
  /** Left out, as much as there is. */
  readonly mm?: number;
}

function Notes({ languages, mm }: NotesProps): ReactNode {
  return (
    <div className={styles.notes} style={mm === undefined ? undefined : { flex: 'none', height: `${mm}mm` }}>
      {languages.length > 0 && (
        <h3 className={styles.notesHead}>
          <SaidInline text={inEach((words) => words.notes)} languages={languages} />
        </h3>
      )}
      <NoteLines />
    </div>
  );
}
