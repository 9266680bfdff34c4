import { farEnd, type Place, toTenth } from './place.ts';

/** Where somebody begins who has not placed a marker yet and moves it by keys. */
const middle: Place = { x: 5, y: 5 };
const small = 0.1;
const large = 1;

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * Where a key takes a marker: arrows by 0.1, with Shift by 1; Page Up and Page Down by 1 up and down; Home and
 * End to the ends of the x axis, with Shift of the y axis. Enter and Space put one that has no place yet into
 * the middle, from where the others begin too. Null for a key that means nothing here.
 */
export function stepByKey(at: Place | null, { key, shiftKey }: KeyPress): Place | null {
  const { x, y } = at ?? middle;
  const by = shiftKey ? large : small;
  const to = (nextX: number, nextY: number): Place => ({ x: toTenth(nextX), y: toTenth(nextY) });
  switch (key) {
    case 'ArrowLeft':
      return to(x - by, y);
    case 'ArrowRight':
      return to(x + by, y);
    case 'ArrowDown':
      return to(x, y - by);
    case 'ArrowUp':
      return to(x, y + by);
    case 'PageDown':
      return to(x, y - large);
    case 'PageUp':
      return to(x, y + large);
    case 'Home':
      return shiftKey ? to(x, 0) : to(0, y);
    case 'End':
      return shiftKey ? to(x, farEnd) : to(farEnd, y);
    case 'Enter':
    case ' ':
      return at ? null : middle;
    default:
      return null;
  }
}

/** The same for one number in a field of its own, where Home and End move the caret. */
export function stepNumber(value: number | null, { key, shiftKey }: KeyPress): number | null {
  const from = value ?? middle.x;
  const by = shiftKey ? large : small;
  if (key === 'ArrowUp') return toTenth(from + by);
  if (key === 'ArrowDown') return toTenth(from - by);
  if (key === 'PageUp') return toTenth(from + large);
  if (key === 'PageDown') return toTenth(from - large);
  return null;
}
