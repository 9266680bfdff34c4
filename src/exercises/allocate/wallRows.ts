import type { ShareRow } from './rows.ts';
import type { AllocateResult } from './schema.ts';

/** One row of the wall: bars, or words about them. */
export type WallRow =
  | { readonly part: 'share'; readonly key: string; readonly share: ShareRow }
  | { readonly part: 'caution' | 'sentence' | 'debrief'; readonly key: string };

/** Bars first; then why not to trust the splits, what the room says, and the question to ask of it. */
export function wallRows(
  shares: readonly ShareRow[],
  { caution }: Pick<AllocateResult, 'caution'>,
): readonly WallRow[] {
  const words = (part: 'caution' | 'sentence' | 'debrief'): WallRow => ({ part, key: `the ${part}` });
  return [
    ...shares.map((share): WallRow => ({ part: 'share', key: share.key, share })),
    ...(caution ? [words('caution')] : []),
    words('sentence'),
    words('debrief'),
  ];
}
