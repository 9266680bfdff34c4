interface Space {
  /** How high a column may become, in the unit of the heights. */
  readonly height: number;
  /** Between two items of a column. */
  readonly gap: number;
  readonly columns: number;
}

/** Page by page and column by column: the places of the items that stand there. */
export type PackedPages = readonly (readonly (readonly number[])[])[];

/**
 * Items in their order, down one column after the other and on to the next page. One that is higher than a
 * column has a column to itself. The last page's columns are made as even as they can be.
 */
export function packPages(heights: readonly number[], space: Space): PackedPages {
  if (heights.length === 0) return [];
  const filled = fill(heights, space.height, space.gap);
  const pages: (readonly (readonly number[])[])[] = [];
  for (let at = 0; at < filled.length; at += space.columns) pages.push(filled.slice(at, at + space.columns));
  const last = pages.pop() ?? [];
  return [...pages, evened(last, heights, space)];
}

/** A pixel of rounding is no overflow. */
const rounding = 1;

function fill(heights: readonly number[], limit: number, gap: number): number[][] {
  const columns: number[][] = [];
  let used = Infinity;
  for (const [index, height] of heights.entries()) {
    const column = columns[columns.length - 1];
    if (column && used + gap + height <= limit + rounding) {
      column.push(index);
      used += gap + height;
    } else {
      columns.push([index]);
      used = height;
    }
  }
  return columns;
}

/** The same items in the lowest columns that hold them all. */
function evened(
  page: readonly (readonly number[])[],
  heights: readonly number[],
  { height, gap, columns }: Space,
): readonly (readonly number[])[] {
  const items = page.flat();
  const own = items.map((index) => heights[index] ?? 0);
  let best: readonly (readonly number[])[] = page;
  let low = Math.max(...own);
  let high = height;
  for (let halving = 0; halving < 12 && high - low > rounding; halving += 1) {
    const limit = (low + high) / 2;
    const tried = fill(own, limit, gap);
    if (tried.length <= columns) {
      best = tried.map((column) => column.map((place) => items[place] ?? 0));
      high = limit;
    } else low = limit;
  }
  return best;
}
