/** Wrong codes from everybody together: a burst, then so many a second (SPEC rule 10). */
export const wrongCodes = { perSecond: 5, burst: 100 } as const;

/** What somebody who guesses without pause needs at least, in the mean, to come upon anything. */
export const leastDays = 30;

/** A code has symbols of this many kinds. */
const kindsOfSymbols = 30;
const secondsADay = 24 * 60 * 60;

/** A room code as people type it, and the longer one for when there are many rooms. */
export const roomCodeLengths = { short: 6, long: 8 } as const;
export type RoomCodeLength = (typeof roomCodeLengths)[keyof typeof roomCodeLengths];

/**
 * Days until somebody who guesses without pause, and never the same twice, comes upon one of `targets` codes of
 * `symbols` symbols: the mean. Of N = 30^symbols codes, R open something; the first of them is met after
 * (N + 1) / (R + 1) tries (the mean of the negative hypergeometric distribution), of which the burst costs no time.
 */
export function daysToGuess(symbols: number, targets: number): number {
  const tries = (kindsOfSymbols ** symbols + 1) / (targets + 1);
  return Math.max(0, tries - wrongCodes.burst) / wrongCodes.perSecond / secondsADay;
}

/**
 * How many codes of this length may open something before guessing takes {@link leastDays} or less: solved for R,
 * (N + 1) / (R + 1) > 30 × 86,400 × 5 + 100. Six symbols: 729,000,001 / 12,960,100 − 1 = 55.2, so 55.
 */
export function mostTargets(symbols: number): number {
  const tries = leastDays * secondsADay * wrongCodes.perSecond + wrongCodes.burst;
  return Math.ceil((kindsOfSymbols ** symbols + 1) / tries - 1) - 1;
}

/** Symbols of the next room's code, where so many rooms have a short one already. */
export function roomCodeLength(shortCodes: number): RoomCodeLength {
  return shortCodes < mostTargets(roomCodeLengths.short) ? roomCodeLengths.short : roomCodeLengths.long;
}
