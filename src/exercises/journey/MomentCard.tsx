import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { journeyWords } from './messages.ts';
import styles from './MomentCard.module.css';
import { MomentText } from './MomentText.tsx';
import { alongOfMoment, type Moment, momentField, momentWords, type TextKey, textKeys } from './schema.ts';

interface MomentCardProps extends DeviceProps {
  readonly moment: Moment;
  /** Which of the moments this is, from 1. */
  readonly n: number;
  /** How many moments it can change places among; 0 while it is not stored. */
  readonly places: number;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
  readonly onWrite: (key: TextKey, value: JsonValue, base?: number) => void;
  readonly onMove: (way: 'earlier' | 'later') => void;
  readonly onRemove: () => void;
}

/** One moment: folded it says what it is and who looks after it, unfolded it is written, moved and removed. */
export function MomentCard(props: MomentCardProps): ReactNode {
  const { moment, n, places, isUnfolded, onToggle, onWrite, onMove, onRemove, language, state, carry } =
    props;
  const words = journeyWords(language);
  const name = moment.moment.trim() === '' ? words('unnamed') : moment.moment.trim();
  const owner = moment.owner.trim();
  const id = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<'nowhere' | 'earlier' | 'later'>('nowhere');

  // The moment is moved in the page too, which takes the focus from its button; at an end the other one has it.
  useEffect(() => {
    if (moved === 'nowhere') return;
    setMoved('nowhere');
    const [earlier, later] = [...(buttons.current?.querySelectorAll('button') ?? [])];
    const [pressed, other] = moved === 'earlier' ? [earlier, later] : [later, earlier];
    (pressed?.disabled === true ? other : pressed)?.focus();
  }, [moved]);

  const move = (way: 'earlier' | 'later'): void => {
    setMoved(way);
    onMove(way);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || state === 'locked' || places === 0) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? 'earlier' : 'later');
  };
  return (
    <li className={styles.moment} data-unfolded={isUnfolded ? '' : undefined}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isUnfolded}
        aria-controls={`${id}-panel`}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <span className={styles.number} data-owned={owner === '' ? undefined : ''}>
          {n}
        </span>{' '}
        <span className={styles.summary}>
          <span className={styles.name} lang={languageOfWords(name, [language])}>
            {name}
          </span>{' '}
          <span className={owner === '' ? styles.nobody : styles.owner}>
            {owner === '' ? `◇ ${words('noOwner')}` : owner}
          </span>
        </span>
        <span className={styles.sign} aria-hidden="true">
          {isUnfolded ? '−' : '+'}
        </span>
      </button>
      {isUnfolded && (
        <div id={`${id}-panel`} className={styles.panel}>
          {textKeys.map((key) => (
            <MomentText
              key={key}
              {...props}
              id={`${id}-${key}`}
              field={momentField(moment.id, key)}
              textKey={key}
              value={moment[key]}
              emit={(_field, value, base) => onWrite(key, value, base)}
            />
          ))}
          {state === 'editable' && (
            <div ref={buttons} className={styles.buttons}>
              <button
                type="button"
                className={styles.action}
                aria-label={words('moveEarlier', { text: name })}
                disabled={places === 0 || n === 1}
                onClick={() => move('earlier')}
              >
                ↑ {words('earlier')}
              </button>
              <button
                type="button"
                className={styles.action}
                aria-label={words('moveLater', { text: name })}
                disabled={places === 0 || n >= places}
                onClick={() => move('later')}
              >
                ↓ {words('later')}
              </button>
              <button
                type="button"
                className={styles.action}
                aria-label={words('removeMoment', { text: name })}
                onClick={onRemove}
              >
                × {words('remove')}
              </button>
            </div>
          )}
        </div>
      )}
      {moment.moment.trim() !== '' && (
        <CarryButton
          carry={carry}
          record={moment.id}
          text={momentWords(moment)}
          along={alongOfMoment(moment)}
          language={language}
        />
      )}
    </li>
  );
}

interface GoneMomentProps extends Pick<DeviceProps, 'language' | 'state'> {
  readonly moment: Moment;
  readonly onUndo: () => void;
}

/** In the place of a moment that was removed while this page was open: the way to have it back. */
export function GoneMoment({ moment, language, state, onUndo }: GoneMomentProps): ReactNode {
  const words = journeyWords(language);
  const undo = useRef<HTMLButtonElement>(null);
  // The focus stays in the line when its buttons make way for this one.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li className={styles.gone} data-field={momentField(moment.id, 'removed')}>
      <span>
        {words('removed')} · <s>{moment.moment}</s>
      </span>
      <button
        ref={undo}
        type="button"
        className={styles.action}
        aria-label={words('undoMoment', { text: moment.moment })}
        disabled={state === 'locked'}
        onClick={onUndo}
      >
        {words('undo')}
      </button>
    </li>
  );
}
