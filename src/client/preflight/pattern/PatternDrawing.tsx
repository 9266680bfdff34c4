import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { type PatternSize, ratioOf } from '#client/preflight/judgeRoom.ts';
import { markPaths } from './markPaths.ts';
import type { patternWords } from './messages.ts';
import styles from './PatternDrawing.module.css';

type Words = ReturnType<typeof patternWords>;

interface PatternDrawingProps {
  readonly size: PatternSize;
  readonly t: Words;
  /** The same words in another script, whose smallest line is to be read too. */
  readonly other: Words;
  readonly otherLanguage: Language;
}

/** Parts of the height. */
const safe = 0.05;
const smallest = 1 / 25;
const cells = 12;
const graySteps = 11;

/** The picture itself, drawn in the window's own pixels so that no line is blurred by scaling. */
export function PatternDrawing({ size, t, other, otherLanguage }: PatternDrawingProps): ReactNode {
  const { width: w, height: h, density } = size;
  const cell = h / cells;
  const middle = { x: w / 2, y: h / 2 };
  const columns = Math.floor(w / 2 / cell);
  const lines = Array.from({ length: 2 * columns + 1 }, (_, at) => middle.x + (at - columns) * cell);
  const values = {
    width: String(Math.round(w * density)),
    height: String(Math.round(h * density)),
    ratio: ratioOf(size),
  };
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${w} ${h}`} role="img" aria-label={t('size', values)}>
      <g className={styles.grid}>
        {lines.map((x) => (
          <path key={x} d={`M${x} 0V${h}`} />
        ))}
        {Array.from({ length: cells + 1 }, (_, at) => (
          <path key={at} d={`M0 ${at * cell}H${w}`} />
        ))}
      </g>
      <rect className={styles.edge} x={1.5} y={1.5} width={w - 3} height={h - 3} />
      <rect
        className={styles.safe}
        x={w * safe}
        y={h * safe}
        width={w * (1 - 2 * safe)}
        height={h * (1 - 2 * safe)}
      />
      <Corners w={w} h={h} cell={cell} />
      <circle className={styles.circle} cx={middle.x} cy={middle.y} r={h * 0.36} />
      <Middle x={middle.x} h={h} values={values} words={[t, other]} otherLanguage={otherLanguage} />
      <Marks w={w} h={h} />
      <Grays w={w} h={h} />
    </svg>
  );
}

interface CornersProps {
  readonly w: number;
  readonly h: number;
  readonly cell: number;
}

/** A numbered wedge in each corner, and a small circle beside it, where a lens bends most. */
function Corners({ w, h, cell }: CornersProps): ReactNode {
  const corners = [
    [0, 0, 1, 1],
    [w, 0, -1, 1],
    [w, h, -1, -1],
    [0, h, 1, -1],
  ] as const;
  return (
    <g>
      {corners.map(([x, y, right, down], at) => (
        <g key={at}>
          <path
            className={styles.wedge}
            d={`M${x} ${y}h${right * cell * 1.3}L${x} ${y + down * cell * 1.3}Z`}
          />
          <text
            className={styles.number}
            x={x + right * cell * 0.4}
            y={y + down * cell * 0.4}
            fontSize={h * 0.05}
          >
            {at + 1}
          </text>
          <circle
            className={styles.circle}
            cx={x + right * cell * 2.25}
            cy={y + down * cell * 2.25}
            r={cell}
          />
        </g>
      ))}
    </g>
  );
}

interface MiddleProps {
  readonly x: number;
  readonly h: number;
  readonly values: Readonly<Record<'width' | 'height' | 'ratio', string>>;
  readonly words: readonly [Words, Words];
  readonly otherLanguage: Language;
}

/** What the browser sees, what the room is asked, and the smallest line in two scripts. */
function Middle({ x, h, values, words: [t, other], otherLanguage }: MiddleProps): ReactNode {
  return (
    <g className={styles.words} style={{ strokeWidth: h * 0.02 }}>
      <text x={x} y={h * 0.112} fontSize={h * smallest}>
        {t('safe')}
      </text>
      <text x={x} y={h * 0.245} fontSize={h * 0.042} className={styles.strong} lang="en">
        {t('size', values)}
      </text>
      <text x={x} y={h * 0.315} fontSize={h * 0.042}>
        {t('edges')}
      </text>
      <text x={x} y={h * 0.38} fontSize={h * smallest}>
        {t('smallest')}
      </text>
      <text x={x} y={h * 0.44} fontSize={h * smallest} lang={otherLanguage}>
        {other('smallest')}
      </text>
    </g>
  );
}

interface BandProps {
  readonly w: number;
  readonly h: number;
}

/** The eight data marks on paper, each in its color and its shape. */
function Marks({ w, h }: BandProps): ReactNode {
  const radius = Math.min(h * 0.045, w * 0.035);
  const step = radius * 2.9;
  return (
    <g>
      {markPaths.map((path, at) => {
        const x = w / 2 + (at - (markPaths.length - 1) / 2) * step;
        return (
          <path
            key={at}
            d={path}
            transform={`translate(${x} ${h * 0.545}) scale(${radius})`}
            style={{ fill: `var(--data-${at + 1})` }}
          />
        );
      })}
    </g>
  );
}

/** Black to white in eleven equal steps. */
function Grays({ w, h }: BandProps): ReactNode {
  const width = Math.min(w * 0.76, h * 1.3) / graySteps;
  const left = w / 2 - (width * graySteps) / 2;
  return (
    <g>
      {Array.from({ length: graySteps }, (_, at) => {
        const gray = Math.round((255 * at) / (graySteps - 1));
        return (
          <g key={at}>
            <rect
              x={left + at * width}
              y={h * 0.63}
              width={width}
              height={h * 0.09}
              fill={`rgb(${gray},${gray},${gray})`}
            />
            <text
              className={styles.step}
              x={left + (at + 0.5) * width}
              y={h * 0.677}
              fontSize={h * smallest}
              fill={gray < 128 ? '#ffffff' : '#000000'}
            >
              {at}
            </text>
          </g>
        );
      })}
      <rect className={styles.graysEdge} x={left} y={h * 0.63} width={width * graySteps} height={h * 0.09} />
    </g>
  );
}
