import type { ReactNode } from 'react';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { Button } from '#ui/Button.tsx';
import { outcomesOf, type Values } from './calculations.ts';
import styles from './Device.module.css';
import { calculatorWords } from './messages.ts';
import { type CalculatorOptions, shareField } from './schema.ts';

interface SharingProps extends Pick<DeviceProps, 'fields' | 'language' | 'state' | 'emit'> {
  readonly options: CalculatorOptions;
  /** What was put in, without the example's numbers. */
  readonly own: Values;
}

/** Sends what comes out to the room, and takes it back: what was put in stays here. */
export function Sharing({ options, own, fields, language, state, emit }: SharingProps): ReactNode {
  const words = calculatorWords(language);
  const isShared = fields[shareField] === true;
  const hasOwn = Object.keys(own).length > 0;
  const what = outcomesOf(options.calculation)
    .map(({ name }) => words(`outcome_${name}`))
    .join(language === 'en' ? ', ' : '、');
  const said = !hasOwn ? words('sendFirst') : isShared ? words('sent') : words('sendHint', { what });
  return (
    <section className={styles.part} data-field={shareField}>
      <div className={styles.actions}>
        {isShared ? (
          <Button disabled={state === 'locked'} onClick={() => emit(shareField, null)}>
            {words('takeBack')}
          </Button>
        ) : (
          <Button
            tone="primary"
            disabled={state === 'locked' || !hasOwn}
            onClick={() => emit(shareField, true)}
          >
            {words('send')}
          </Button>
        )}
      </div>
      <p className={styles.quiet} role="status">
        {said}
      </p>
    </section>
  );
}
