import { type ReactNode, useEffect, useRef } from 'react';
import type { Language } from '#shared/content/language.ts';
import { documentCalled } from '#client/print/documents.ts';
import { filled } from '#client/print/messages.ts';
import { Button } from '#ui/Button.tsx';
import type { HubRow } from './hubRows.ts';
import type { HubMessages } from './messages.en.ts';
import { hubMessages } from './messages.ts';
import { printedFile } from './printApi.ts';
import styles from './PrintBar.module.css';
import type { JobView, PrintJob } from './usePrintJob.ts';

interface PrintBarProps {
  readonly job: PrintJob;
  /** What is ticked. */
  readonly wanted: readonly HubRow[];
  readonly session: string;
  readonly speaks: Language;
  /** Of each document: as many as the day needs, or one. */
  readonly copies: 'needed' | 'one';
  readonly onCopies: (copies: 'needed' | 'one') => void;
  readonly onPrint: () => void;
}

/** Begins the print, says how far it is, and hands out the file. */
export function PrintBar(props: PrintBarProps): ReactNode {
  const { job, wanted, session, speaks, copies, onCopies, onPrint } = props;
  const words = hubMessages[speaks];
  const { view } = job;
  const isBusy = view.phase === 'starting' || view.phase === 'running';
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Whoever pressed "Print" is waiting for it.
    if (view.phase === 'done') link.current?.focus();
  }, [view.phase]);
  return (
    <div className={styles.bar}>
      <div role="status" className={styles.said}>
        {wanted.length === 0 && view.phase === 'idle' ? words.noneTicked : said(view, words, speaks)}
      </div>
      {view.phase === 'running' && (
        <progress
          className={styles.progress}
          aria-label={words.print}
          max={Math.max(1, view.state.of)}
          {...(view.state.of === 0 ? {} : { value: view.state.done })}
        />
      )}
      {view.phase === 'problem' && (
        <p role="alert" className={styles.problem}>
          {words.problems[view.reason]}
        </p>
      )}
      <div className={styles.actions}>
        {view.phase === 'done' && (
          <a
            ref={link}
            className={styles.file}
            href={printedFile(session, view.id)}
            target="_blank"
            rel="noreferrer"
          >
            {words.openPdf}
          </a>
        )}
        {!isBusy && (
          <label className={styles.copies}>
            {words.copies}
            <select
              value={copies}
              onChange={({ currentTarget: { value } }) => onCopies(value === 'one' ? 'one' : 'needed')}
            >
              <option value="needed">{words.copiesNeeded}</option>
              <option value="one">{words.copiesOne}</option>
            </select>
          </label>
        )}
        {view.phase === 'running' ? (
          <Button tone="secondary" onClick={() => job.cancel()}>
            {words.cancel}
          </Button>
        ) : (
          <Button
            tone={view.phase === 'done' ? 'secondary' : 'primary'}
            state={isBusy ? 'busy' : 'ready'}
            disabled={wanted.length === 0}
            onClick={onPrint}
          >
            {wanted.length > 1 ? filled(words.printMany, { count: String(wanted.length) }) : words.print}
          </Button>
        )}
      </div>
    </div>
  );
}

function said(view: JobView, words: HubMessages, speaks: Language): string {
  switch (view.phase) {
    case 'idle':
    case 'problem':
      return '';
    case 'starting':
      return words.starting;
    case 'cancelled':
      return words.cancelled;
    case 'done': {
      const { pages } = view.state;
      return pages === 1 ? words.doneOne : filled(words.done, { pages: String(pages) });
    }
    case 'running': {
      const { state, done, of, pages, document } = view.state;
      if (state === 'waiting') return words.waiting;
      if (of === 0) return words.starting;
      if (document === null) return filled(words.binding, { pages: String(pages) });
      const title = documentCalled(document)?.title(speaks) ?? document;
      return filled(words.printing, { title, done: String(done), of: String(of) });
    }
  }
}
