import type { ReactNode } from 'react';
import styles from './Circles.module.css';
import { pointsOf } from './Points.tsx';
import type { ScaleOptions } from './schema.ts';

const size = 100;

/** The points of a scale, to ring with a pen or as one has been. Drawn, not painted by style: browsers leave backgrounds out of a print. */
export function Circles({
  options,
  chosen,
}: {
  readonly options: Pick<ScaleOptions, 'min' | 'max'>;
  readonly chosen: unknown;
}): ReactNode {
  return (
    <span className={styles.circles}>
      {pointsOf(options).map((point) => (
        <svg
          key={point}
          className={styles.circle}
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={point === chosen ? `${point} ✓` : `${point}`}
        >
          <circle
            cx={size / 2}
            cy={size / 2}
            r={size / 2 - 3}
            fill={point === chosen ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="3"
          />
          <text
            x={size / 2}
            y={size / 2}
            dy="0.36em"
            textAnchor="middle"
            fill={point === chosen ? '#fff' : 'currentColor'}
          >
            {point}
          </text>
        </svg>
      ))}
    </span>
  );
}
