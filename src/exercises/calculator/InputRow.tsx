import type { ReactNode } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import type { Input } from './calculations.ts';
import styles from './Device.module.css';
import { FigureField } from './FigureField.tsx';
import { inUnit, typedFigure } from './figures.ts';
import { calculatorWords } from './messages.ts';
import { inputField } from './schema.ts';
import { useSliding } from './useSliding.tsx';

interface InputRowProps extends DeviceProps {
  readonly input: Input;
  /** What counts now: the own number, or the example's. */
  readonly value: number;
  /** Where the slider stands while it moves; null where it rests. */
  readonly onSlide: (value: number | null) => void;
}

/** One input: a number to type and the same as a slider, for a finger or the arrow keys. */
export function InputRow(props: InputRowProps): ReactNode {
  const { input, value, onSlide, emit, language, state, revisions, writers } = props;
  const { name, unit, min, max, slideTo } = input;
  const words = calculatorWords(language);
  const field = inputField(name);
  const label = words(name);
  const sliding = useSliding((to) => {
    emit(field, to);
    onSlide(null);
  });
  const step = slideTo > 100 ? 5 : 1;
  const shown = sliding.at ?? value;
  return (
    <FigureField
      field={field}
      label={label}
      unit={words(`unit_${unit}`)}
      min={min}
      max={max}
      value={shown}
      language={language}
      state={state}
      revisions={revisions}
      writers={writers}
      hint={(amiss) =>
        words(amiss, {
          min: typedFigure(min, language),
          max: typedFigure(max, language),
          value: inUnit(value, unit, language),
        })
      }
      onChange={(figure, base) => emit(field, figure, base)}
    >
      <input
        className={styles.slider}
        type="range"
        aria-label={words('slider', { label })}
        aria-valuetext={inUnit(shown, unit, language)}
        min={min}
        max={Math.max(slideTo, shown)}
        step={Number.isInteger(shown) && (shown - min) % step === 0 ? step : 'any'}
        value={shown}
        disabled={state === 'locked'}
        onChange={(event) => {
          const to = Math.round((event.target.valueAsNumber - min) / step) * step + min;
          const within = Math.min(max, Math.max(min, to));
          sliding.slide(within);
          onSlide(within);
        }}
        onPointerUp={sliding.settle}
        onBlur={sliding.settle}
      />
    </FigureField>
  );
}
