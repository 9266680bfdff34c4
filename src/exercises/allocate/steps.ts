/** How far one press moves: a twentieth of all, 5 of 100 points. */
export function stepOf(points: number): number {
  return Math.max(1, Math.round(points / 20));
}

interface Place {
  readonly value: number;
  /** Of all points; below 0, so many are too many. */
  readonly left: number;
  readonly points: number;
}

/** One press up: a step, or what is left where that is less, so that the last press comes out even. */
export function stepUp({ value, left, points }: Place): number {
  const step = stepOf(points);
  return Math.min(points, value + (left > 0 ? Math.min(step, left) : step));
}

/** One press down: a step, or what is too many where that is less. */
export function stepDown({ value, left, points }: Place): number {
  const step = stepOf(points);
  return Math.max(0, value - (left < 0 ? Math.min(step, -left) : step));
}

/**
 * What somebody typed, in the digits of any keyboard.
 * @returns null for what is no number, or empty; a number beyond all points counts as all of them
 */
export function readTyped(typed: string, points: number): number | null {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Math.min(points, Number(digits)) : null;
}
