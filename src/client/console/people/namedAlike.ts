import type { Seat } from '#shared/sync/protocol.ts';

/** Of names as short as these, one letter more or less is another name. */
const shortest = 4;

/** Those who may be the same person, by their names: the same ones first, then those that differ in little. */
export function namedAlike(seat: Seat, others: readonly Seat[]): readonly Seat[] {
  const own = bare(seat.name);
  const near = others
    .filter(({ id }) => id !== seat.id)
    .map((other) => ({ other, distance: distanceOf(own, bare(other.name)) }))
    .filter(({ distance }) => distance < Infinity);
  return near.sort((a, b) => a.distance - b.distance).map(({ other }) => other);
}

/** Letters and digits alone, whatever their width, case and accents. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** 0 for the same name, 1 for one that holds the other, 2 for one letter's difference, else infinite. */
function distanceOf(a: string, b: string): number {
  if (a === '' || b === '') return Infinity;
  if (a === b) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.startsWith(short)) return 1;
  return short.length >= shortest && isOneApart(short, long) ? 2 : Infinity;
}

function isOneApart(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
