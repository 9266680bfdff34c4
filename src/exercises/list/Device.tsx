import type { ReactNode } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { LateBallot, useBallotAhead } from '#exercises/voting/LateBallot.tsx';
import { voteTurn } from '#exercises/voting/schema.ts';
import { AtTable } from './AtTable.tsx';
import styles from './Device.module.css';
import { Lines } from './Lines.tsx';
import { listWords } from './messages.ts';
import { standingRows } from './rows.ts';
import { listOptions } from './schema.ts';

/**
 * The list to write; in the turn of the vote the ballot of everybody's own, and beneath it one's own list to be read
 * and taken along. What a table wrote stands on the table's worksheet, which has no ballot. A person's list has
 * beneath it what the others wrote for their table.
 */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, owner, fields, language, turn } = props;
  const { votes, tags = [] } = listOptions.parse(exercise.options);
  useBallotAhead();
  if (!votes || turn !== voteTurn) {
    return (
      <div className={styles.list}>
        <Lines {...props} />
        {owner === 'seat' && <AtTable {...props} />}
      </div>
    );
  }
  if (owner === 'table') return <Lines {...props} state="locked" />;
  return (
    <div className={styles.list}>
      <LateBallot {...props} votes={votes} tags={tags} />
      {standingRows(fields).length > 0 && (
        <details className={styles.own} open={props.state === 'locked'}>
          <summary>{listWords(language)('yourList')}</summary>
          <Lines {...props} state="locked" />
        </details>
      )}
      <AtTable {...props} />
    </div>
  );
}
