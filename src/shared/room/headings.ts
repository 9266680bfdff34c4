import type { Point } from './roomParts.ts';

const degree = Math.PI / 180;

/** The way from one point to another, in degrees clockwise from the wall with the screen: 0 to 360. */
export function heading(from: Point, to: Point): number {
  return wrapped(Math.atan2(to.x - from.x, from.y - to.y) / degree);
}

/** The point so many meters away in a direction given as {@link heading} gives it. */
export function pointAt({ x, y }: Point, direction: number, meters: number): Point {
  return { x: x + Math.sin(direction * degree) * meters, y: y - Math.cos(direction * degree) * meters };
}

/** From one direction to another by the shorter way: −180 to 180 degrees, positive clockwise. */
export function turnBetween(from: number, to: number): number {
  return wrapped(to - from + 180) - 180;
}

/** A direction turned towards another one, by `most` degrees at the most. */
export function turnedTowards(from: number, to: number, most: number): number {
  const turn = turnBetween(from, to);
  return wrapped(from + Math.sign(turn) * Math.min(Math.abs(turn), most));
}

function wrapped(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
