import { Lock, LockOpen } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { DialogUndo } from '#client/console/preview/DialogUndo.tsx';
import styles from './People.module.css';
import type { PeopleWords } from './messages.ts';
import type { PeopleModel } from './usePeople.ts';

interface DoorSwitchProps {
  readonly model: PeopleModel;
  readonly words: PeopleWords;
}

/** Whether anybody new may come in. */
export function DoorSwitch({ model, words }: DoorSwitchProps): ReactNode {
  const { stage, emit } = model;
  const { locked, epoch } = stage;
  const said = useId();
  const own = useRef<HTMLButtonElement>(null);
  const Sign = locked ? Lock : LockOpen;
  return (
    <div className={styles.door}>
      <button
        ref={own}
        type="button"
        role="switch"
        aria-checked={locked}
        aria-describedby={said}
        onClick={() => emit({ type: 'stage.lock', to: locked ? 'open' : 'locked', epoch })}
      >
        <Sign size="1.1em" aria-hidden="true" />
        {words('door')}
        <span className={styles.knob} aria-hidden="true" />
      </button>
      <small id={said} role="status">
        {words(locked ? 'doorLocked' : 'doorOpen')}
      </small>
      <DialogUndo model={model} of={['lock', 'unlock']} onTaken={() => own.current?.focus()} />
    </div>
  );
}
