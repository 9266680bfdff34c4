/** As many as stand side by side on a phone, each wide enough for a thumb. */
const mostInARow = 6;

/** How many points stand in a row on a phone: rows as even as can be, so that none stands alone in the last. */
export function pointsInARow(points: number): number {
  const inARow = points <= 5 ? 5 : mostInARow;
  return Math.ceil(points / Math.ceil(points / inARow));
}
