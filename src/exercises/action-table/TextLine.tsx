import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import styles from './ActionRow.module.css';
import { mostCharacters, type Row, rowField, type TextKey } from './schema.ts';

/** About as many characters stand in a line of a phone. */
const charactersOfLine = { han: 18, latin: 34 };
const mostLines = 7;

interface TextLineProps extends Pick<DeviceProps, 'revisions' | 'state'> {
  readonly row: Row;
  readonly name: TextKey;
  readonly label: string;
  readonly placeholder?: string;
  /** Asked for kindly: there is an action, and this is what it lacks. */
  readonly missing?: 'who';
  /** `one` is a line, `more` grows with what is written. */
  readonly lines: 'one' | 'more';
  readonly onWrite: (text: string, base: number) => void;
  /** What is typed, stored or not; null once the line is left. */
  readonly onType?: (text: string | null) => void;
  readonly onOpen: () => void;
}

/** One text of a row under its label; Enter goes on to the next one. */
export function TextLine(props: TextLineProps): ReactNode {
  const { row, name, label, placeholder = '', missing, lines, revisions, state, onWrite, onOpen } = props;
  const field = rowField(row.id, name);
  const id = useId();
  const draft = useDraft({ value: row[name], revision: revisions[field] ?? 0, commit: onWrite });
  const attributes = {
    ...draft,
    id,
    placeholder,
    maxLength: mostCharacters[name],
    readOnly: state === 'locked',
    autoComplete: 'off',
    'data-key': name,
    onFocus: onOpen,
    onKeyDown: goOn,
    onBlur() {
      draft.onBlur();
      props.onType?.(null);
    },
    onChange(event: Parameters<typeof draft.onChange>[0]) {
      draft.onChange(event);
      props.onType?.(event.target.value);
    },
  };
  return (
    <div className={styles.field} data-field={field} data-missing={missing}>
      <label htmlFor={id}>{label}</label>
      {lines === 'one' ? (
        <input {...attributes} type="text" enterKeyHint="next" className={styles.control} />
      ) : (
        <textarea
          {...attributes}
          rows={linesOf(draft.value)}
          enterKeyHint="next"
          className={styles.control}
        />
      )}
    </div>
  );
}

function linesOf(text: string): number {
  const most = /\p{Script=Han}/u.test(text) ? charactersOfLine.han : charactersOfLine.latin;
  return Math.min(mostLines, Math.max(1, Math.ceil(text.length / most)));
}

/** Enter is no line break here: it leads to the next control of the row. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  const { currentTarget } = event;
  const all = [...(currentTarget.closest('li')?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  all[all.indexOf(currentTarget) + 1]?.focus();
}
