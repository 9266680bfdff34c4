import type { JsonValue } from '#shared/sync/op.ts';

/** Who sees a row: the room without a name, those at the table alone, or its writer alone. */
export const sharings = ['room', 'table', 'private'] as const;
export type Sharing = (typeof sharings)[number];

export function isSharing(value: JsonValue): value is Sharing {
  return sharings.some((sharing) => sharing === value);
}

/** What a list says of sharing; left out, its writers have no choice. */
export interface SharedBy {
  readonly sharing?: { readonly default: Sharing };
}

interface Shareable {
  readonly sharing: Sharing | null;
}

/** Whether the room gets to see a row; a list that leaves no choice is all for the room. */
export function isForRoom(row: Shareable, { sharing }: SharedBy): boolean {
  return sharing === undefined || (row.sharing ?? sharing.default) === 'room';
}

/** What can be chosen for a row: what a table writes, its table sees in any case. */
export function choicesOf(owner: 'seat' | 'table'): readonly Sharing[] {
  return owner === 'table' ? ['room', 'table'] : sharings;
}

/** Who sees a row: what its writer chose, else what the list begins with. */
export function seenIn(owner: 'seat' | 'table', row: Shareable, { sharing }: SharedBy): Sharing {
  const chosen = sharing === undefined ? 'room' : (row.sharing ?? sharing.default);
  return chosen === 'private' && owner === 'table' ? 'table' : chosen;
}

/** What stands for "not the room" where all rows are kept at once: what the list begins with, else its writers. */
export function keptBy(owner: 'seat' | 'table', standard: Sharing): 'table' | 'private' {
  return owner === 'table' || standard === 'table' ? 'table' : 'private';
}

/** What each choice is called, by the name of its message. */
export const seenBy = { room: 'seenRoom', table: 'seenTable', private: 'seenPrivate' } as const;
