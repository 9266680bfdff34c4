import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import { allocateWords } from './messages.ts';
import styles from './PointsRow.module.css';
import { readTyped, stepDown, stepOf, stepUp } from './steps.ts';

interface PointsRowProps extends Pick<DeviceProps, 'language' | 'state'> {
  readonly label: string;
  readonly value: number;
  /** Of all points; below 0, so many are too many. */
  readonly left: number;
  readonly points: number;
  readonly revision: number;
  /** Who else is in this row right now. */
  readonly writers: readonly string[] | undefined;
  /** `base` is the revision that a typed number was begun on; a press has none. */
  readonly onChange: (value: number | null, base?: number) => void;
}

/** One choice: its words, its points between two buttons to be typed or stepped, and a bar as long as they are many. */
export function PointsRow({
  label,
  language,
  value,
  left,
  points,
  revision,
  state,
  writers,
  onChange,
}: PointsRowProps): ReactNode {
  const words = allocateWords(language);
  const id = useId();
  const locked = state === 'locked';
  const draft = useDraft({
    value: String(value),
    revision,
    commit: (typed, base) => {
      const read = readTyped(typed, points);
      if (typed.trim() === '') onChange(null, base);
      else if (read !== null) onChange(read, base);
    },
  });
  const place = { value, left, points };
  const press = (event: KeyboardEvent): void => {
    if (locked || event.nativeEvent.isComposing) return;
    const to = movedBy(event.key, readTyped(draft.value, points) ?? value, points);
    if (to === null) return;
    event.preventDefault();
    // What is typed so far is handed on first; what it is moved to comes after.
    draft.onBlur();
    if (to !== value) onChange(to);
  };
  return (
    <div className={styles.row}>
      <p id={id} className={styles.label}>
        <RichTextView text={[{ text: label }]} language={language} />
      </p>
      <div className={styles.controls}>
        <button
          type="button"
          className={styles.step}
          disabled={locked || value === 0}
          aria-label={words('less', { label })}
          onClick={() => onChange(stepDown(place))}
        >
          −
        </button>
        <input
          {...draft}
          className={styles.number}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="done"
          maxLength={4}
          role="spinbutton"
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={0}
          aria-valuemax={points}
          aria-valuetext={words('some', { value })}
          readOnly={locked}
          aria-readonly={locked}
          onKeyDown={press}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className={styles.step}
          disabled={locked || value >= points}
          aria-label={words('more', { label })}
          onClick={() => onChange(stepUp(place))}
        >
          +
        </button>
        <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
          <rect className={styles.track} width="100" height="10" />
          <rect className={styles.filled} width={(100 * value) / points} height="10" />
        </svg>
      </div>
      <WritingHere names={writers} />
    </div>
  );
}

/** Where a key moves a number to; null for keys that are for the text. */
function movedBy(key: string, value: number, points: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: stepOf(points),
    PageDown: -stepOf(points),
  };
  const by = moves[key];
  return by === undefined ? null : Math.max(0, Math.min(points, value + by));
}
