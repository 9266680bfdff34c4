import { carriedIdOf } from '#shared/sync/carried.ts';
import { pendingLate, type Register } from '#shared/sync/worksheet.ts';

interface Merging {
  /** Who owns all of it from now on. */
  readonly owner: string;
  /** The revision of the op that merges, and its id. */
  readonly revision: number;
  readonly op: string;
}

/**
 * Two worksheets that turn out to be one person's: the registers to write. Of a field that both have the newer value
 * stands, and the other lies beside it as a conflict, as if two devices had written it (rule 6). What waits as late
 * goes on waiting: its revision stays above that of the value that it waits to replace (rule 5). What a reset has set
 * aside stays under that reset's name.
 */
export function mergedSheets(
  from: readonly Register[],
  into: readonly Register[],
  { owner, revision, op }: Merging,
): readonly Register[] {
  const placeOf = ({ exercise, field, slot }: Register): string => [exercise, field, slot].join('\n');
  const fieldOf = ({ exercise, field }: Register): string => [exercise, field].join('\n');
  const held = new Map(into.map((one) => [placeOf(one), one]));
  const pending = new Set([...pendingLate(from), ...pendingLate(into)]);
  const waits = new Set([...pending].map(fieldOf));
  const written = new Map<string, Register>();
  let beside = 0;

  const isFree = (one: Register): boolean =>
    (held.get(placeOf(one))?.value ?? null) === null && !written.has(placeOf(one));
  const write = (one: Register): void => void written.set(placeOf(one), { ...one, owner });
  /** Where nothing of the other's lies, or beside it under a name of this op's. */
  const lay = (one: Register, prefix = ''): void => {
    const place = { ...one, slot: prefix + one.slot };
    if (isFree(place)) return write(place);
    const slot = `${prefix}conflict:${op}-${beside}`;
    beside += 1;
    write({ ...one, slot });
  };

  for (const one of from) {
    const other = held.get(placeOf(one));
    const isSame = other !== undefined && JSON.stringify(other.value) === JSON.stringify(one.value);
    if (one.value === null || isSame) continue;
    const [, prefix = '', slot = one.slot] = /^(reset:[^:]+:)(.*)$/.exec(one.slot) ?? [];
    if (prefix !== '') lay({ ...one, slot, revision }, prefix);
    // One that has been overtaken does not come up again.
    else if (one.slot.startsWith('late') && !pending.has(one)) lay(one);
    else if (one.slot !== 'current') lay({ ...one, revision });
    else if (!other || other.value === null) {
      const newest = Math.max(one.revision, other?.revision ?? 0);
      write({ ...one, revision: waits.has(fieldOf(one)) ? newest : revision });
    } else if (carriedIdOf(one.field) !== null) continue;
    else {
      const isNewer = one.revision > other.revision;
      if (isNewer) write({ ...one, revision: waits.has(fieldOf(one)) ? one.revision : revision });
      lay({ ...(isNewer ? other : one), slot: `conflict:${op}-${beside}`, revision });
      beside += 1;
    }
  }
  // What has come over may be newer than what waits here.
  for (const one of into) if (pending.has(one)) write({ ...one, revision });
  return [...written.values()];
}
