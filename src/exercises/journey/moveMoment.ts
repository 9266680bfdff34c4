import type { Moment } from './schema.ts';

/** A place to write. */
interface NewOrder {
  readonly id: string;
  readonly order: number;
}

/**
 * The places to write so that one moment stands one earlier or later: each moment's own is its number, and only those
 * that have another are written. Places are counted anew, since two who add at once give theirs the same. Nothing
 * where there is no way to go.
 * @param moments those that stand, in order
 */
export function moveMoment(
  moments: readonly Pick<Moment, 'id' | 'order'>[],
  id: string,
  way: 'earlier' | 'later',
): readonly NewOrder[] {
  const from = moments.findIndex((moment) => moment.id === id);
  const to = way === 'earlier' ? from - 1 : from + 1;
  if (from === -1 || to < 0 || to >= moments.length) return [];
  const rest = moments.filter((moment) => moment.id !== id);
  const moved = [...rest.slice(0, to), ...moments.slice(from, from + 1), ...rest.slice(to)];
  return moved.flatMap((moment, order) => (moment.order === order ? [] : [{ id: moment.id, order }]));
}
