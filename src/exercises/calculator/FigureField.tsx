import { type ReactNode, useId, useState } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import { WritingHere } from '#ui/WritingHere.tsx';
import styles from './Device.module.css';
import { parseFigure } from './parseFigure.ts';
import { isWithin } from './schema.ts';
import { typedFigure } from './figures.ts';

interface FigureFieldProps extends Pick<DeviceProps, 'language' | 'state' | 'revisions' | 'writers'> {
  readonly field: string;
  readonly label: string;
  /** What it counts, behind the number. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Null while there is none. */
  readonly value: number | null;
  /** What is amiss with what is typed, for as long as it is. */
  readonly hint: (amiss: 'noNumber' | 'outOf') => string;
  /** Takes a number within the bounds, or null when the field was emptied. */
  readonly onChange: (value: number | null, base?: number) => void;
  readonly children?: ReactNode;
}

/**
 * A number that may be typed in an English or a Chinese way. What is no number, or out of bounds, stays there to be
 * mended, with a sentence that says so; until then the last one counts. Typing is never held up.
 */
export function FigureField(props: FigureFieldProps): ReactNode {
  const { field, label, unit, min, max, value, hint, language, state, revisions, writers, onChange } = props;
  const id = useId();
  const [amiss, setAmiss] = useState<{ readonly text: string; readonly beside: number | null } | null>(null);
  // A number that came from elsewhere meanwhile, such as the slider, takes the place of what was amiss.
  const stays = amiss !== null && amiss.beside === value ? amiss.text : null;
  const draft = useDraft({
    value: stays ?? (value === null ? '' : typedFigure(value, language)),
    revision: revisions[field] ?? 0,
    commit(text, base) {
      const figure = parseFigure(text);
      const isEmpty = text.trim() === '';
      if (!isEmpty && !isWithin({ min, max }, figure)) {
        setAmiss({ text, beside: value });
        return;
      }
      setAmiss(null);
      if (figure !== value) onChange(figure, base);
    },
  });
  const said = stays === null ? null : hint(parseFigure(stays) === null ? 'noNumber' : 'outOf');
  return (
    <div className={styles.field} data-field={field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          {...draft}
          id={id}
          className={styles.input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="done"
          aria-invalid={said !== null}
          aria-describedby={`${id}-unit${said === null ? '' : ` ${id}-hint`}`}
          readOnly={state === 'locked'}
        />
        <span id={`${id}-unit`} className={styles.unit}>
          {unit}
        </span>
        {props.children}
      </div>
      <p id={`${id}-hint`} className={styles.hint} role="status">
        {said}
      </p>
      <WritingHere names={writers[field]} />
    </div>
  );
}
