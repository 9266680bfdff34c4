import type { JsonValue } from '#shared/sync/op.ts';
import type { Register } from '#shared/sync/worksheet.ts';

/** Counts of energy are registers of this name, which can be no exercise's. */
export const energyName = '@energy';

/** From this many answers on it is told how they fall; below it, only how many there are. */
export const fewestToTell = 5;

/** What the room said about its energy at one time. */
export interface EnergyAsked {
  /** The question, by its op. */
  readonly pulse: string;
  /** When it was first stored, by the server's clock in epoch ms. */
  readonly atMs: number;
  readonly n: number;
  /** How many said 1, 2, 3, 4 and 5; null where too few have answered to tell. */
  readonly counts: readonly number[] | null;
}

/** Every question about energy that has been closed, the oldest first. */
export function energyOfTheDay(registers: Iterable<Register>): readonly EnergyAsked[] {
  return [...registers]
    .flatMap(({ exercise, owner, field, value }): readonly EnergyAsked[] => {
      if (exercise !== energyName || owner !== 'room') return [];
      const read = energyKept(value);
      return read ? [{ pulse: field, atMs: read.atMs, ...countsToTell(read.counts) }] : [];
    })
    .sort((a, b) => a.atMs - b.atMs);
}

/** What is stored of a question: five counts, or the sum alone where they are too few. */
export function energyKept(
  value: JsonValue | undefined,
): { readonly atMs: number; readonly counts: readonly number[] } | null {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { atMs, counts } = value;
  if (typeof atMs !== 'number' || !Array.isArray(counts)) return null;
  return { atMs, counts: counts.filter((one) => typeof one === 'number') };
}

function countsToTell(counts: readonly number[]): Pick<EnergyAsked, 'n' | 'counts'> {
  const n = sum(counts);
  return { n, counts: counts.length === 5 && n >= fewestToTell ? counts : null };
}

/**
 * What may be told of the answers: how they fall from five on, and below that only how many there are, as a list of
 * one. Never empty.
 */
export function tellable(counts: readonly number[]): readonly number[] {
  const n = sum(counts);
  return n >= fewestToTell ? counts : [n];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** The arithmetic mean of answers that are counted by value from 1 on; null where there are none. */
export function meanOf(counts: readonly number[]): number | null {
  const n = sum(counts);
  if (n === 0) return null;
  return counts.reduce((all, count, index) => all + count * (index + 1), 0) / n;
}

/** The median of answers that are counted by value from 1 on, midway where it falls between two; null for none. */
export function medianOf(counts: readonly number[]): number | null {
  const n = sum(counts);
  if (n === 0) return null;
  const at = (rank: number): number => {
    let passed = 0;
    for (const [index, count] of counts.entries()) {
      passed += count;
      if (passed > rank) return index + 1;
    }
    return counts.length;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}

/** A question that nobody closes is over after so many milliseconds. */
export const pulseMs = 10 * 60_000;

/** Whether a question about energy still takes answers, by the server's clock. */
export function pulseIsOpen(pulse: { readonly openedMs: number } | null, nowMs: number): boolean {
  return pulse !== null && nowMs - pulse.openedMs < pulseMs;
}
