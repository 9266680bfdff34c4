import { type ReactNode, useEffect, useRef } from 'react';
import type { Language } from '#shared/content/language.ts';
import { filled } from '#client/print/messages.ts';
import { countWords } from './countWords.ts';
import styles from './DocumentList.module.css';
import { type HubRow, type KnownPages, rowTitle } from './hubRows.ts';
import { hubMessages } from './messages.ts';

interface DocumentListProps {
  readonly rows: readonly HubRow[];
  readonly known: KnownPages;
  /** Keys of the lines that are to be printed. */
  readonly ticked: ReadonlySet<string>;
  /** Key of the line that is looked at. */
  readonly shown: string;
  readonly speaks: Language;
  /** Where this browser prints, each line leads to its own page; there is nothing to tick. */
  readonly printing: 'server' | 'browser';
  readonly address: (row: HubRow) => string;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly onShow: (key: string) => void;
}

/** Every document with how much of it there is; ticked ones are printed. */
export function DocumentList(props: DocumentListProps): ReactNode {
  const { rows, known, ticked, shown, speaks, printing, address, onTick, onShow } = props;
  const words = hubMessages[speaks];
  const printable = rows.filter(({ units }) => units.length > 0).map(({ key }) => key);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What an address names may lie further down; what is pressed is in sight anyway.
    list.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const count = printable.filter((key) => ticked.has(key)).length;
  return (
    <section className={styles.list} aria-label={words.documents}>
      {printing === 'server' && (
        <PackTick
          label={words.pack}
          state={count === 0 ? 'none' : count === printable.length ? 'all' : 'some'}
          onTick={(all) => onTick(new Set(all === 'all' ? printable : []))}
        />
      )}
      <ul ref={list} className={styles.rows}>
        {rows.map((row) => {
          const { key, units } = row;
          const title = rowTitle(row, speaks, words.forms);
          const isEmpty = units.length === 0;
          return (
            <li key={key} className={styles.row} data-shown={key === shown || undefined}>
              {printing === 'server' && (
                <label className={styles.tick}>
                  <input
                    type="checkbox"
                    aria-label={filled(words.tick, { title })}
                    disabled={isEmpty}
                    checked={ticked.has(key) && !isEmpty}
                    onChange={({ currentTarget: { checked } }) => {
                      const others = [...ticked].filter((one) => one !== key);
                      onTick(new Set(checked ? [...others, key] : others));
                    }}
                  />
                </label>
              )}
              <button
                type="button"
                className={styles.show}
                aria-pressed={key === shown}
                onClick={() => onShow(key)}
              >
                <span>{title}</span>{' '}
                <span className={styles.count}>
                  {isEmpty ? words.nothing : countWords(row, known, words)}
                </span>
              </button>
              {printing === 'browser' && !isEmpty && (
                <a
                  href={`${address(row)}&auto=1`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={filled(words.tick, { title })}
                >
                  {words.print}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface PackTickProps {
  readonly label: string;
  readonly state: 'none' | 'some' | 'all';
  readonly onTick: (to: 'none' | 'all') => void;
}

/** Ticks everything; half ticked while some are. */
function PackTick({ label, state, onTick }: PackTickProps): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Said by script alone: HTML has no attribute for it.
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <label className={styles.pack}>
      <input
        ref={box}
        type="checkbox"
        checked={state === 'all'}
        onChange={({ currentTarget: { checked } }) => onTick(checked ? 'all' : 'none')}
      />
      {label}
    </label>
  );
}
