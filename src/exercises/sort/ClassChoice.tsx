import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { letterOf, titleOf } from './classLabel.ts';
import styles from './ClassChoice.module.css';
import type { SortClass } from './schema.ts';

interface ClassChoiceProps extends Pick<DeviceProps, 'language' | 'state'> {
  readonly classes: readonly SortClass[];
  readonly chosen: string | null;
  readonly field: string;
  readonly label: string;
  readonly onChoose: (place: string | null) => void;
}

/** The class of one card: one or none. Choosing the chosen one again clears it, with a tap or with the space bar. */
export function ClassChoice(props: ClassChoiceProps): ReactNode {
  const { classes, chosen, field, label, language, state, onChoose } = props;
  const name = useId();
  const cleared = useRef(false);
  // Browsers differ in whether the space bar clicks a radio button that is chosen already.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.repeat) return;
    event.preventDefault();
    cleared.current = true;
    onChoose(null);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !cleared.current) return;
    event.preventDefault();
    cleared.current = false;
  };
  return (
    <fieldset className={styles.choice} data-field={field} disabled={state === 'locked'} aria-label={label}>
      {classes.map((one, at) => {
        const title = titleOf(one, at, language);
        return (
          <label key={one.id} className={styles.class} title={title}>
            <input
              type="radio"
              name={name}
              checked={chosen === one.id}
              aria-label={title === '' ? letterOf(at) : `${letterOf(at)} · ${title}`}
              onChange={() => onChoose(one.id)}
              onClick={() => {
                if (chosen === one.id) onChoose(null);
              }}
              onKeyDown={chosen === one.id ? onKeyDown : undefined}
              onKeyUp={onKeyUp}
            />
            <span aria-hidden="true">{letterOf(at)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
