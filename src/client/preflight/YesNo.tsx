import { type ReactNode, useId } from 'react';
import styles from './YesNo.module.css';

interface YesNoProps<T extends string> {
  readonly question: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** A question with a few short answers side by side. */
export function YesNo<T extends string>({ question, options, value, onChange }: YesNoProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.question} data-options={options.length}>
      <legend className={styles.legend}>{question}</legend>
      <div className={styles.answers}>
        {options.map(([option, label]) => (
          <label key={option} className={styles.answer} data-chosen={option === value || undefined}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
              className={styles.radio}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
