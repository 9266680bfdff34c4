import type { Localized } from '#shared/content/language.ts';
import type { AllocateOptions, AllocateResult, RoomShare } from './schema.ts';

/** What one split says of one row. */
export interface SplitShare {
  /** In percent. */
  readonly share: number;
  /** What the split itself calls it, where that is not the row's own name. */
  readonly called: Localized | null;
}

/** One line of the comparison: a choice, or what only a split has. */
export interface ShareRow {
  readonly key: string;
  readonly label: Localized;
  /** Null where the room was not asked for it. */
  readonly room: RoomShare | null;
  /** In the order of the splits. */
  readonly splits: readonly (SplitShare | null)[];
}

/**
 * The room's guess beside the splits: choices first, what the room gives the most on top (those alike in the order of the
 * form), then what stands in a split alone.
 */
export function shareRows(
  { choices }: Pick<AllocateOptions, 'choices'>,
  { shares, figures }: AllocateResult,
): readonly ShareRow[] {
  const matched = choices.map(({ id, label }) => ({
    key: id,
    label,
    room: shares.find((one) => one.id === id) ?? null,
    splits: figures.map((figure) => {
      const found = figure.shares.find(({ choice }) => choice === id);
      return found ? { share: found.share, called: found.label ?? null } : null;
    }),
  }));
  const unmatched = figures.flatMap((figure, at) =>
    figure.shares.flatMap(({ choice, label, share }, place) =>
      choice === undefined && label
        ? [
            {
              key: `${figure.id}/${place}`,
              label,
              room: null,
              splits: figures.map((_, index) => (index === at ? { share, called: null } : null)),
            },
          ]
        : [],
    ),
  );
  return [...matched.sort((a, b) => (b.room?.mean ?? 0) - (a.room?.mean ?? 0)), ...unmatched];
}
