import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { mostCarriedCharacters } from '#shared/sync/carried.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { mostCharacters } from '#exercises/grouping/group.ts';
import { TagChoice } from '#exercises/grouping/TagChoice.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { brainstormWords } from './messages.ts';
import { holdsSeveral } from './oneIdea.ts';
import { type Note, noteField, type Tag } from './schema.ts';

interface NoteRowProps extends DeviceProps {
  readonly note: Note;
  readonly tags: readonly Tag[];
  readonly label: string;
  readonly placeholder: string;
  /** Somebody is in this note now. */
  readonly onOpen: () => void;
  /** Its first word is there, stored or not. */
  readonly onBegin: () => void;
  readonly onWrite: (text: string, base: number) => void;
  readonly onEnter: () => void;
  /** Takes the note away, once what was taken along of it is settled; `then` follows. */
  readonly onRemove: (then: () => void) => void;
  readonly onBringBack: () => void;
}

/** One note: its words, its mark, and the ways to take it along, to remove it and to have it back. */
export function NoteRow(props: NoteRowProps): ReactNode {
  const { note, tags, label, placeholder, language, state, emit, revisions, writers, carry } = props;
  const words = brainstormWords(language);
  const hintId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [inside, setInside] = useState(false);
  const [typed, setTyped] = useState(false);
  const [moved, setMoved] = useState<'nowhere' | 'away' | 'back'>('nowhere');
  const textField = noteField(note.id, 'text');
  const draft = useDraft({
    value: note.text,
    revision: revisions[textField] ?? 0,
    commit: (text, base) => props.onWrite(text, base),
  });
  const isGone = note.removed && !(inside && typed);

  const keep = useEffectEvent(() => props.onBringBack());

  // Who typed a word here wants the note, whoever removed it meanwhile.
  useEffect(() => {
    if (note.removed && inside && typed) keep();
  }, [note.removed, inside, typed]);

  // The focus stays in the note when its button makes way for another.
  useEffect(() => {
    if (moved === 'away') undo.current?.focus();
    if (moved === 'back') input.current?.focus();
  }, [moved]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
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
      <li className={styles.gone} data-field={noteField(note.id, 'removed')}>
        <span>
          {words('removed')} · <s>{note.text}</s>
        </span>
        <button
          ref={undo}
          type="button"
          aria-label={words('undoNote', { text: note.text })}
          disabled={state === 'locked'}
          onClick={bringBack}
        >
          {words('undo')}
        </button>
      </li>
    );
  }
  const hasWords = draft.value.trim() !== '';
  const tag = state === 'locked' && tags.find(({ id }) => id === note.tag);
  const isSeveral = state === 'editable' && holdsSeveral(draft.value);
  return (
    <li className={styles.note} data-written={hasWords ? '' : undefined}>
      <div className={styles.line} data-field={textField}>
        <div className={styles.grow} data-words={`${draft.value} `}>
          <textarea
            {...draft}
            ref={input}
            rows={1}
            data-note={note.id}
            aria-label={label}
            aria-describedby={isSeveral ? hintId : undefined}
            placeholder={placeholder}
            maxLength={note.carried ? mostCarriedCharacters : mostCharacters}
            autoComplete="off"
            enterKeyHint="next"
            readOnly={state === 'locked'}
            onFocus={() => {
              setInside(true);
              if (note.text !== '') props.onOpen();
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
        </div>
        {hasWords && state === 'editable' && (
          <button
            type="button"
            className={styles.remove}
            aria-label={words('removeNote', { text: draft.value })}
            onClick={remove}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {isSeveral && (
        <p id={hintId} className={styles.hint}>
          {words('severalIdeas')}
        </p>
      )}
      {tag && <p className={styles.hint}>{inLanguage(tag.label, language)}</p>}
      {hasWords && tags.length > 0 && state === 'editable' && (
        <TagChoice
          tags={tags}
          chosen={note.tag}
          field={noteField(note.id, 'tag')}
          label={words('tagsOf', { text: draft.value })}
          language={language}
          state={state}
          onChoose={(chosen) => emit(noteField(note.id, 'tag'), chosen)}
        />
      )}
      {note.carried && <OriginLink origin={props.origins?.[note.carried.exercise]} language={language} />}
      {note.text.trim() !== '' && (
        <CarryButton carry={carry} record={note.id} text={note.text} language={language} />
      )}
      <WritingHere names={writers[textField]} />
    </li>
  );
}
