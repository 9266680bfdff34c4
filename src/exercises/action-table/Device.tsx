import { type ReactNode, useState } from 'react';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import { valueOfCarried } from '#exercises/carried.ts';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { ActionRow, GoneRow } from './ActionRow.tsx';
import styles from './Device.module.css';
import { actionWords } from './messages.ts';
import { FromOwn, FromRoom } from './Offers.tsx';
import { actionOptions, allRows, type Row, rowField, type RowKey, unwrittenRow } from './schema.ts';

/** Where the writer has just been brought by a press: a row that was added, or the way back to one that was removed. */
interface Moved {
  readonly id: string;
}

/**
 * One card an action. What was taken along stands among them; what the facilitator sent, and at the table's turn what
 * one wrote alone, is offered above. Rows that somebody has been in here keep their place until the page is left.
 */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, owner, fields, language, state, emit, makeId, carry } = props;
  const words = actionWords(language);
  const options = actionOptions.parse(exercise.options);
  const stored = allRows(fields);
  const byId = new Map(stored.map((row) => [row.id, row]));
  const standing = stored.filter(({ action, removed }) => !removed && action.trim() !== '');
  const [opened, setOpened] = useState<readonly string[]>(() => (standing.length === 0 ? [makeId()] : []));
  const [takenOut, setTakenOut] = useState<readonly Row[]>([]);
  const [moved, setMoved] = useState<Moved | null>(null);
  const { letGo, question } = useLetGo({ carry, language });

  const isShown = (row: Row): boolean => standing.includes(row) || opened.includes(row.id);
  const shown = [
    ...[...stored.filter(isShown), ...takenOut.filter(({ id }) => !byId.has(id))].sort(
      (a, b) => a.order - b.order,
    ),
    ...opened
      .filter((id) => !byId.has(id) && !takenOut.some((row) => row.id === id))
      .map((id) => unwrittenRow(id)),
  ].filter((row) => byId.has(row.id) || state === 'editable');
  const unwritten = shown.filter((row) => !byId.has(row.id) && row.from === null).length;
  const isFull = standing.length + unwritten >= options.atMost;
  const nextOrder = Math.max(-1, ...stored.map(({ order }) => order)) + 1;

  const open = (id: string): void => setOpened((old) => (old.includes(id) ? old : [...old, id]));
  const write = (row: Row, key: RowKey, value: string | null, base: number): void => {
    if (!byId.has(row.id)) {
      if (value === null || value.trim() === '') return;
      emit(rowField(row.id, 'order'), nextOrder);
    }
    emit(rowField(row.id, key), value, base);
  };
  const remove = (row: Row): void => {
    open(row.id);
    setMoved({ id: row.id });
    if (row.from === null) {
      emit(rowField(row.id, 'removed'), true);
      return;
    }
    // Where it came from it is then not taken along any more either.
    setTakenOut((old) => [...old.filter(({ id }) => id !== row.id), row]);
    emit(fieldOfCarried(row.id), null);
  };
  const bringBack = ({ id, from }: Row): void => {
    setMoved({ id });
    if (from === null || byId.get(id)?.removed === true) {
      emit(rowField(id, 'removed'), null);
      return;
    }
    emit(fieldOfCarried(id), valueOfCarried(from));
  };
  const add = (): void => {
    const id = makeId();
    open(id);
    setMoved({ id });
  };

  const offers = { ...props, rows: stored, mayAdd: !isFull, nextOrder };
  const lines = shown.filter(({ removed }) => !removed);
  return (
    <div className={styles.plan}>
      {question}
      <p className={styles.quiet}>{words(owner === 'seat' ? 'privateHint' : 'tableHint')}</p>
      {state === 'editable' && <FromRoom {...offers} />}
      {state === 'editable' && props.own && <FromOwn {...offers} />}
      <ol className={styles.rows}>
        {shown.map((row) =>
          row.removed || (row.from !== null && !byId.has(row.id)) ? (
            <GoneRow
              key={row.id}
              row={row}
              language={language}
              state={state}
              focus={moved?.id === row.id ? 'here' : 'elsewhere'}
              onUndo={() => bringBack(row)}
            />
          ) : (
            <ActionRow
              key={row.id}
              {...props}
              row={row}
              place={lines.indexOf(row) + 1}
              options={options}
              focus={moved?.id === row.id ? 'here' : 'elsewhere'}
              onOpen={() => open(row.id)}
              onWrite={(key, value, base) => write(row, key, value, base)}
              onRemove={() => letGo(row.id, row.action, () => remove(row))}
            />
          ),
        )}
      </ol>
      {state === 'locked' && standing.length === 0 && <p>{words('nothing')}</p>}
      {state === 'editable' && (
        <>
          <button type="button" className={styles.add} disabled={isFull} onClick={add}>
            + {words('add')}
          </button>
          <p className={styles.quiet} role="status">
            {isFull && words('full', { atMost: options.atMost })}
          </p>
        </>
      )}
      {owner === 'seat' && state === 'editable' && standing.length > 1 && (
        <label className={styles.shareAll}>
          <input
            type="checkbox"
            checked={standing.every(({ shared }) => shared)}
            onChange={({ target }) => {
              for (const { id, shared } of standing) {
                if (shared !== target.checked) emit(rowField(id, 'shared'), target.checked ? true : null);
              }
            }}
          />
          <span>{words('shareAll')}</span>
        </label>
      )}
    </div>
  );
}
