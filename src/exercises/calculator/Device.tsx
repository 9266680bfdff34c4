import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { GuessForm } from './GuessForm.tsx';
import { calculatorOptions, doneField } from './schema.ts';

// Nobody sees a curve before the guess: what draws it is fetched meanwhile.
const load = () => import('./Calculator.tsx');
const Calculator = lazy(async () => ({ default: (await load()).Calculator }));

/** First the guess, with nothing shown; then what comes out, and the same with one's own numbers. */
export function Device(props: DeviceProps): ReactNode {
  const options = calculatorOptions.parse(props.exercise.options);
  const isDone = props.fields[doneField] === true || props.state === 'locked';
  const [began] = useState(isDone);
  // By then the network may be away.
  useEffect(() => void load().catch(() => undefined), []);
  return (
    <div className={styles.calculator}>
      {isDone ? (
        <Suspense fallback={null}>
          <Calculator {...props} options={options} opened={began ? 'before' : 'now'} />
        </Suspense>
      ) : (
        <GuessForm {...props} options={options} />
      )}
    </div>
  );
}
