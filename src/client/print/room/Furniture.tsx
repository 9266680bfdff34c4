import type { ReactNode } from 'react';
import { pointAt } from '#shared/room/headings.ts';
import type { RoomPlan, RoomSeat, RoomTable } from '#shared/room/roomParts.ts';
import { boardPlace, chairReach, chairSize, desk } from '#shared/room/seatingFigures.ts';
import styles from './Diagram.module.css';

interface FurnitureProps {
  readonly plan: RoomPlan;
  /** Millimeters of paper for a meter of the room. */
  readonly mm: number;
}

/** A figure of 11 points is so high, and so wide, in millimeters. */
const figureMm = 2.9;
const figureWidthMm = 2.4;

/** Tables with their numbers, and a chair for everybody. */
export function Furniture({ plan, mm }: FurnitureProps): ReactNode {
  const { tables, seats, layout, groups } = plan;
  const chairs = seats.map((seat, index) => <Chair key={index} seat={seat} mm={mm} />);
  // At a long table, who belongs together is told by the number before each seat.
  const isNumbered = groups.length > 1 && hasRoomForFigures(layout, mm);
  // In the middle of a desk; at a table, clear of its edge.
  const figureReach = chairReach + Math.max(desk.depth / 2, (figureMm / 2 + 0.6) / mm);
  return (
    <>
      {tables.map((table, index) => (
        <Table key={index} table={table} groups={groups} mm={mm} />
      ))}
      {chairs}
      {isNumbered &&
        seats.map((seat, index) => {
          const at = pointAt(seat, seat.facing, figureReach);
          return (
            <text
              key={index}
              x={at.x * mm}
              y={at.y * mm + figureMm / 2}
              textAnchor="middle"
              className={styles.place}
            >
              {seat.group + 1}
            </text>
          );
        })}
    </>
  );
}

/** Whether a figure before each seat touches neither the edges of its desk nor its neighbor. */
function hasRoomForFigures(layout: RoomPlan['layout'], mm: number): boolean {
  if (layout === 'cabaret') return false;
  return layout === 'classroom' ? desk.depth * mm >= figureMm + 0.9 : boardPlace * mm >= figureMm * 1.5;
}

function Table({
  table,
  groups,
  mm,
}: {
  readonly table: RoomTable;
  readonly groups: readonly number[];
  readonly mm: number;
}): ReactNode {
  const x = table.x * mm;
  const y = table.y * mm;
  if (table.shape === 'long') {
    const width = table.width * mm;
    const depth = table.depth * mm;
    return <rect x={x - width / 2} y={y - depth / 2} width={width} height={depth} className={styles.table} />;
  }
  const radius = (table.diameter / 2) * mm;
  const [group = 0] = table.groups;
  const count = `×${groups[group] ?? 0}`;
  const isCounted = radius > figureMm * 1.7 && radius * 1.6 > count.length * figureWidthMm;
  return (
    <>
      <circle cx={x} cy={y} r={radius} className={styles.table} />
      <text
        x={x}
        y={isCounted ? y + 0.4 : y + figureMm / 2}
        textAnchor="middle"
        className={isCounted ? styles.large : styles.number}
      >
        {group + 1}
      </text>
      {isCounted && (
        <text x={x} y={y + figureMm + 2.4} textAnchor="middle">
          {count}
        </text>
      )}
    </>
  );
}

/** A chair from above: the thick edge is its back. */
function Chair({ seat: { x, y, facing }, mm }: { readonly seat: RoomSeat; readonly mm: number }): ReactNode {
  const half = (chairSize / 2) * mm;
  const size = half * 2;
  return (
    <g transform={`translate(${round(x * mm)} ${round(y * mm)}) rotate(${round(facing)})`}>
      <rect x={-half} y={-half} width={size} height={size} rx={half * 0.4} className={styles.chair} />
      <path d={`M${-half} ${half} H${half}`} className={styles.back} />
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
