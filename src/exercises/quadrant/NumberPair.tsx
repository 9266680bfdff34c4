import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import styles from './Device.module.css';
import { quadrantWords } from './messages.ts';
import { farEnd, parseTenth } from './place.ts';
import type { QuadrantOptions } from './schema.ts';
import { tenth } from './sentence.ts';
import { stepNumber } from './stepKeys.ts';
import type { Placing } from './usePlacing.tsx';

type Axis = 'x' | 'y';

interface NumberPairProps {
  readonly options: QuadrantOptions;
  readonly language: Language;
  readonly field: string;
  readonly placing: Placing;
  readonly state: 'editable' | 'locked';
}

/** A place as two numbers; one alone waits for the other. */
export function NumberPair({ options, language, field, placing, state }: NumberPairProps): ReactNode {
  const words = quadrantWords(language);
  const id = useId();
  const [typed, setTyped] = useState<Readonly<Partial<Record<Axis, string | undefined>>>>({});
  const at = placing.placeOf(field);

  const valueOf = (axis: Axis): number | null => {
    const text = typed[axis];
    return text === undefined ? (at?.[axis] ?? null) : parseTenth(text);
  };
  const put = (axis: Axis, value: number | null): void => {
    const other = axis === 'x' ? 'y' : 'x';
    const beside = valueOf(other) ?? at?.[other] ?? null;
    const x = axis === 'x' ? value : beside;
    const y = axis === 'y' ? value : beside;
    if (x !== null && y !== null) placing.move(field, { x, y }, 'stepping');
  };
  const type = (axis: Axis, event: ChangeEvent<HTMLInputElement>): void => {
    const text = event.target.value;
    setTyped({ ...typed, [axis]: text });
    put(axis, parseTenth(text));
  };
  const step = (axis: Axis, event: KeyboardEvent<HTMLInputElement>): void => {
    if (state === 'locked' || event.nativeEvent.isComposing) return;
    const value = stepNumber(valueOf(axis), event);
    if (value === null) return;
    event.preventDefault();
    setTyped({ ...typed, [axis]: tenth(value, language) });
    put(axis, value);
  };
  const leave = (): void => {
    placing.settle();
    const isPlaced = placing.placeOf(field) !== null;
    // Once both stand on the map, the map says what they are; what is no number stays to be mended.
    const stays = (text = ''): boolean => text.trim() !== '' && (parseTenth(text) === null || !isPlaced);
    setTyped({
      ...(stays(typed.x) ? { x: typed.x } : {}),
      ...(stays(typed.y) ? { y: typed.y } : {}),
    });
  };

  /** What was typed, unless the marker has since been moved on the map. */
  const shown = (axis: Axis): string => {
    const text = typed[axis];
    const value = text === undefined ? null : parseTenth(text);
    if (text !== undefined && (!at || value === null || value === at[axis])) return text;
    return at ? tenth(at[axis], language) : '';
  };
  const isWrong = (axis: Axis): boolean => {
    const text = typed[axis];
    return text !== undefined && text.trim() !== '' && parseTenth(text) === null;
  };
  const waiting = (['x', 'y'] as const).filter((axis) => valueOf(axis) === null && !isWrong(axis));
  const hint =
    isWrong('x') || isWrong('y')
      ? words('numberWrong')
      : waiting.length === 1 && !at && waiting[0]
        ? words('otherNumber', { axis: inLanguage(options[waiting[0]].label, language) })
        : null;

  return (
    <div className={styles.numbers}>
      {(['x', 'y'] as const).map((axis) => {
        const value = valueOf(axis);
        return (
          <div key={axis} className={styles.number}>
            <label htmlFor={`${id}-${axis}`} className={styles.label}>
              {words('number', { axis: inLanguage(options[axis].label, language) })}
            </label>
            <input
              id={`${id}-${axis}`}
              className={styles.input}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              role="spinbutton"
              aria-valuemin={0}
              aria-valuemax={farEnd}
              {...(value === null ? {} : { 'aria-valuenow': value })}
              aria-invalid={isWrong(axis)}
              aria-describedby={hint === null ? undefined : `${id}-hint`}
              readOnly={state === 'locked'}
              value={shown(axis)}
              onChange={(event) => type(axis, event)}
              onKeyDown={(event) => step(axis, event)}
              onBlur={leave}
            />
          </div>
        );
      })}
      {hint !== null && (
        <p id={`${id}-hint`} className={styles.hint} role="status">
          {hint}
        </p>
      )}
    </div>
  );
}
