import { Lock, Users } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { listWords } from './messages.ts';
import { keptBy, seenBy, type Sharing } from './sharing.ts';

interface SharingChoiceProps extends Pick<DeviceProps, 'language' | 'state' | 'owner'> {
  readonly chosen: Sharing;
  readonly field: string;
  readonly label: string;
  readonly onChoose: (sharing: Sharing) => void;
}

/** Who sees one line: the room, or nobody but those who write this list. */
export function SharingChoice(props: SharingChoiceProps): ReactNode {
  const { owner, chosen, field, label, language, state, onChoose } = props;
  const name = useId();
  const words = listWords(language);
  const isRoom = chosen === 'room';
  const choices = [
    { sharing: 'room', isChosen: isRoom, Icon: Users },
    { sharing: keptBy(owner), isChosen: !isRoom, Icon: Lock },
  ] as const;
  return (
    <fieldset className={styles.sees} data-field={field} disabled={state === 'locked'} aria-label={label}>
      {choices.map(({ sharing, isChosen, Icon }) => (
        <label key={sharing} className={styles.see}>
          <input type="radio" name={name} checked={isChosen} onChange={() => onChoose(sharing)} />
          <span>
            <Icon size="1em" aria-hidden="true" />
            {words(seenBy[sharing])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
