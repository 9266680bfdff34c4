import { type CSSProperties, type ReactNode, useId } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import styles from './Points.module.css';
import { pointsInARow } from './pointsInARow.ts';
import type { ScaleOptions } from './schema.ts';

interface PointsProps {
  readonly options: ScaleOptions;
  readonly language: Language;
  readonly value: unknown;
  readonly onChoose: (point: number) => void;
}

/** The points of a scale from low to high. */
export function pointsOf({ min, max }: Pick<ScaleOptions, 'min' | 'max'>): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** One tap is an answer; another tap changes it. Native radio buttons bring arrow keys and screen readers. */
export function Points({ options, language, value, onChoose }: PointsProps): ReactNode {
  const name = useId();
  const { min, max, low, high } = options;
  const points = pointsOf(options);
  const even: CSSProperties & { readonly '--in-a-row': number } = {
    '--in-a-row': pointsInARow(points.length),
  };
  return (
    <div className={styles.points} style={even}>
      {points.map((point) => (
        <label key={point} className={styles.point}>
          <input
            type="radio"
            name={name}
            value={point}
            checked={value === point}
            onChange={() => onChoose(point)}
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
  );
}

/** What the two ends mean, for the eye; the points say it to who listens. */
export function Anchors({ options, language }: Pick<PointsProps, 'options' | 'language'>): ReactNode {
  const { min, max, low, high } = options;
  return (
    <div className={styles.anchors} aria-hidden>
      <span>
        {min} {inLanguage(low, language)}
      </span>
      <span>
        {max} {inLanguage(high, language)}
      </span>
    </div>
  );
}
