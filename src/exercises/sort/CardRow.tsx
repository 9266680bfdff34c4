import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './CardRow.module.css';
import { ClassChoice } from './ClassChoice.tsx';
import { sortWords } from './messages.ts';
import type { Card } from './readCards.ts';
import { cardField, mostCharacters, type SortClass } from './schema.ts';
import type { HandleAttributes } from './useCardDrag.tsx';

interface CardRowProps extends DeviceProps {
  readonly card: Card;
  readonly classes: readonly SortClass[];
  readonly label: string;
  readonly handle: HandleAttributes;
  readonly isDragged: boolean;
  /** Somebody is in this card now. */
  readonly onOpen: () => void;
  /** Its first word is there, stored or not. */
  readonly onBegin: () => void;
  readonly onWrite: (text: string, base: number) => void;
  readonly onEnter: () => void;
  readonly onChoose: (place: string | null) => void;
  /** Removes it, perhaps once a question is answered, and tells when it has. */
  readonly onRemove: (text: string, then: () => void) => void;
}

/** One card: its words, its class, a handle to drag it by, and the way to remove it and to have it back. */
export function CardRow(props: CardRowProps): ReactNode {
  const { card, classes, label, language, state, emit, revisions, writers, origins = {} } = props;
  const words = sortWords(language);
  const input = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [inside, setInside] = useState(false);
  const [typed, setTyped] = useState(false);
  const [moved, setMoved] = useState<'nowhere' | 'away' | 'back'>('nowhere');
  const textField = cardField(card.id, 'text');
  const removedField = cardField(card.id, 'removed');
  const draft = useDraft({
    value: card.text,
    revision: revisions[textField] ?? 0,
    commit: (text, base) => props.onWrite(text, base),
  });

  // Who typed a word here wants the card, whoever removed it meanwhile.
  useEffect(() => {
    if (card.removed && inside && typed) emit(removedField, null);
  }, [card.removed, inside, typed, emit, removedField]);

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
    props.onRemove(draft.value, () => {
      props.onOpen();
      setTyped(false);
      setMoved('away');
    });

  if (card.removed && !(inside && typed)) {
    return (
      <li className={styles.gone} data-field={removedField}>
        <span>
          {words('removed')} · <s>{card.text}</s>
        </span>
        <button
          ref={undo}
          type="button"
          className={styles.undo}
          aria-label={words('undoCard', { text: card.text })}
          disabled={state === 'locked'}
          onClick={() => {
            setMoved('back');
            emit(removedField, null);
          }}
        >
          {words('undo')}
        </button>
      </li>
    );
  }
  const hasWords = draft.value.trim() !== '';
  return (
    <li className={styles.card} data-dragged={props.isDragged ? '' : undefined}>
      <div className={styles.line} data-field={textField}>
        {hasWords && state === 'editable' && (
          // The letters below do the same for those who cannot drag.
          <span className={styles.handle} aria-hidden="true" data-handle={card.id} {...props.handle}>
            ⠿
          </span>
        )}
        <input
          {...draft}
          ref={input}
          type="text"
          className={styles.words}
          data-line={card.id}
          aria-label={label}
          placeholder={hasWords ? '' : label}
          maxLength={mostCharacters}
          autoComplete="off"
          enterKeyHint="next"
          readOnly={state === 'locked'}
          onFocus={() => {
            setInside(true);
            if (card.text !== '') props.onOpen();
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
        {hasWords && state === 'editable' && (
          <button
            type="button"
            className={styles.remove}
            aria-label={words('removeCard', { text: draft.value })}
            onClick={remove}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {hasWords && (
        <div className={styles.under}>
          <ClassChoice
            classes={classes}
            chosen={card.place}
            field={cardField(card.id, 'class')}
            label={words('classOf', { text: draft.value })}
            language={language}
            state={state}
            onChoose={props.onChoose}
          />
          <span className={styles.aside}>
            {card.from !== null && <OriginLink origin={origins[card.from.exercise]} language={language} />}
            <CarryButton carry={props.carry} record={card.id} text={card.text} language={language} />
          </span>
        </div>
      )}
      <WritingHere names={writers[textField]} />
    </li>
  );
}
