import type { ReactNode } from 'react';
import type { Seat } from '#shared/sync/protocol.ts';
import { Button } from '#ui/Button.tsx';
import styles from './People.module.css';
import type { PeopleWords } from './messages.ts';
import type { PeopleModel } from './usePeople.ts';

interface ShowTheDoorProps {
  readonly model: Pick<PeopleModel, 'emit' | 'state'>;
  readonly seat: Seat;
  readonly words: PeopleWords;
}

/** Takes somebody out of the room, or lets them in again: the one undoes the other, so that neither is asked about. */
export function ShowTheDoor({ model: { emit, state }, seat, words }: ShowTheDoorProps): ReactNode {
  const waits = state.waiting.some(
    ({ op }) => (op.type === 'seat.remove' || op.type === 'seat.restore') && op.seat === seat.id,
  );
  if (waits) return <p role="status">{words('waiting')}</p>;
  if (seat.removed) {
    return (
      <>
        <p role="status">{words('isOut')}</p>
        <Button tone="primary" onClick={() => emit({ type: 'seat.restore', seat: seat.id })}>
          {words('letIn')}
        </Button>
      </>
    );
  }
  return (
    <div className={styles.leave}>
      <Button onClick={() => emit({ type: 'seat.remove', seat: seat.id })}>{words('remove')}</Button>
      <small>{words('removeWhy')}</small>
    </div>
  );
}
