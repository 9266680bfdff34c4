/** A room a little wider than deep lets more people sit near the screen. Ours. */
const bestRatio = 1.15;

/** How many columns, of 1 to `most`, make furniture whose width is nearest to its depth. */
export function squarest(
  most: number,
  sizeOf: (columns: number) => { readonly width: number; readonly depth: number },
): number {
  let best = 1;
  let bestMiss = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= most; columns += 1) {
    const { width, depth } = sizeOf(columns);
    const miss = Math.abs(Math.log(width / depth / bestRatio));
    if (miss < bestMiss) {
      best = columns;
      bestMiss = miss;
    }
  }
  return best;
}
