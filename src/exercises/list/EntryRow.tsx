import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { listWords } from './messages.ts';
import { mostCharacters, type Row, rowField, type Tag } from './schema.ts';
import { TagChoice } from './TagChoice.tsx';

interface EntryRowProps extends DeviceProps {
  readonly row: Row;
  readonly tags: readonly Tag[];
  readonly label: string;
  readonly placeholder: string;
  /** Somebody is in this row now. */
  readonly onOpen: () => void;
  /** Its first word is there, stored or not. */
  readonly onBegin: () => void;
  readonly onWrite: (text: string, base: number) => void;
  readonly onEnter: () => void;
}

/** A line of the list: its words, what kind it is, and the way to remove it and to have it back. */
export function EntryRow(props: EntryRowProps): ReactNode {
  const { row, tags, label, placeholder, language, state, emit, revisions, writers } = props;
  const words = listWords(language);
  const input = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [inside, setInside] = useState(false);
  const [typed, setTyped] = useState(false);
  const [moved, setMoved] = useState<'nowhere' | 'away' | 'back'>('nowhere');
  const textField = rowField(row.id, 'text');
  const removedField = rowField(row.id, 'removed');
  const draft = useDraft({
    value: row.text,
    revision: revisions[textField] ?? 0,
    commit: (text, base) => props.onWrite(text, base),
  });
  const isGone = row.removed && !(inside && typed);

  // Who typed a word here wants the line, whoever removed it meanwhile.
  useEffect(() => {
    if (row.removed && inside && typed) emit(removedField, null);
  }, [row.removed, inside, typed, emit, removedField]);

  // The focus stays in the line when its button makes way for another.
  useEffect(() => {
    if (moved === 'away') undo.current?.focus();
    if (moved === 'back') input.current?.focus();
  }, [moved]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    props.onEnter();
  };
  const remove = (): void => {
    props.onOpen();
    setTyped(false);
    setMoved('away');
    emit(removedField, true);
  };
  const bringBack = (): void => {
    setMoved('back');
    emit(removedField, null);
  };

  if (isGone) {
    return (
      <li className={styles.gone} data-field={removedField}>
        <span>
          {words('removed')} · <s>{row.text}</s>
        </span>
        <button
          ref={undo}
          type="button"
          className={styles.undo}
          aria-label={words('undoRow', { text: row.text })}
          disabled={state === 'locked'}
          onClick={bringBack}
        >
          {words('undo')}
        </button>
      </li>
    );
  }
  const hasWords = draft.value.trim() !== '';
  return (
    <li className={styles.row}>
      <div className={styles.line} data-field={textField}>
        <input
          {...draft}
          ref={input}
          type="text"
          className={styles.words}
          data-line={row.id}
          aria-label={label}
          placeholder={placeholder}
          maxLength={mostCharacters}
          autoComplete="off"
          enterKeyHint="next"
          readOnly={state === 'locked'}
          onFocus={() => {
            setInside(true);
            if (row.text !== '') props.onOpen();
          }}
          onBlur={() => {
            draft.onBlur();
            setInside(false);
            setTyped(false);
          }}
          onChange={(event) => {
            draft.onChange(event);
            setTyped(true);
            if (event.target.value.trim() !== '') props.onBegin();
          }}
          onKeyDown={onKeyDown}
        />
        {hasWords && (
          <button
            type="button"
            className={styles.remove}
            aria-label={words('removeRow', { text: draft.value })}
            disabled={state === 'locked'}
            onClick={remove}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {hasWords && tags.length > 0 && (
        <TagChoice
          tags={tags}
          chosen={row.tag}
          field={rowField(row.id, 'tag')}
          label={words('tagsOf', { text: draft.value })}
          language={language}
          state={state}
          onChoose={(tag) => emit(rowField(row.id, 'tag'), tag)}
        />
      )}
      <WritingHere names={writers[textField]} />
    </li>
  );
}
