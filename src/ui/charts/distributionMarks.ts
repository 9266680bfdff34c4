export interface Mark {
  readonly kind: 'mean' | 'median';
  readonly value: number;
  /** Percent of the chart's width. */
  readonly at: number;
}

export interface PlacedMark extends Mark {
  /** To which side of its line the words of a mark stand. */
  readonly side: 'left' | 'right';
  /** Rows above the columns' counts; 0 is the lowest. */
  readonly row: 0 | 1;
}

/** Percent of the chart's width that the words of a mark may need, in a chart of its own and in one of two abreast. */
const wordsWidths = { whole: 24, half: 44 };

/**
 * Places the words like flags on their lines: outward from each other in one row, which never lets them meet.
 * Near an end there is no room outward; then both point inward, in two rows, the outer mark's above.
 */
export function placeMarks(marks: readonly Mark[], share: 'whole' | 'half' = 'whole'): readonly PlacedMark[] {
  const wordsWidth = wordsWidths[share];
  const [low, high] = [...marks].sort((one, other) => one.at - other.at);
  if (!low) return [];
  if (!high) return [{ ...low, side: low.at < 50 ? 'right' : 'left', row: 0 }];
  if (low.at < wordsWidth) {
    return [
      { ...low, side: 'right', row: 1 },
      { ...high, side: high.at > 100 - wordsWidth ? 'left' : 'right', row: 0 },
    ];
  }
  if (high.at > 100 - wordsWidth) {
    return [
      { ...low, side: 'left', row: 0 },
      { ...high, side: 'left', row: 1 },
    ];
  }
  return [
    { ...low, side: 'left', row: 0 },
    { ...high, side: 'right', row: 0 },
  ];
}
