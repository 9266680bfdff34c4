import { Check, ChevronDown, CornerUpRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Along } from '#shared/sync/carried.ts';
import type { Carry } from '#exercises/viewContract.ts';
import styles from './Carry.module.css';
import { carryWords } from './messages.ts';

interface CarryButtonProps {
  /** Left out where nothing can be taken along: then there is no button. */
  readonly carry: Carry | undefined;
  /** The entry: the id of its record, or the key of its group. */
  readonly record: string;
  readonly text: string;
  /** What is known of it besides its words. */
  readonly along?: Along;
  /** `kept` where the room does not see it here. */
  readonly seen?: 'room' | 'kept';
  readonly language: Language;
}

/** Takes one entry along to a later exercise, or out of it again: one button, or a small menu of several targets. */
export function CarryButton(props: CarryButtonProps): ReactNode {
  const { carry, text } = props;
  if (!carry || text.trim() === '') return null;
  const [only, ...others] = carry.targets;
  if (!only) return null;
  return others.length === 0 ? (
    <TargetButton {...props} carry={carry} target={only} size="short" />
  ) : (
    <TargetMenu {...props} carry={carry} />
  );
}

interface WithCarry extends CarryButtonProps {
  readonly carry: Carry;
}

interface TargetButtonProps extends WithCarry {
  readonly target: Carry['targets'][number];
  /** `short` stands beside an entry, `long` in the menu. */
  readonly size: 'short' | 'long';
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

function TargetButton(props: TargetButtonProps): ReactNode {
  const { carry, target, record, text, along, seen = 'room', language, size, onKeyDown } = props;
  const words = carryWords(language);
  const { to, title } = target;
  const isThere = carry.isCarried(to, record);
  const Icon = isThere ? Check : CornerUpRight;
  const toAll = seen === 'kept' && target.seenBy === 'room' ? words('seenThere') : null;
  const name = words(isThere ? 'takenOf' : 'takeOf', { title, text });
  const taken = size === 'short' ? words('takenShort') : words('taken', { title });
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={isThere}
      aria-label={toAll === null ? name : words('nameSeen', { name, seen: toAll })}
      onKeyDown={onKeyDown}
      onClick={() => (isThere ? carry.putBack(to, record) : carry.take(to, record, text, along))}
    >
      <Icon size="1em" aria-hidden="true" />
      <span>
        {isThere ? taken : words('take', { title })}
        {toAll !== null && <small className={styles.seen}>{toAll}</small>}
      </span>
    </button>
  );
}

function TargetMenu(props: WithCarry): ReactNode {
  const { carry, record, text, language } = props;
  const words = carryWords(language);
  const [unfolded, setUnfolded] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useId();
  const isThere = carry.targets.some(({ to }) => carry.isCarried(to, record));
  const Icon = isThere ? Check : CornerUpRight;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !unfolded) return;
    event.stopPropagation();
    setUnfolded(false);
    opener.current?.focus();
  };
  return (
    <div className={styles.several}>
      <button
        ref={opener}
        type="button"
        className={styles.button}
        data-taken={isThere ? '' : undefined}
        aria-expanded={unfolded}
        aria-controls={menu}
        aria-label={words(isThere ? 'menuTakenOf' : 'menuOf', { text })}
        onKeyDown={onKeyDown}
        onClick={() => setUnfolded(!unfolded)}
      >
        <Icon size="1em" aria-hidden="true" />
        <span>{words(isThere ? 'takenShort' : 'menu')}</span>
        <ChevronDown size="1em" aria-hidden="true" />
      </button>
      <ul id={menu} className={styles.menu} hidden={!unfolded}>
        {unfolded &&
          carry.targets.map((target) => (
            <li key={target.to}>
              <TargetButton {...props} target={target} size="long" onKeyDown={onKeyDown} />
            </li>
          ))}
      </ul>
    </div>
  );
}
