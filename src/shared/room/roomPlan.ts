import type { RoomLayout } from '#shared/session/settings.ts';
import { leastTables, mostAtTable, spreadEvenly } from './groupSizes.ts';
import { placeBoardroom } from './placeBoardroom.ts';
import { placeCabaret } from './placeCabaret.ts';
import { placeClassroom } from './placeClassroom.ts';
import type { Placed, RoomPlan } from './roomParts.ts';
import {
  doorWidth,
  farthestHeights,
  flipchart,
  frontZone,
  leastPicture,
  mostAtBoardroom,
  passage,
  pictureRatio,
} from './seatingFigures.ts';

export interface RoomQuestion {
  readonly layout: RoomLayout;
  readonly people: number;
  /** Tables that the session has; where they are too few for everybody, the plan has more. */
  readonly tables: number;
  /** Who sits where is settled: people at each table. Left out, they are spread evenly. */
  readonly groups?: readonly number[];
}

/** A room; or why it cannot be set so, with the cabaret that can. */
export type RoomAnswer =
  | { readonly ok: true; readonly plan: RoomPlan }
  | { readonly ok: false; readonly reason: 'too-many'; readonly most: number; readonly instead: RoomPlan }
  | { readonly ok: false; readonly reason: 'nobody' };

const placing: Readonly<Record<RoomLayout, (groups: readonly number[], front: number) => Placed>> = {
  boardroom: placeBoardroom,
  classroom: placeClassroom,
  cabaret: placeCabaret,
};

/** Where every table and chair stands, and how large a room that takes; all in meters, worked out from the head count. */
export function roomPlan({ layout, people, tables, groups }: RoomQuestion): RoomAnswer {
  if (people < 1) return { ok: false, reason: 'nobody' };
  const isSettled =
    groups?.reduce((sum, size) => sum + size, 0) === people && groups.every((size) => size <= mostAtTable);
  const sizes = isSettled ? groups : spreadEvenly(people, Math.max(tables, leastTables(people)));
  if (layout === 'boardroom' && people <= mostAtBoardroom && !isSettled) {
    // One table is where everybody hears everybody, however many groups it holds.
    return { ok: true, plan: setIn(layout, spreadEvenly(people, Math.max(1, tables))) };
  }
  if (layout === 'boardroom' && people > mostAtBoardroom) {
    return { ok: false, reason: 'too-many', most: mostAtBoardroom, instead: setIn('cabaret', sizes) };
  }
  return { ok: true, plan: setIn(layout, sizes) };
}

/** From every seat the middle of the screen is no further aside than this, in degrees from straight ahead. Ours. */
const steepest = 65;

function setIn(layout: RoomLayout, groups: readonly number[]): RoomPlan {
  const front = frontOf(placing[layout](groups, frontZone));
  // Once more, as rounds turn to where the screen then is.
  const placed = placing[layout](groups, front);
  const farthest = Math.max(...placed.seats.map(({ x, y }) => Math.hypot(x, y + front)));
  const picture = Math.max(leastPicture, farthest / farthestHeights / pictureRatio);
  // Beside the picture the flipchart, on the other side the way to the computer.
  const width = Math.max(placed.width + 2 * passage, picture + 2 * (besideScreen + flipchart.width + 0.2));
  const depth = front + placed.depth + passage;
  const shifted = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + width / 2,
    y: one.y + front,
  });
  return {
    layout,
    width,
    depth,
    groups,
    seats: placed.seats.map(shifted),
    tables: placed.tables.map(shifted),
    screen: { x: (width - picture) / 2, y: 0, width: picture, depth: 0.1 },
    flipchart: { x: (width + picture) / 2 + besideScreen, y: 0.2, ...flipchart },
    // Across from the screen: who comes late passes behind everybody.
    door: { x: width - 0.4 - doorWidth, y: depth - 0.1, width: doorWidth, depth: 0.1 },
  };
}

/** Between the picture's edge and the flipchart. Ours. */
const besideScreen = 0.4;

/** How far the first table stands from the screen, so that nobody looks at it from too far aside. */
function frontOf({ seats }: Placed): number {
  const tangent = Math.tan((steepest * Math.PI) / 180);
  return Math.max(frontZone, ...seats.map(({ x, y }) => Math.abs(x) / tangent - y));
}
