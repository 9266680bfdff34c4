import { farEnd, type Place } from './place.ts';

export interface Box {
  /** In any one unit. */
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface LaidMarker<T> {
  readonly marker: T;
  /** The place itself. */
  readonly point: Spot;
  /** Where the marker's middle is drawn: the same, unless another marker was in the way. */
  readonly spot: Spot;
}

const rounds = 120;

/** Where a place lies in the plot, from its upper left corner. */
export function spotOf({ x, y }: Place, { width, height }: Box): Spot {
  return { left: (x / farEnd) * width, top: (1 - y / farEnd) * height };
}

/** The place under a point of the plot; outside of it the nearest one on its edge. */
export function placeAt({ left, top }: Spot, { width, height }: Box): { x: number; y: number } {
  return { x: (left / width) * farEnd, y: (1 - top / height) * farEnd };
}

/**
 * Markers that can all be read: each as near its place as its neighbors let it, none upon another while there is
 * room, all of them within the plot, so that none covers a label beside it. The first give way least.
 * @param radius of a marker, in the unit of the box
 */
export function layoutMarkers<T extends { readonly at: Place }>(
  markers: readonly T[],
  box: Box,
  radius: number,
): readonly LaidMarker<T>[] {
  const points = markers.map(({ at }) => spotOf(at, box));
  const spots = points.map((point) => within(point, box, radius));
  for (let round = 0; round < rounds; round += 1) {
    if (!pushApart(spots, box, radius)) break;
  }
  return markers.map((marker, index) => {
    const point = points[index] ?? { left: 0, top: 0 };
    return { marker, point, spot: spots[index] ?? point };
  });
}

function within({ left, top }: Spot, { width, height }: Box, radius: number): Spot {
  const clamp = (value: number, end: number): number =>
    end < 2 * radius ? end / 2 : Math.min(end - radius, Math.max(radius, value));
  return { left: clamp(left, width), top: clamp(top, height) };
}

/** One round over all pairs; whether anything had to move. */
function pushApart(spots: Spot[], box: Box, radius: number): boolean {
  let moved = false;
  for (let first = 0; first < spots.length; first += 1) {
    for (let second = first + 1; second < spots.length; second += 1) {
      const one = spots[first];
      const other = spots[second];
      if (!one || !other) continue;
      const across = other.left - one.left;
      const down = other.top - one.top;
      const distance = Math.hypot(across, down);
      const missing = 2 * radius - distance;
      if (missing <= 0.01 * radius) continue;
      // In one place there is no direction: each pair takes its own, so that they spread all around.
      const angle = distance < 0.01 * radius ? second * 2.4 : Math.atan2(down, across);
      const share = { first: first === 0 ? 0.15 : 0.5, second: first === 0 ? 0.85 : 0.5 };
      const push = (spot: Spot, by: number): Spot =>
        within({ left: spot.left + Math.cos(angle) * by, top: spot.top + Math.sin(angle) * by }, box, radius);
      spots.splice(first, 1, push(one, -missing * share.first));
      spots.splice(second, 1, push(other, missing * share.second));
      moved = true;
    }
  }
  return moved;
}
