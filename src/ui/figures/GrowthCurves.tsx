import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { namedYears, spanOf, spreadApart, type YearPoint } from './curveScales.ts';
import styles from './GrowthCurves.module.css';

/** One company: by its place, a solid line with a circle or a dashed one with a square. */
export interface Curve {
  readonly name: string;
  /** From today (0) on, a year each. */
  readonly values: readonly number[];
  /** What was guessed of it: a dotted line to an open mark. */
  readonly guesses?: readonly YearPoint[];
}

interface GrowthCurvesProps {
  /** One or two, of the same years. */
  readonly curves: readonly Curve[];
  readonly words: {
    readonly today: string;
    readonly year: (year: number) => string;
    /** What the dotted lines are; empty where that stands elsewhere. */
    readonly guess: string;
    readonly figure: (value: number) => string;
    /** What is read out in place of the drawing. */
    readonly spoken: string;
    /** BCP 47. */
    readonly lang: string;
  };
  /** `slide` measures in slide units and is read from the back row; `panel` and `paper` in the text around it. */
  readonly size: 'slide' | 'panel' | 'paper';
  /** Beside other things there may be room for the first and the last year only. */
  readonly named?: 'several' | 'ends';
}

const whole = 100;
/** How much of the height a label at the end of a line takes, in percent. */
const labelRoom = { slide: 12, panel: 14, paper: 14 };

/** Customers over the years: each line named at its end with what it comes to, told apart by dash and mark as by color. */
export function GrowthCurves({ curves, words, size, named = 'several' }: GrowthCurvesProps): ReactNode {
  const years = Math.max(1, ...curves.map(({ values }) => values.length - 1));
  const span = spanOf(
    curves.flatMap(({ values }) => values),
    curves.flatMap(({ guesses = [] }) => guesses.map(({ value }) => value)),
  );
  const x = scaleLinear({ domain: [0, years], range: [0, whole] });
  const y = scaleLinear({ domain: [span.low, span.high], range: [whole, 0] });
  const points = (some: readonly YearPoint[]): string =>
    some.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ');
  const ends = curves.map(({ values }) => y(values[values.length - 1] ?? 0));
  const labels = spreadApart(ends, labelRoom[size]);
  const hasGuesses = curves.some(({ guesses = [] }) => guesses.length > 0);
  return (
    <figure className={styles.curves} data-size={size} lang={words.lang}>
      <svg role="img" aria-label={words.spoken} className={styles.plot}>
        {y.ticks(named === 'ends' ? 2 : 3).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
            <text className={styles.value} x="0" dx="-0.5em" y={`${y(tick)}%`} dy="0.35em">
              {words.figure(tick)}
            </text>
          </g>
        ))}
        {(named === 'ends' ? [0, years] : namedYears(years)).map((year) => (
          <text key={year} className={styles.year} x={`${x(year)}%`} y="100%" dy="1.4em">
            {year === 0 ? words.today : words.year(year)}
          </text>
        ))}
        {/* Lines stretch with the box; what is lettered does not. */}
        <svg viewBox={`0 0 ${whole} ${whole}`} preserveAspectRatio="none" width="100%" height="100%">
          {curves.map(
            ({ name, values, guesses = [] }, at) =>
              guesses.length > 0 && (
                <polyline
                  key={name}
                  className={styles.guess}
                  data-curve={at}
                  points={points([{ year: 0, value: values[0] ?? 0 }, ...guesses])}
                />
              ),
          )}
          {curves.map(({ name, values }, at) => (
            <polyline
              key={name}
              className={styles.line}
              data-curve={at}
              points={points(values.map((value, year) => ({ year, value })))}
            />
          ))}
        </svg>
        {curves.map(({ name, guesses = [] }, at) =>
          guesses
            .filter(({ value }) => value >= span.low && value <= span.high)
            .map(({ year, value }) => (
              <Mark key={`${name} ${year}`} at={at} x={x(year)} y={y(value)} look="open" />
            )),
        )}
        {curves.map(({ name, values }, at) => (
          <g key={name}>
            <Mark at={at} x={whole} y={ends[at] ?? 0} look="solid" />
            <text
              className={styles.label}
              data-curve={at}
              x="100%"
              dx="0.9em"
              y={`${labels[at] ?? 0}%`}
              dy="0.35em"
            >
              {name} {words.figure(values[values.length - 1] ?? 0)}
            </text>
          </g>
        ))}
      </svg>
      {hasGuesses && words.guess !== '' && (
        <figcaption className={styles.key}>
          <GuessKey /> {words.guess}
        </figcaption>
      )}
    </figure>
  );
}

/** The dotted line of a guess, for words beside it. */
export function GuessKey(): ReactNode {
  return (
    <svg className={styles.dots} aria-hidden="true">
      <line className={styles.guess} x1="0" x2="100%" y1="50%" y2="50%" />
    </svg>
  );
}

interface MarkProps {
  /** The curve's place: circles for the first, squares for the second. */
  readonly at: number;
  /** In percent of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly look: 'solid' | 'open';
}

function Mark({ at, x, y, look }: MarkProps): ReactNode {
  return (
    <svg className={styles.mark} data-curve={at} data-look={look} x={`${x}%`} y={`${y}%`}>
      {at === 0 ? <circle r="0.4em" /> : <rect x="-0.36em" y="-0.36em" width="0.72em" height="0.72em" />}
    </svg>
  );
}
