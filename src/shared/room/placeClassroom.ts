import { groupOfEach, spreadEvenly } from './groupSizes.ts';
import type { Placed, RoomSeat, RoomTable } from './roomParts.ts';
import { aisle, chairReach, chairSize, desk, deskRow, desksBeforeAisle } from './seatingFigures.ts';
import { squarest } from './squarest.ts';

/** Beyond so many people three share a desk, or the last rows are too far away. Ours. */
const mostWithTwoAtDesk = 48;

/** Rows of desks that face the screen, two or three people at each, with aisles between blocks. */
export function placeClassroom(groups: readonly number[]): Placed {
  const people = groups.reduce((sum, size) => sum + size, 0);
  const atDesk = people > mostWithTwoAtDesk ? 3 : 2;
  const desks = Math.ceil(people / atDesk);
  const columns = squarest(desks, (across) => ({
    width: columnMiddles(across).width,
    depth: depthOf(Math.ceil(desks / across)),
  }));
  const rows = Math.ceil(desks / columns);
  const { middles, width } = columnMiddles(columns);
  // A last row that is not full sits in the middle, where it sees best.
  const fromMiddle = [...middles].sort((a, b) => Math.abs(a) - Math.abs(b));
  const places = Array.from({ length: rows }, (_, row) =>
    fromMiddle
      .slice(0, Math.min(columns, desks - row * columns))
      .sort((a, b) => a - b)
      .map((x) => ({ x, y: row * deskRow + desk.depth / 2 })),
  ).flat();
  const tables: RoomTable[] = [];
  const seats: RoomSeat[] = [];
  const groupOf = groupOfEach(groups);
  for (const [index, { x, y }] of places.entries()) {
    const here = Math.min(atDesk, people - index * atDesk);
    const sitting = groupOf.slice(index * atDesk, index * atDesk + here);
    tables.push({ x, y, shape: 'long', width: desk.width, depth: desk.depth, groups: [...new Set(sitting)] });
    const place = desk.width / here;
    for (const [at, group] of sitting.entries()) {
      const along = (at - (here - 1) / 2) * place;
      seats.push({ x: x + along, y: y + desk.depth / 2 + chairReach, facing: 0, group });
    }
  }
  return { seats, tables, width, depth: depthOf(rows) };
}

/** Where the desks of a row stand around the middle line, with an aisle wherever a block ends. */
function columnMiddles(columns: number): { readonly middles: readonly number[]; readonly width: number } {
  const blocks = spreadEvenly(columns, Math.ceil(columns / desksBeforeAisle));
  const width = columns * desk.width + (blocks.length - 1) * aisle;
  let left = -width / 2;
  const middles = blocks.flatMap((inBlock) => {
    const block = Array.from({ length: inBlock }, (_, index) => left + (index + 0.5) * desk.width);
    left += inBlock * desk.width + aisle;
    return block;
  });
  return { middles, width };
}

function depthOf(rows: number): number {
  return (rows - 1) * deskRow + desk.depth + chairReach + chairSize / 2;
}
