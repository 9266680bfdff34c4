import { type FormEvent, type ReactNode, useState } from 'react';
import type { Seat } from '#shared/sync/protocol.ts';
import { Button } from '#ui/Button.tsx';
import { composingForm } from '#ui/composingForm.ts';
import { Field } from '#ui/Field.tsx';
import styles from './People.module.css';
import type { PeopleWords } from './messages.ts';
import type { PeopleModel } from './usePeople.ts';

interface RenamePersonProps {
  readonly model: Pick<PeopleModel, 'emit'>;
  readonly seat: Seat;
  readonly words: PeopleWords;
}

/** As long as the server takes. */
const mostLetters = 60;

/** Puts a name right. */
export function RenamePerson({ model: { emit }, seat, words }: RenamePersonProps): ReactNode {
  const [name, setName] = useState(seat.name);
  const typed = name.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== '' && typed !== seat.name) emit({ type: 'seat.rename', seat: seat.id, name: typed });
  };
  return (
    <form className={styles.rename} onSubmit={submit} noValidate {...composingForm}>
      <Field label={words('rename')} error={typed === '' ? words('renameNeeded') : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            value={name}
            maxLength={mostLetters}
            autoComplete="off"
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={typed === '' || typed === seat.name}>
        {words('renameSave')}
      </Button>
    </form>
  );
}
