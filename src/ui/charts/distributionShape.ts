/** The tallest column that still shows each answer as a block of its own. */
const mostBlocks = 12;
/** With few answers a single one shall not stand as high as the chart. */
const lowestTop = 4;

export interface DistributionShape {
  /** The count at the top of the chart. */
  readonly top: number;
  /** Each answer as a block, or columns that only their number counts. */
  readonly drawn: 'blocks' | 'columns';
}

export function distributionShape(counts: readonly number[]): DistributionShape {
  const most = Math.max(0, ...counts);
  return { top: Math.max(lowestTop, most), drawn: most <= mostBlocks ? 'blocks' : 'columns' };
}
