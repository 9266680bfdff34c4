import { type ReactNode, useRef, useState } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { EntryRow } from './EntryRow.tsx';
import { listWords } from './messages.ts';
import { allRows, type Row, rowField, unwritten } from './rows.ts';
import { listOptions } from './schema.ts';
import { SharingOfAll } from './SharingOfAll.tsx';
import { TakeOver } from './TakeOver.tsx';

/**
 * One entry a line. Below the last there is always an empty line, which is stored once it has words. Lines that
 * somebody has been in here stay in their place until the page is left, emptied or removed though they be.
 */
export function Lines(props: DeviceProps): ReactNode {
  const { exercise, owner, fields, language, state, emit, makeId, own, carry } = props;
  const words = listWords(language);
  const options = listOptions.parse(exercise.options);
  const item = inLanguage(options.item, language);
  const list = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<readonly string[]>(() => [makeId()]);
  /** Of the opened rows those that were taken along: taken out again they are stored no more. */
  const [visitors, setVisitors] = useState<ReadonlyMap<string, Row>>(new Map());
  const { letGo, question } = useLetGo({ carry, language });

  const stored = allRows(fields);
  const byId = new Map(stored.map((row) => [row.id, row]));
  const standing = stored.filter(({ text, removed }) => !removed && text.trim() !== '');
  const shown = [
    ...stored.filter((row) => standing.includes(row) || opened.includes(row.id)),
    ...[...visitors.values()].filter(({ id }) => !byId.has(id)),
    ...opened.filter((id) => !byId.has(id) && !visitors.has(id)).map(unwritten),
  ];
  const spare = opened[opened.length - 1] ?? '';
  const begunOnly = opened.filter((id) => id !== spare && !byId.has(id) && !visitors.has(id)).length;
  const isFull = standing.length + begunOnly >= options.atMost;
  const nextOrder = Math.max(-1, ...stored.map(({ order }) => order)) + 1;

  const open = (row: Row): void => {
    setOpened((old) => (old.includes(row.id) ? old : [row.id, ...old]));
    if (row.carried) setVisitors((old) => new Map(old).set(row.id, { ...row, removed: true }));
  };
  /** The empty line has its first word: another one follows it. */
  const begin = (id: string): void => {
    if (id === spare) setOpened((old) => [...old, makeId()]);
  };
  const write = (id: string, text: string, base: number): void => {
    if (!byId.has(id) && !visitors.has(id)) {
      if (text.trim() === '') return;
      emit(rowField(id, 'order'), nextOrder);
    }
    emit(rowField(id, 'text'), text, base);
  };
  const remove = (row: Row): void => {
    open(row);
    if (row.carried) emit(fieldOfCarried(row.id), null);
    else emit(rowField(row.id, 'removed'), true);
  };
  const bringBack = (row: Row): void => {
    if (row.carried) emit(fieldOfCarried(row.id), carriedValue(row.carried));
    else emit(rowField(row.id, 'removed'), null);
  };
  const goOn = (id: string): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])];
    const here = lines.findIndex((line) => line.dataset['line'] === id);
    lines[here + 1]?.focus();
  };

  const isStored = ({ id }: Row): boolean => byId.has(id) || visitors.has(id);
  const isSpare = (row: Row): boolean => row.id === spare && !isStored(row);
  const lines = shown.filter((row) => isStored(row) || (state === 'editable' && !(isSpare(row) && isFull)));
  return (
    <div className={styles.list}>
      {options.sharing && <p className={styles.hint}>{words('sharingMeans', { owner })}</p>}
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
            options={options}
            label={words('row', { item, n: at + 1 })}
            placeholder={isSpare(row) ? item : ''}
            onOpen={() => open(row)}
            onBegin={() => begin(row.id)}
            onWrite={(text, base) => write(row.id, text, base)}
            onRemove={(then) =>
              letGo(row.id, row.text, () => {
                remove(row);
                then();
              })
            }
            onBringBack={() => bringBack(row)}
            onEnter={() => goOn(row.id)}
          />
        ))}
      </ol>
      {question}
      {state === 'locked' && standing.length === 0 && <p>{words('nothing')}</p>}
      {state === 'editable' && options.sharing && (
        <SharingOfAll {...props} rows={standing} standard={options.sharing.default} />
      )}
      {state === 'editable' && (
        <p className={styles.hint} role="status">
          {isFull && words('full', { atMost: options.atMost })}
        </p>
      )}
    </div>
  );
}

/** What was taken along, as it is stored. */
function carriedValue({ exercise, record, text, business }: NonNullable<Row['carried']>): JsonValue {
  return { exercise, record, text, ...(business === undefined ? {} : { business }) };
}
