import { spreadEvenly } from './groupSizes.ts';
import { heading, pointAt, turnedTowards } from './headings.ts';
import type { Placed, Point, RoomSeat, RoomTable } from './roomParts.ts';
import {
  chairReach,
  chairSize,
  chairTurn,
  largeRound,
  mostAtSmallRound,
  passage,
  placeWidth,
  smallRound,
  widestSpan,
} from './seatingFigures.ts';
import { squarest } from './squarest.ts';

/**
 * Rounds in rows that are about as wide as they are deep, each with its open side to the middle of the screen.
 * @param front meters from the screen to the first table
 */
export function placeCabaret(groups: readonly number[], front: number): Placed {
  const seated = groups.flatMap((people, group) => (people > 0 ? [{ people, group }] : []));
  const diameter = Math.max(0, ...groups) > mostAtSmallRound ? largeRound : smallRound;
  const pitch = acrossOf(diameter) + passage;
  const sizeOf = (columns: number) => ({
    width: columns * pitch - passage,
    depth: Math.ceil(seated.length / columns) * pitch - passage,
  });
  const columns = squarest(seated.length, sizeOf);
  const rows = Math.ceil(seated.length / columns);
  const middles = spreadEvenly(seated.length, rows).flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, column) => ({
      x: (column - (inRow - 1) / 2) * pitch,
      y: row * pitch + acrossOf(diameter) / 2,
    })),
  );
  const tables: RoomTable[] = [];
  const seats: RoomSeat[] = [];
  for (const [index, { people, group }] of seated.entries()) {
    const middle = middles[index] ?? { x: 0, y: 0 };
    tables.push({ ...middle, shape: 'round', diameter, groups: [group] });
    seats.push(...seatsAround(middle, { diameter, people, front }).map((seat) => ({ ...seat, group })));
  }
  return { seats, tables, ...sizeOf(columns) };
}

/** Of a round with its chairs. A chair that is turned reaches a little further out with its corners. */
function acrossOf(diameter: number): number {
  return diameter + 2 * (chairReach + chairSize * 0.6);
}

function seatsAround(
  middle: Point,
  { diameter, people, front }: { readonly diameter: number; readonly people: number; readonly front: number },
): readonly Omit<RoomSeat, 'group'>[] {
  const radius = diameter / 2 + chairReach;
  const screen = { x: 0, y: -front };
  const axis = heading(middle, screen);
  const usual = (placeWidth / radius) * (180 / Math.PI);
  const step = people > 1 ? Math.min(usual, widestSpan / (people - 1)) : 0;
  return Array.from({ length: people }, (_, index) => {
    const aside = (index - (people - 1) / 2) * step;
    const at = pointAt(middle, axis + 180 + aside, radius);
    return { ...at, facing: turnedTowards(heading(at, middle), heading(at, screen), chairTurn) };
  });
}
