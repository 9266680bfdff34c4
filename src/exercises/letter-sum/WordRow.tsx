import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { letterSumWords } from './messages.ts';
import { mostCharacters, type Tried, wordField } from './schema.ts';
import { WordSum } from './WordSum.tsx';

interface WordRowProps extends DeviceProps {
  readonly tried: Tried;
  readonly label: string;
  readonly placeholder: string;
  /** Somebody is in this line now. */
  readonly onOpen: () => void;
  /** Its first letter is there, stored or not. */
  readonly onBegin: () => void;
  readonly onWrite: (text: string, base: number) => void;
  readonly onEnter: () => void;
}

/** A word, what its letters add up to as it is typed, and the way to remove it and to have it back. */
export function WordRow(props: WordRowProps): ReactNode {
  const { tried, label, placeholder, fields, language, state, emit, revisions, writers } = props;
  const words = letterSumWords(language);
  const input = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [isTyping, setIsTyping] = useState(false);
  const [moved, setMoved] = useState<'nowhere' | 'away' | 'back'>('nowhere');
  const textField = wordField(tried.id, 'text');
  const removedField = wordField(tried.id, 'removed');
  const draft = useDraft({
    value: tried.text,
    revision: revisions[textField] ?? 0,
    commit: (text, base) => props.onWrite(text, base),
  });
  const isRemoved = fields[removedField] === true;

  // Who types a word here wants the line, whoever removed it meanwhile.
  useEffect(() => {
    if (isRemoved && isTyping) emit(removedField, null);
  }, [isRemoved, isTyping, emit, removedField]);

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
    setIsTyping(false);
    setMoved('away');
    emit(removedField, true);
  };
  const bringBack = (): void => {
    setMoved('back');
    emit(removedField, null);
  };

  if (isRemoved && !isTyping) {
    return (
      <li className={styles.gone} data-field={removedField}>
        <span>
          {words('removed')} · <s>{tried.text}</s>
        </span>
        <button
          ref={undo}
          type="button"
          className={styles.undo}
          aria-label={words('undoWord', { text: tried.text })}
          disabled={state === 'locked'}
          onClick={bringBack}
        >
          {words('undo')}
        </button>
      </li>
    );
  }
  const hasWord = draft.value.trim() !== '';
  return (
    <li className={styles.row}>
      <div className={styles.line} data-field={textField}>
        <input
          {...draft}
          ref={input}
          type="text"
          className={styles.input}
          data-line={tried.id}
          aria-label={label}
          placeholder={placeholder}
          maxLength={mostCharacters}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="next"
          readOnly={state === 'locked'}
          onFocus={() => {
            if (tried.text !== '') props.onOpen();
          }}
          onBlur={() => {
            draft.onBlur();
            setIsTyping(false);
          }}
          onChange={(event) => {
            draft.onChange(event);
            setIsTyping(true);
            if (event.target.value.trim() !== '') props.onBegin();
          }}
          onKeyDown={onKeyDown}
        />
        {hasWord && (
          <button
            type="button"
            className={styles.remove}
            aria-label={words('remove', { text: draft.value })}
            disabled={state === 'locked'}
            onClick={remove}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {hasWord && <WordSum text={draft.value} language={language} />}
      <WritingHere names={writers[textField]} />
    </li>
  );
}
