import { type ReactNode, useId } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { scaleWords } from './messages.ts';
import { ratingField, scaleOptions } from './schema.ts';

/** One tap is an answer; another tap changes it. Native radio buttons bring arrow keys and screen readers. */
export function Device({ exercise, fields, language, state, emit }: DeviceProps): ReactNode {
  const name = useId();
  const words = scaleWords(language);
  const { min, max, low, high } = scaleOptions.parse(exercise.options);
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <fieldset className={styles.scale} disabled={state === 'locked'}>
      <legend className={styles.legend}>{words('choose', { min, max })}</legend>
      <div className={styles.points}>
        {points.map((point) => (
          <label key={point} className={styles.point}>
            <input
              type="radio"
              name={name}
              value={point}
              checked={fields[ratingField] === point}
              onChange={() => emit(ratingField, point)}
              aria-label={
                point === min
                  ? `${point}, ${inLanguage(low, language)}`
                  : point === max
                    ? `${point}, ${inLanguage(high, language)}`
                    : `${point}`
              }
            />
            <span aria-hidden>{point}</span>
          </label>
        ))}
      </div>
      <div className={styles.anchors} aria-hidden>
        <span>
          {min} {inLanguage(low, language)}
        </span>
        <span>
          {max} {inLanguage(high, language)}
        </span>
      </div>
    </fieldset>
  );
}
