import { type ReactNode, useId } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { textWords } from './messages.ts';
import { mostCharacters, sharedField, textField, textOptions } from './schema.ts';

/** From here on it is said how many characters are left. */
const fewLeft = 100;

/** One box to write in, and who may read it. Enter makes a new line; what is typed is kept at each pause. */
export function Device(props: DeviceProps): ReactNode {
  const { exercise, fields, revisions, language, state, emit, writers } = props;
  const id = useId();
  const words = textWords(language);
  const { lines, sharing } = textOptions.parse(exercise.options);
  const stored = fields[textField];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: revisions[textField] ?? 0,
    commit: (text, base) => emit(textField, text, base),
  });
  const left = mostCharacters - draft.value.length;
  return (
    <div className={styles.text}>
      <div data-field={textField}>
        <label className={styles.label} htmlFor={`${id}-words`}>
          {words('answer')}
        </label>
        <textarea
          {...draft}
          id={`${id}-words`}
          className={styles.words}
          rows={lines}
          maxLength={mostCharacters}
          readOnly={state === 'locked'}
          aria-describedby={`${id}-left ${id}-seen`}
        />
        <p id={`${id}-left`} className={styles.left} aria-live="polite">
          {left <= fewLeft && words('left', { left })}
        </p>
        <WritingHere names={writers[textField]} />
      </div>
      {sharing === 'choice' ? (
        <Sharing {...props} describedBy={`${id}-seen`} />
      ) : (
        <p id={`${id}-seen`} className={styles.seen}>
          {words(sharing === 'always' ? 'alwaysShared' : 'neverShared', { owner: props.owner })}
        </p>
      )}
    </div>
  );
}

interface SharingProps extends DeviceProps {
  readonly describedBy: string;
}

function Sharing({ owner, fields, language, state, emit, describedBy }: SharingProps): ReactNode {
  const name = useId();
  const words = textWords(language);
  const shared = fields[sharedField] === true;
  const choices = [
    { value: false, label: words('keep', { owner }), means: words('keepMeans', { owner }) },
    { value: true, label: words('share', { owner }), means: words('shareMeans') },
  ];
  return (
    <fieldset
      id={describedBy}
      className={styles.sharing}
      data-field={sharedField}
      disabled={state === 'locked'}
    >
      <legend>{words('sharing')}</legend>
      {choices.map(({ value, label, means }) => (
        <label key={label} className={styles.choice} data-chosen={shared === value ? '' : undefined}>
          <input
            type="radio"
            name={name}
            checked={shared === value}
            onChange={() => emit(sharedField, value)}
          />
          <span className={styles.option}>
            {label}
            <span className={styles.means}>{means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
