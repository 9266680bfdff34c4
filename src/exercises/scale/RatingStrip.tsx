import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import styles from './RatingStrip.module.css';
import type { RatingSummary } from './schema.ts';

interface RatingStripProps {
  readonly summary: RatingSummary;
  readonly min: number;
  /** The count that a full column stands for, so that the strips of one result can be compared. */
  readonly top: number;
  /** The same in words, for who does not see it. */
  readonly label: string;
}

const whole = 100;

/** A distribution on one line of text: a column a point, the median as a dashed line with an open diamond. */
export function RatingStrip({ summary, min, top, label }: RatingStripProps): ReactNode {
  const { counts, median } = summary;
  const x = scaleBand({
    domain: counts.map((_, index) => index),
    range: [0, whole],
    paddingInner: 0.2,
    paddingOuter: 0.1,
  });
  const y = scaleLinear({ domain: [0, Math.max(top, 1)], range: [0, whole] });
  const along = scaleLinear({ domain: [min - 0.5, min + counts.length - 0.5], range: [0, whole] });
  return (
    <span className={styles.strip}>
      <svg role="img" aria-label={label} className={styles.plot}>
        {counts.map((count, index) => (
          <rect
            key={index}
            className={styles.column}
            x={`${x(index) ?? 0}%`}
            width={`${x.bandwidth()}%`}
            y={`${whole - y(count)}%`}
            height={`${y(count)}%`}
          />
        ))}
        <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
        {median !== null && (
          <line
            className={styles.median}
            x1={`${along(median)}%`}
            x2={`${along(median)}%`}
            y1="0"
            y2="100%"
          />
        )}
      </svg>
    </span>
  );
}

/** The largest count of any statement: what a full column stands for. */
export function topOf(summaries: readonly RatingSummary[]): number {
  return Math.max(1, ...summaries.flatMap(({ counts }) => counts));
}
