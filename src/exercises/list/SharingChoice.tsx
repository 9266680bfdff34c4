import { Lock, MessagesSquare, Users } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { listWords } from './messages.ts';
import { choicesOf, seenBy, type Sharing } from './sharing.ts';

interface SharingChoiceProps extends Pick<DeviceProps, 'language' | 'state' | 'owner'> {
  readonly chosen: Sharing;
  readonly field: string;
  readonly label: string;
  readonly onChoose: (sharing: Sharing) => void;
}

const icons = { room: Users, table: MessagesSquare, private: Lock } as const;

/** Who sees one line: the room, one's table, or, of a person's list, that person alone. */
export function SharingChoice(props: SharingChoiceProps): ReactNode {
  const { owner, chosen, field, label, language, state, onChoose } = props;
  const name = useId();
  const words = listWords(language);
  return (
    <fieldset className={styles.sees} data-field={field} disabled={state === 'locked'} aria-label={label}>
      {choicesOf(owner).map((sharing) => {
        const Icon = icons[sharing];
        return (
          <label key={sharing} className={styles.see}>
            <input type="radio" name={name} checked={chosen === sharing} onChange={() => onChoose(sharing)} />
            <span>
              <Icon size="1em" aria-hidden="true" />
              {words(seenBy[sharing])}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
