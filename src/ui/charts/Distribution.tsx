import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import styles from './Distribution.module.css';
import { placeMarks, type Mark } from './distributionMarks.ts';
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
  /** Two charts abreast have half the width for the same words. */
  readonly share?: 'whole' | 'half';
}

/** Percent of the drawing: everything is placed in percent and lettered in text units, so nothing needs measuring. */
const whole = 100;
const bandGap = 0.22;
/** The mean's line is solid with a full diamond, the median's dashed with an open one. */
const shapes = { mean: '◆', median: '◇' };
/** How high the words stand above the columns, clear of the counts on top of them. */
const rise = ['-1.9em', '-3.15em'];

/** How many chose what, each answer a block while there are few, with the mean and the median marked apart. */
export function Distribution({
  counts,
  min,
  mean,
  median,
  labels,
  size = 'panel',
  share = 'whole',
}: DistributionProps): ReactNode {
  const values = counts.map((_, index) => min + index);
  const x = scaleBand({
    domain: values,
    range: [0, whole],
    paddingInner: bandGap,
    paddingOuter: bandGap / 2,
  });
  const along = scaleLinear({ domain: [min - 0.5, min + counts.length - 0.5], range: [0, whole] });
  const { top, drawn } = distributionShape(counts);
  const y = scaleLinear({ domain: [0, top], range: [whole, 0] });
  const places: Mark[] = [
    ...(mean === null ? [] : [{ kind: 'mean' as const, value: mean, at: along(mean) }]),
    ...(median === null ? [] : [{ kind: 'median' as const, value: median, at: along(median) }]),
  ];
  const marks = placeMarks(places, share);
  const wordsOf = ({ kind, value }: Mark): string => {
    const digits = { maximumFractionDigits: 1 };
    return `${labels[kind]} ${new Intl.NumberFormat(labels.lang, digits).format(value)}`;
  };
  const spoken = [...values.map((value, index) => `${value}: ${counts[index]}`), ...marks.map(wordsOf)].join(
    '; ',
  );

  return (
    <figure className={styles.distribution} data-size={size} lang={labels.lang}>
      <svg
        role="img"
        aria-label={spoken}
        className={styles.plot}
        data-drawn={drawn}
        data-rows={marks.some(({ row }) => row === 1) ? 2 : 1}
      >
        {marks.map(({ kind, at, row }) => (
          <line
            key={kind}
            className={styles.measure}
            data-kind={kind}
            x1={`${at}%`}
            x2={`${at}%`}
            y1={rise[row]}
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
                <text className={styles.count} x={`${along(value)}%`} y={`${y(count)}%`} dy="-0.25em">
                  {count}
                </text>
              )}
            </g>
          );
        })}
        <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
        {marks.map((mark) => (
          <text
            key={mark.kind}
            className={styles.words}
            data-side={mark.side}
            x={`${mark.at}%`}
            y={rise[mark.row]}
            dx={mark.side === 'left' ? '-0.4em' : '0.4em'}
            dy="0.35em"
          >
            {shapes[mark.kind]} {wordsOf(mark)}
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
