import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { mostCarriedCharacters } from '#shared/sync/carried.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { mostCharacters } from '#exercises/grouping/group.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { listWords } from './messages.ts';
import { type Row, rowField } from './rows.ts';
import type { ListOptions } from './schema.ts';
import { isForRoom, seenIn } from './sharing.ts';
import { SharingChoice } from './SharingChoice.tsx';
import { TagChoice } from '#exercises/grouping/TagChoice.tsx';

interface EntryRowProps extends DeviceProps {
  readonly row: Row;
  readonly options: ListOptions;
  readonly label: string;
  readonly placeholder: string;
  /** Somebody is in this row now. */
  readonly onOpen: () => void;
  /** Its first word is there, stored or not. */
  readonly onBegin: () => void;
  readonly onWrite: (text: string, base: number) => void;
  /** Takes the row off the list, once what was taken along of it is settled; `then` follows. */
  readonly onRemove: (then: () => void) => void;
  readonly onBringBack: () => void;
  readonly onEnter: () => void;
}

/** A line of the list: its words, what kind it is, and the way to remove it and to have it back. */
export function EntryRow(props: EntryRowProps): ReactNode {
  const { row, options, label, placeholder, owner, language, state, emit, revisions, writers } = props;
  const { tags = [], sharing } = options;
  const words = listWords(language);
  const input = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [inside, setInside] = useState(false);
  const [typed, setTyped] = useState(false);
  const [moved, setMoved] = useState<'nowhere' | 'away' | 'back'>('nowhere');
  const textField = rowField(row.id, 'text');
  const draft = useDraft({
    value: row.text,
    revision: revisions[textField] ?? 0,
    commit: (text, base) => props.onWrite(text, base),
  });
  const isGone = row.removed && !(inside && typed);

  // Who typed a word here wants the line, whoever removed it meanwhile.
  const keep = useEffectEvent(() => props.onBringBack());
  useEffect(() => {
    if (row.removed && inside && typed) keep();
  }, [row.removed, inside, typed]);

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
  const remove = (): void =>
    props.onRemove(() => {
      setTyped(false);
      setMoved('away');
    });
  const bringBack = (): void => {
    setMoved('back');
    props.onBringBack();
  };

  if (isGone) {
    return (
      <li className={styles.gone} data-field={rowField(row.id, 'removed')}>
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
        {state === 'locked' ? (
          <ToRead text={row.text} label={label} />
        ) : (
          <input
            {...draft}
            ref={input}
            type="text"
            className={styles.words}
            data-line={row.id}
            aria-label={label}
            placeholder={placeholder}
            maxLength={row.carried ? mostCarriedCharacters : mostCharacters}
            autoComplete="off"
            enterKeyHint="next"
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
        )}
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
      <div className={styles.below}>
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
        {hasWords && sharing && (
          <SharingChoice
            owner={owner}
            chosen={seenIn(owner, row, { sharing })}
            field={rowField(row.id, 'sharing')}
            label={words('whoSees', { text: draft.value })}
            language={language}
            state={state}
            onChoose={(chosen) => emit(rowField(row.id, 'sharing'), chosen)}
          />
        )}
        <div className={styles.along}>
          {row.carried && (
            <span className={styles.origin}>
              <OriginLink origin={props.origins?.[row.carried.exercise]} language={language} />{' '}
              {row.carried.text !== draft.value.trim() && (
                <span lang={languageOfWords(row.carried.text, [language])}>{row.carried.text}</span>
              )}
            </span>
          )}
          <CarryButton
            carry={props.carry}
            record={row.id}
            text={row.text}
            seen={isForRoom(row, sharing ? { sharing } : {}) ? 'room' : 'kept'}
            language={language}
          />
        </div>
      </div>
      <WritingHere names={writers[textField]} />
    </li>
  );
}

interface ToReadProps {
  readonly text: string;
  readonly label: string;
}

/** A line that is closed: however long, all of it is to be read. */
function ToRead({ text, label }: ToReadProps): ReactNode {
  return (
    // The text stands invisibly behind as well, for its height.
    <span className={styles.whole} data-text={text}>
      <textarea className={styles.words} rows={1} aria-label={label} value={text} readOnly />
    </span>
  );
}
