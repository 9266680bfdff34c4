const dayMs = 86_400_000;

/** Whole days from one ISO date to another, negative when the other is earlier; null when that is no date. */
export function daysBetween(from: string, to: string): number | null {
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
  return Number.isFinite(days) ? days : null;
}
