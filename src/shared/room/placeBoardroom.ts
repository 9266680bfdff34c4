import { groupOfEach } from './groupSizes.ts';
import type { Placed, RoomSeat } from './roomParts.ts';
import { boardPlace, boardWidth, chairReach, chairSize } from './seatingFigures.ts';

/** From so many people on somebody sits at the far end of the table, and from so many two do. Ours. */
const oneAtEnd = 3;
const twoAtEnd = 8;

/** Of table beyond the last seat of the sides, in meters, so that elbows do not meet at the corners. Ours. */
const elbowRoom = 0.3;

/** One long table away from the screen: people along both sides and at its far end, nobody with their back to it. */
export function placeBoardroom(groups: readonly number[]): Placed {
  const groupOf = groupOfEach(groups);
  const people = groupOf.length;
  const atEnd = people >= twoAtEnd ? 2 : people >= oneAtEnd ? 1 : 0;
  const left = Math.ceil((people - atEnd) / 2);
  const right = people - atEnd - left;
  const sides = Math.max(2, left) * boardPlace;
  const length = sides + (atEnd > 0 ? elbowRoom : 0);
  const aside = boardWidth / 2 + chairReach;
  const along = (index: number, count: number) => ((index + 0.5) / count) * sides;
  // Round the table: up the left side, along the far end and down the right, so that a group sits together.
  const places: readonly Omit<RoomSeat, 'group'>[] = [
    ...Array.from({ length: left }, (_, index) => ({ x: -aside, y: along(index, left), facing: 90 })),
    ...Array.from({ length: atEnd }, (_, index) => ({
      x: (index - (atEnd - 1) / 2) * boardPlace,
      y: length + chairReach,
      facing: 0,
    })),
    ...Array.from({ length: right }, (_, index) => ({
      x: aside,
      y: along(right - 1 - index, right),
      facing: 270,
    })),
  ];
  return {
    seats: places.map((place, index) => ({ ...place, group: groupOf[index] ?? 0 })),
    tables: [
      {
        x: 0,
        y: length / 2,
        shape: 'long',
        width: boardWidth,
        depth: length,
        groups: [...new Set(groupOf)],
      },
    ],
    width: boardWidth + 2 * (chairReach + chairSize / 2),
    depth: length + (atEnd > 0 ? chairReach + chairSize / 2 : 0),
  };
}
