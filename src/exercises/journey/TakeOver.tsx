import type { ReactNode } from 'react';
import type { Fields } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { journeyWords } from './messages.ts';
import { type Moment, standingMoments } from './schema.ts';

interface TakeOverProps extends Pick<DeviceProps, 'language'> {
  /** What the members wrote alone. */
  readonly own: Fields;
  /** What the table has. */
  readonly moments: readonly Moment[];
  readonly mayAdd: boolean;
  readonly onTake: (moment: Moment) => void;
}

/** Moments that the members wrote alone and the table does not have yet: a tap puts one there, with all its words. */
export function TakeOver({ own, moments, language, mayAdd, onTake }: TakeOverProps): ReactNode {
  const words = journeyWords(language);
  const taken = new Set(moments.map(({ moment }) => entryKey(moment)));
  const named = standingMoments(own).filter(({ moment }) => moment.trim() !== '');
  const offered = new Map(named.map((moment) => [entryKey(moment.moment), moment]));
  const left = [...offered].filter(([key]) => !taken.has(key));
  if (left.length === 0) return null;
  return (
    <details className={styles.own} open>
      <summary>{words('takeOver')}</summary>
      <ul>
        {left.map(([key, moment]) => (
          <li key={key}>
            <button
              type="button"
              className={styles.take}
              aria-label={words('take', { text: moment.moment.trim() })}
              disabled={!mayAdd}
              onClick={() => onTake(moment)}
            >
              + {moment.moment.trim()}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
