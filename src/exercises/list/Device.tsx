import { type ReactNode, useRef, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { EntryRow } from './EntryRow.tsx';
import { listWords } from './messages.ts';
import { entryKey } from './normalizeEntry.ts';
import { allRows, listOptions, type Row, rowField, standingRows } from './schema.ts';

/**
 * One entry a line. Below the last there is always an empty line, which is stored once it has words. Lines that
 * somebody has been in here stay in their place until the page is left, emptied or removed though they be.
 */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, language, state, emit, makeId, own } = props;
  const words = listWords(language);
  const options = listOptions.parse(exercise.options);
  const item = inLanguage(options.item, language);
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<readonly string[]>(() => [makeId()]);

  const stored = allRows(fields);
  const byId = new Map(stored.map((row) => [row.id, row]));
  const standing = stored.filter(({ text, removed }) => !removed && text.trim() !== '');
  const shown = [
    ...stored.filter((row) => standing.includes(row) || opened.includes(row.id)),
    ...opened.filter((id) => !byId.has(id)).map(unwritten),
  ];
  const spare = opened[opened.length - 1] ?? '';
  const begunOnly = opened.filter((id) => id !== spare && !byId.has(id)).length;
  const isFull = standing.length + begunOnly >= options.atMost;
  const nextOrder = Math.max(-1, ...stored.map(({ order }) => order)) + 1;

  const open = (id: string): void => setOpened((old) => (old.includes(id) ? old : [id, ...old]));
  /** The empty line has its first word: another one follows it. */
  const begin = (id: string): void => {
    if (id === spare) setOpened((old) => [...old, makeId()]);
  };
  const write = (id: string, text: string, base: number): void => {
    if (!byId.has(id)) {
      if (text.trim() === '') return;
      emit(rowField(id, 'order'), nextOrder);
    }
    emit(rowField(id, 'text'), text, base);
  };
  const goOn = (id: string): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])];
    const here = lines.findIndex((line) => line.dataset['line'] === id);
    lines[here + 1]?.focus();
  };

  const isSpare = ({ id }: Row): boolean => id === spare && !byId.has(id);
  const lines = shown.filter(
    (row) => byId.has(row.id) || (state === 'editable' && !(isSpare(row) && isFull)),
  );
  return (
    <div className={styles.list}>
      {own && state === 'editable' && (
        <TakeOver
          own={own}
          fields={fields}
          language={language}
          mayAdd={!isFull}
          onTake={(text) => write(makeId(), text, 0)}
        />
      )}
      <ol ref={list} className={styles.rows}>
        {lines.map((row, at) => (
          <EntryRow
            key={row.id}
            {...props}
            row={row}
            tags={options.tags ?? []}
            label={words('row', { item, n: at + 1 })}
            placeholder={isSpare(row) ? item : ''}
            onOpen={() => open(row.id)}
            onBegin={() => begin(row.id)}
            onWrite={(text, base) => write(row.id, text, base)}
            onEnter={() => goOn(row.id)}
          />
        ))}
      </ol>
      {state === 'locked' && standing.length === 0 && <p>{words('nothing')}</p>}
      {state === 'editable' && (
        <p className={styles.hint} role="status">
          {isFull && words('full', { atMost: options.atMost })}
        </p>
      )}
    </div>
  );
}

function unwritten(id: string): Row {
  return { id, text: '', tag: null, order: Infinity, removed: false };
}

interface TakeOverProps extends Pick<DeviceProps, 'fields' | 'language'> {
  readonly own: NonNullable<DeviceProps['own']>;
  readonly mayAdd: boolean;
  readonly onTake: (text: string) => void;
}

/** What the members wrote alone and is not yet on the table's list: a tap puts it there. */
function TakeOver({ own, fields, language, mayAdd, onTake }: TakeOverProps): ReactNode {
  const words = listWords(language);
  const taken = new Set(standingRows(fields).map(({ text }) => entryKey(text)));
  const offered = new Map(standingRows(own).map(({ text }) => [entryKey(text), text.trim()]));
  const left = [...offered].filter(([key]) => !taken.has(key));
  if (left.length === 0) return null;
  return (
    <details className={styles.own} open>
      <summary>{words('takeOver')}</summary>
      <ul>
        {left.map(([key, text]) => (
          <li key={key}>
            <button
              type="button"
              className={styles.take}
              aria-label={words('take', { text })}
              disabled={!mayAdd}
              onClick={() => onTake(text)}
            >
              + {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
