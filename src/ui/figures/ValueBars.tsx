import { scaleBand, scaleLinear } from '@visx/scale';
import { type ReactNode, useId } from 'react';
import { driverNames, profitSum, type YearOfProfit } from '#shared/economics/lifetimeValue.ts';
import styles from './ValueBars.module.css';

type Driver = (typeof driverNames)[number];

interface ValueBarsProps {
  /** Before the first year, then a year each. */
  readonly years: readonly YearOfProfit[];
  /** What each layer is called. */
  readonly labels: Readonly<Record<Driver, ReactNode>>;
  readonly words: {
    /** What stands beneath the bar before the first year. */
    readonly start: string;
    readonly figure: (value: number) => string;
    /** What is read out in place of the drawing. */
    readonly spoken: string;
    /** BCP 47. */
    readonly lang: string;
  };
  /** `slide` measures in slide units and is read from the back row; `panel` and `paper` in the text around it. */
  readonly size: 'slide' | 'panel' | 'paper';
}

const whole = 100;

/** What a customer who stays costs and brings, year by year: layers told apart by pattern as by color. */
export function ValueBars({ years, labels, words, size }: ValueBarsProps): ReactNode {
  const id = useId().replace(/\W/g, '');
  const totals = years.map(profitSum);
  const x = scaleBand({
    domain: years.map((_, year) => year),
    range: [0, whole],
    paddingInner: 0.25,
    paddingOuter: 0.1,
  });
  const y = scaleLinear({ domain: [Math.min(0, ...totals), Math.max(1, ...totals)], range: [whole, 0] });
  return (
    <figure className={styles.bars} data-size={size} lang={words.lang}>
      <svg role="img" aria-label={words.spoken} className={styles.plot}>
        <defs>
          {driverNames.map((driver) => (
            <Pattern key={driver} id={`${id}${driver}`} driver={driver} />
          ))}
        </defs>
        {y.ticks(size === 'slide' ? 2 : 3).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
            <text className={styles.value} x="0" dx="-0.5em" y={`${y(tick)}%`} dy="0.35em">
              {words.figure(tick)}
            </text>
          </g>
        ))}
        {years.map((profits, year) => (
          <g key={year}>
            {layersOf(profits).map(({ driver, from, to }) => (
              <rect
                key={driver}
                className={styles.layer}
                fill={`url(#${id}${driver})`}
                x={`${x(year) ?? 0}%`}
                width={`${x.bandwidth()}%`}
                y={`${y(Math.max(from, to))}%`}
                height={`${Math.abs(y(from) - y(to))}%`}
              />
            ))}
            <text className={styles.year} x={`${(x(year) ?? 0) + x.bandwidth() / 2}%`} y="100%" dy="1.4em">
              {year === 0 ? words.start : year}
            </text>
          </g>
        ))}
        <line className={styles.axis} x1="0" x2="100%" y1={`${y(0)}%`} y2={`${y(0)}%`} />
      </svg>
      <ul className={styles.key}>
        {[...driverNames].reverse().map((driver) => (
          <li key={driver}>
            <svg className={styles.swatch} aria-hidden="true">
              <rect className={styles.layer} width="100%" height="100%" fill={`url(#${id}${driver})`} />
            </svg>
            <span>{labels[driver]}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface Layer {
  readonly driver: Driver;
  readonly from: number;
  readonly to: number;
}

/** What is brought stands upward in the order of the drivers, what it costs downward. */
function layersOf(profits: YearOfProfit): readonly Layer[] {
  const layers: Layer[] = [];
  let [above, below] = [0, 0];
  for (const driver of driverNames) {
    const profit = profits[driver];
    if (profit > 0) {
      layers.push({ driver, from: above, to: above + profit });
      above += profit;
    }
    if (profit < 0) {
      layers.push({ driver, from: below, to: below + profit });
      below += profit;
    }
  }
  return layers;
}

/** Each layer's own color and drawing, so that they stay apart in gray too. */
function Pattern({ id, driver }: { readonly id: string; readonly driver: Driver }): ReactNode {
  const marks: Readonly<Record<Driver, string | null>> = {
    acquisitionCost: 'M0 0 L8 8 M0 8 L8 0',
    baseProfit: null,
    revenueGrowth: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
    costSavings: 'M0 4 L8 4',
    referrals: 'M4 0 L4 8',
    pricePremium: 'M0 0 M3 4 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0',
  };
  const path = marks[driver];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect className={styles.ground} data-driver={driver} width="8" height="8" />
      {path !== null && <path className={styles.hatch} d={path} />}
    </pattern>
  );
}
