import type { JsonValue } from '#shared/sync/op.ts';

/** A point of the map: 0–10 on either axis, one decimal. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export const regionNames = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
export type RegionName = (typeof regionNames)[number];

/** Both axes run from 0 to this. */
export const farEnd = 10;
const middle = 5;

/** The nearest value that the map has: within its ends, one decimal. */
export function toTenth(value: number): number {
  return Math.round(Math.min(farEnd, Math.max(0, value)) * 10) / 10;
}

export function isTenth(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && toTenth(value) === value;
}

/** The place that a stored value stands for; null for anything else. */
export function readPlace(value: JsonValue | undefined): Place | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { x, y, ...others } = value;
  return isTenth(x) && isTenth(y) && Object.keys(others).length === 0 ? { x, y } : null;
}

export function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.x === other?.x && one?.y === other?.y;
}

/** Which quarter of the map a place lies in. The middle lines belong to the high side: 5.0 counts as high. */
export function regionOf({ x, y }: Place): RegionName {
  if (y >= middle) return x >= middle ? 'topRight' : 'topLeft';
  return x >= middle ? 'bottomRight' : 'bottomLeft';
}

/** A number as people write it, with point or comma, in full or half width; null for what is none from 0 to 10. */
export function parseTenth(text: string): number | null {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/[,、。]/u, '.');
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(written)) return null;
  const value = Number(written);
  return value <= farEnd ? toTenth(value) : null;
}
