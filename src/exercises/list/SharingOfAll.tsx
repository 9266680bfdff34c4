import type { ReactNode } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { listWords } from './messages.ts';
import { rowField, type Rows } from './rows.ts';
import { isForRoom, keptBy, type Sharing } from './sharing.ts';

interface SharingOfAllProps extends Pick<DeviceProps, 'owner' | 'language' | 'emit'> {
  /** The standing rows. */
  readonly rows: Rows;
  /** What stands for a row where nothing is chosen. */
  readonly standard: Sharing;
}

/** Shows every line to the room at once, or, once the room is to see them all, keeps every one. */
export function SharingOfAll({ rows, standard, owner, language, emit }: SharingOfAllProps): ReactNode {
  const words = listWords(language);
  if (rows.length < 2) return null;
  const isFor = (row: Rows[number]): boolean => isForRoom(row, { sharing: { default: standard } });
  const areAllShown = rows.every(isFor);
  const kept = keptBy(owner, standard);
  const turnAll = (): void => {
    for (const row of rows) {
      if (isFor(row) === areAllShown) emit(rowField(row.id, 'sharing'), areAllShown ? kept : 'room');
    }
  };
  return (
    <p>
      <button type="button" className={styles.undo} onClick={turnAll}>
        {areAllShown ? words('keepAll', { kept }) : words('showAll')}
      </button>
    </p>
  );
}
