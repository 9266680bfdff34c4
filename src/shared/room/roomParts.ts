import type { RoomLayout } from '#shared/session/settings.ts';

/** Meters from the left wall, and from the wall with the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RoomSeat extends Point {
  /** Where the chair looks, in degrees clockwise from the wall with the screen. */
  readonly facing: number;
  /** Which group of people it belongs to, from 0, in the order of the session's tables. */
  readonly group: number;
}

/** A table by its middle. */
export type RoomTable = Point & { readonly groups: readonly number[] } & (
    | { readonly shape: 'round'; readonly diameter: number }
    | { readonly shape: 'long'; readonly width: number; readonly depth: number }
  );

/** Something along a wall, by its left end and the depth it takes into the room. */
export interface RoomFixture extends Point {
  readonly width: number;
  readonly depth: number;
}

/** A room as it is to be set, in meters. */
export interface RoomPlan {
  readonly layout: RoomLayout;
  /** Along the wall with the screen. */
  readonly width: number;
  readonly depth: number;
  readonly seats: readonly RoomSeat[];
  readonly tables: readonly RoomTable[];
  /** People in each group, in the order of the session's tables. */
  readonly groups: readonly number[];
  readonly screen: RoomFixture;
  readonly flipchart: RoomFixture;
  readonly door: RoomFixture;
}

/** Furniture placed around its own middle line, before the walls are known. */
export interface Placed {
  readonly seats: readonly RoomSeat[];
  readonly tables: readonly RoomTable[];
  /** Taken up by furniture and chairs, without the way around it. */
  readonly width: number;
  readonly depth: number;
}
