import type { JsonValue } from '#shared/sync/op.ts';

/** Who sees a row: the room without a name, those at the table alone, or its writer alone. */
export const sharings = ['room', 'table', 'private'] as const;
export type Sharing = (typeof sharings)[number];

export function isSharing(value: JsonValue): value is Sharing {
  return sharings.some((sharing) => sharing === value);
}

interface SharedBy {
  readonly sharing?: { readonly default: Sharing };
}

/** Whether the room gets to see a row; a list that leaves no choice is all for the room. */
export function isForRoom(row: { readonly sharing: Sharing | null }, { sharing }: SharedBy): boolean {
  return sharing === undefined || (row.sharing ?? sharing.default) === 'room';
}

/**
 * What stands for "not the room" on a worksheet: a table's own is seen by its table, a person's by that person alone,
 * since what one person wrote goes to nobody else's device.
 */
export function keptBy(owner: 'seat' | 'table'): Sharing {
  return owner === 'table' ? 'table' : 'private';
}

/** What each choice is called, by the name of its message. */
export const seenBy = { room: 'seenRoom', table: 'seenTable', private: 'seenPrivate' } as const;
