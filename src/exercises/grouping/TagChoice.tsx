import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './TagChoice.module.css';

interface TagChoiceProps extends Pick<DeviceProps, 'language' | 'state'> {
  readonly tags: readonly { readonly id: string; readonly label: Localized }[];
  readonly chosen: string | null;
  readonly field: string;
  readonly label: string;
  readonly onChoose: (tag: string | null) => void;
}

/** What kind an entry is: one or none. Choosing the chosen one again clears it, with a tap or with the space bar. */
export function TagChoice({
  tags,
  chosen,
  field,
  label,
  language,
  state,
  onChoose,
}: TagChoiceProps): ReactNode {
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
    <fieldset className={styles.tags} data-field={field} disabled={state === 'locked'} aria-label={label}>
      {tags.map(({ id, label: tag }) => (
        <label key={id} className={styles.tag}>
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => onChoose(id)}
            onClick={() => {
              if (chosen === id) onChoose(null);
            }}
            onKeyDown={chosen === id ? onKeyDown : undefined}
            onKeyUp={onKeyUp}
          />
          <span>{inLanguage(tag, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
