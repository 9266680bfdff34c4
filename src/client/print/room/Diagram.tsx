import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import type { RoomPlan } from '#shared/room/roomParts.ts';
import { roundedUp } from '#shared/room/roundedUp.ts';
import { drawingScale } from './drawingScale.ts';
import { Furniture } from './Furniture.tsx';
import { inEach, roomMessages } from './messages.ts';
import styles from './Diagram.module.css';

interface DiagramProps {
  readonly plan: RoomPlan;
  readonly seating: InBoth;
  readonly size: InBoth;
  readonly languages: readonly Language[];
  readonly highestMm: number;
}

/** Around the room, in millimeters: for its measures, and for what a small room has no place for within. */
const margin = { left: 9, top: 6, right: 2, bottom: 9 } as const;

/** The room from above, to scale, in millimeters of paper. */
export function Diagram({ plan, seating, size, languages, highestMm }: DiagramProps): ReactNode {
  const [leading = 'en'] = languages;
  const words = roomMessages[leading];
  const scale = drawingScale(plan, highestMm);
  const mm = 1000 / scale;
  const width = plan.width * mm;
  const depth = plan.depth * mm;
  // Its width and the name of the door stand on one line.
  const isNarrow = width < 48;
  const { screen, flipchart, door } = plan;
  const measure = (meters: number): string => words.meters(roundedUp(meters).toLocaleString('en-US'));
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.drawing}
        lang={leading}
        role="img"
        aria-label={words.diagram(seating[leading], size[leading])}
        viewBox={[
          -margin.left,
          -margin.top,
          width + margin.left + margin.right,
          depth + margin.top + margin.bottom,
        ].join(' ')}
        style={{
          width: `${width + margin.left + margin.right}mm`,
          height: `${depth + margin.top + margin.bottom}mm`,
        }}
      >
        <Walls width={width} depth={depth} door={{ x: door.x * mm, width: door.width * mm }} />
        <rect x={screen.x * mm} y={0} width={screen.width * mm} height={1.6} className={styles.screen} />
        <text x={width / 2} y={-1.8} textAnchor="middle">
          <Words text={inEach((one) => one.screen)} languages={languages} />
        </text>
        <rect
          x={flipchart.x * mm}
          y={flipchart.y * mm}
          width={flipchart.width * mm}
          height={flipchart.depth * mm}
          className={styles.object}
        />
        <text
          x={Math.min((flipchart.x + flipchart.width) * mm, width - 1.5)}
          y={(flipchart.y + flipchart.depth) * mm + 5}
          textAnchor="end"
        >
          <Words text={inEach((one) => one.flipchart)} languages={languages} />
        </text>
        <text x={width} y={depth + 8} textAnchor="end">
          <Words text={inEach((one) => one.door)} languages={languages} />
        </text>
        <Furniture plan={plan} mm={mm} />
        <line x1={0} x2={width} y1={depth + 3} y2={depth + 3} className={styles.measure} />
        <text x={isNarrow ? 0 : width / 2} y={depth + 8} textAnchor={isNarrow ? 'start' : 'middle'}>
          {measure(plan.width)}
        </text>
        <line x1={-3} x2={-3} y1={0} y2={depth} className={styles.measure} />
        <text transform={`translate(-4.6 ${depth / 2}) rotate(-90)`} textAnchor="middle">
          {measure(plan.depth)}
        </text>
      </svg>
      <figcaption className={styles.caption}>{words.scale(scale)}</figcaption>
    </figure>
  );
}

interface WordsProps {
  readonly text: InBoth;
  readonly languages: readonly Language[];
}

/** What stands beside a thing in the room, in each language. */
function Words({ text, languages }: WordsProps): ReactNode {
  return languages.map((language, index) => (
    <tspan key={language} lang={language}>
      {index > 0 ? ` ${text[language]}` : text[language]}
    </tspan>
  ));
}

interface WallsProps {
  readonly width: number;
  readonly depth: number;
  readonly door: { readonly x: number; readonly width: number };
}

/** Four walls with a gap, and the leaf of the door that opens into the room. */
function Walls({ width, depth, door }: WallsProps): ReactNode {
  const end = door.x + door.width;
  return (
    <>
      <path className={styles.wall} d={`M${end} ${depth} H${width} V0 H0 V${depth} H${door.x}`} />
      <path
        className={styles.swing}
        d={`M${end} ${depth} V${depth - door.width} A${door.width} ${door.width} 0 0 0 ${door.x} ${depth}`}
      />
    </>
  );
}
