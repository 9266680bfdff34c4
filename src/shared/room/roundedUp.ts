/** Meters as a venue is asked for them: to the next half meter. */
export function roundedUp(meters: number): number {
  return Math.ceil(meters * 2) / 2;
}
