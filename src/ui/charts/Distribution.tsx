import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import styles from './Distribution.module.css';
import { distributionShape } from './distributionShape.ts';

interface DistributionProps {
  /** How many chose each value, from `min` upward. */
  readonly counts: readonly number[];
  readonly min: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** The words alone, in one language; the chart writes the figures. */
  readonly labels: {
    /** What the lowest and the highest value stand for. */
    readonly low: string;
    readonly high: string;
    readonly mean: string;
    readonly median: string;
    /** BCP 47. */
    readonly lang: string;
  };
  /** `slide` measures in slide units and is read from the back row; `panel` and `paper` in the text around it. */
  readonly size?: 'slide' | 'panel' | 'paper';
}

/** Percent of the drawing: everything is placed in percent and lettered in text units, so nothing needs measuring. */
const whole = 100;
const bandGap = 0.22;
/** Nearer to an edge than this, a mark's words stand to its inner side. */
const edge = 22;

/** The mean's line is solid with a full diamond, the median's dashed with an open one. */
const shapes = { mean: '◆', median: '◇' };
/** How high above the columns each is named, clear of the counts on top of them and of each other. */
const rise = { mean: '-2.75em', median: '-1.55em' };

/** How many chose what, each answer a block while there are few, with the mean and the median marked apart. */
export function Distribution({ counts, min, mean, median, labels, size = 'panel' }: DistributionProps): ReactNode {
  const values = counts.map((_, index) => min + index);
  const x = scaleBand({ domain: values, range: [0, whole], paddingInner: bandGap, paddingOuter: bandGap / 2 });
  const along = scaleLinear({ domain: [min - 0.5, min + counts.length - 0.5], range: [0, whole] });
  const { top, drawn } = distributionShape(counts);
  const y = scaleLinear({ domain: [0, top], range: [whole, 0] });
  const figure = new Intl.NumberFormat(labels.lang, { maximumFractionDigits: 1 });
  const marks = [
    ...(mean === null ? [] : [{ kind: 'mean' as const, at: along(mean), words: `${labels.mean} ${figure.format(mean)}` }]),
    ...(median === null
      ? []
      : [{ kind: 'median' as const, at: along(median), words: `${labels.median} ${figure.format(median)}` }]),
  ];

  return (
    <figure className={styles.distribution} data-size={size} lang={labels.lang}>
      <svg
        role="img"
        aria-label={[...values.map((value, index) => `${value}: ${counts[index]}`), ...marks.map(({ words }) => words)].join('; ')}
        className={styles.plot}
        data-drawn={drawn}
      >
        {marks.map(({ kind, at }) => (
          <line
            key={kind}
            className={styles.measure}
            data-kind={kind}
            x1={`${at}%`}
            x2={`${at}%`}
            y1={rise[kind]}
            y2="100%"
          />
        ))}
        {counts.map((count, index) => {
          const value = min + index;
          const blocks = drawn === 'blocks' ? count : Math.min(count, 1);
          const height = (whole - y(count)) / Math.max(blocks, 1);
          return (
            <g key={value}>
              {Array.from({ length: blocks }, (_, block) => (
                <rect
                  key={block}
                  className={styles.block}
                  x={`${x(value) ?? 0}%`}
                  width={`${x.bandwidth()}%`}
                  y={`${whole - height * (block + 1)}%`}
                  height={`${height}%`}
                />
              ))}
              <text className={styles.value} x={`${along(value)}%`} y="100%" dy="1.3em">
                {value}
              </text>
              {count > 0 && (
                <text className={styles.count} x={`${along(value)}%`} y={`${y(count)}%`} dy="-0.3em">
                  {count}
                </text>
              )}
            </g>
          );
        })}
        <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
        {marks.map(({ kind, at, words }) => (
          <text
            key={kind}
            className={styles.words}
            data-anchor={at < edge ? 'start' : at > whole - edge ? 'end' : 'middle'}
            x={`${at}%`}
            y={rise[kind]}
          >
            {shapes[kind]} {words}
          </text>
        ))}
      </svg>
      <figcaption className={styles.ends}>
        <span>{labels.low}</span>
        <span>{labels.high}</span>
      </figcaption>
    </figure>
  );
}
