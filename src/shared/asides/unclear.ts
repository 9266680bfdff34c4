import type { Register } from '#shared/sync/worksheet.ts';

/** Counts of unclear slides are registers of this name, which can be no exercise's. */
export const unclearName = '@unclear';

/** By slide, how many found it unclear at the same time, at most; slides that everybody followed are not in it. */
export function unclearSlides(registers: Iterable<Register>): Readonly<Record<string, number>> {
  const most: Record<string, number> = {};
  for (const { exercise, owner, field, value } of registers) {
    if (exercise !== unclearName || owner !== 'room') continue;
    if (typeof value === 'number' && value > 0) most[field] = value;
  }
  return most;
}
