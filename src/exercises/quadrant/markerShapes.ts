export const shapes = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star'] as const;
export type Shape = (typeof shapes)[number];

const rivalShapes: readonly Shape[] = ['square', 'triangle', 'diamond', 'hexagon', 'star'];
const letters = 'ABCDE';

/** Each shape's outline within ±11 units, about as large to the eye as the others. */
export const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M0-10A10 10 0 0 1 0 10A10 10 0 0 1 0-10Z',
  square: 'M-9-9H9V9H-9Z',
  triangle: 'M0-11.5L11.5 9H-11.5Z',
  diamond: 'M0-11.5L11.5 0L0 11.5L-11.5 0Z',
  hexagon: 'M-5.5-10H5.5L11 0L5.5 10H-5.5L-11 0Z',
  star: 'M0-11.5L4-5.5L11.5-4L6.5 2L7.5 9.5L0 6.5L-7.5 9.5L-6.5 2L-11.5-4L-4-5.5Z',
};

export interface MarkerLook {
  readonly shape: Shape;
  /** Number of the data color, 1–8. */
  readonly color: number;
  readonly letter: string;
}

/** Letter, shape and color of a competitor by its place in the list, from 0. */
export function rivalLook(index: number): MarkerLook {
  const at = index % rivalShapes.length;
  return { shape: rivalShapes[at] ?? 'square', color: at + 2, letter: letters.charAt(at) };
}

/** What a table's marker bears: the number in its name, or how its name begins. */
export function tableLetter(name: string): string {
  return /\d{1,2}/.exec(name)?.[0] ?? Array.from(name.trim()).slice(0, 2).join('');
}

/** What our own marker bears: the word for us where it fits into a circle, else nothing. */
export function ownLetter(name: string): string {
  const symbols = Array.from(name.trim());
  return symbols.length <= (/\p{Script=Han}/u.test(name) ? 2 : 3) ? symbols.join('') : '';
}
