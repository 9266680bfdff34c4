import { type ReactNode, useEffect } from 'react';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import type { DeviceTask } from '#client/device/deviceTask.ts';
import { AskLater } from './AskLater.tsx';
import styles from './AsideRow.module.css';
import { forgetOthers } from './noteHere.ts';
import { UnclearMark } from './UnclearMark.tsx';

interface AsideRowProps {
  readonly task: DeviceTask;
  readonly looking: 'here' | 'elsewhere';
  readonly state: RoomState;
  readonly room: RoomClient;
}

/** Beneath the task, quietly: that the slide is unclear, and a question for later. */
export function AsideRow({ task, looking, state, room }: AsideRowProps): ReactNode {
  const slide = state.view.stage?.stage.slide;
  useEffect(() => {
    // A mark is of one slide: the room may come back to it, and begin anew.
    if (slide !== undefined) forgetOthers('unclear', slide);
  }, [slide]);
  if (slide === undefined || task.kind === 'loading') return null;
  // An exercise may be open while the room looks at another slide.
  const isSlidesOwn = task.kind === 'slide' || state.view.slides[slide]?.exercise === task.exercise.id;
  return (
    <div className={styles.row} hidden={looking === 'elsewhere'}>
      {isSlidesOwn && <UnclearMark key={slide} slide={slide} connection={state.connection} room={room} />}
      <AskLater state={state} room={room} />
    </div>
  );
}
