import type { ReactNode } from 'react';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { listWords } from './messages.ts';
import { standingRows } from './rows.ts';

interface TakeOverProps extends Pick<DeviceProps, 'fields' | 'language'> {
  readonly own: NonNullable<DeviceProps['own']>;
  readonly mayAdd: boolean;
  readonly onTake: (text: string) => void;
}

/** What the members wrote alone and is not yet on the table's list: a tap puts it there. */
export function TakeOver({ own, fields, language, mayAdd, onTake }: TakeOverProps): ReactNode {
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
