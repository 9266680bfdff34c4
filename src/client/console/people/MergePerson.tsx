import { type ReactNode, useState } from 'react';
import { tableLabel } from '#shared/session/tableLabel.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { namedAlike } from './namedAlike.ts';
import styles from './People.module.css';
import type { PeopleWords } from './messages.ts';
import type { PeopleModel } from './usePeople.ts';

interface MergePersonProps {
  readonly model: Pick<PeopleModel, 'emit' | 'facts' | 'state'>;
  readonly seat: Seat;
  readonly words: PeopleWords;
}

/** Somebody who came in twice gets one seat of the two, once it has been said which stays and what goes along. */
export function MergePerson(props: MergePersonProps): ReactNode {
  const { seat, words } = props;
  const [isOpen, setOpen] = useState(false);
  const waits = props.model.state.waiting.some(({ op }) => op.type === 'seat.merge' && op.seat === seat.id);
  if (waits) return <p role="status">{words('waiting')}</p>;
  if (isOpen) return <ChooseSeat {...props} />;
  return (
    <Button aria-expanded={false} onClick={() => setOpen(true)}>
      {words('mergeOpen')}
    </Button>
  );
}

function ChooseSeat({ model: { emit, facts, state }, seat, words }: MergePersonProps): ReactNode {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState<'no' | 'yes' | 'missing'>('no');
  const others = Object.values(state.view.seats).filter(
    ({ id, table, removed }) => id !== seat.id && table !== '' && !removed,
  );
  const alike = namedAlike(seat, others);
  const { compare } = new Intl.Collator(language);
  const rest = others.filter((other) => !alike.includes(other)).sort((a, b) => compare(a.name, b.name));
  const into = others.find(({ id }) => id === chosen);
  const labelOf = ({ table }: Seat): string => tableLabel(facts.tables, table, language);
  const options = (label: string, some: readonly Seat[]): ReactNode =>
    some.length > 0 && (
      <optgroup label={label}>
        {some.map((other) => (
          <option key={other.id} value={other.id}>
            {words('mergePerson', { name: other.name, table: labelOf(other) })}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div className={styles.merge}>
      <Field
        label={words('mergeInto')}
        error={asking === 'missing' && !into ? words('mergeNeeded') : undefined}
      >
        {(attributes) => (
          <select
            {...attributes}
            // Pressed to get here, it is the next thing to do.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={into ? chosen : ''}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            <option value="">{words('mergeChoose')}</option>
            {options(words('mergeLike'), alike)}
            {options(words('mergeOthers'), rest)}
          </select>
        )}
      </Field>
      <Button onClick={() => setAsking(into ? 'yes' : 'missing')}>{words('mergeDo')}</Button>
      {asking === 'yes' && into && (
        <Dialog
          title={words('mergeTitle')}
          confirmLabel={words('mergeConfirm')}
          cancelLabel={words('mergeKeep')}
          onConfirm={() => {
            setAsking('no');
            emit({ type: 'seat.merge', seat: seat.id, into: into.id });
          }}
          onCancel={() => setAsking('no')}
        >
          <p>{words('mergeStays', { name: into.name, table: labelOf(into) })}</p>
          <p>{words('mergeGoes', { name: seat.name, table: labelOf(seat) })}</p>
          <p>{words('mergeForGood')}</p>
        </Dialog>
      )}
    </div>
  );
}
