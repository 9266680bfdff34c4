import type { Report } from './report.ts';

export interface Identified {
  readonly id: string;
  /** Where the id stands. */
  readonly line: number;
}

/**
 * Tells where the entries of a translation are not those of the first language, in the same order.
 * @param what how the author calls an entry
 * @param firstFile the file of the first language
 * @param endLine where to point when the last entry is missing
 */
export function compareIds(
  what: 'slide' | 'section' | 'item',
  first: readonly Identified[],
  firstFile: string,
  own: readonly Identified[],
  endLine: number,
  report: Report,
): void {
  const firstIds = first.map((entry) => entry.id);
  const ownIds = own.map((entry) => entry.id);
  const isRenamed = (index: number) =>
    firstIds.length === ownIds.length &&
    !ownIds.includes(firstIds[index] ?? '') &&
    !firstIds.includes(ownIds[index] ?? '');

  const seen = new Set<string>();
  for (const [index, { id, line }] of own.entries()) {
    const meant = firstIds[index];
    if (seen.has(id)) {
      report(line, `The ${what} "${id}" stands twice: delete one, or give it the id that is missing.`);
    } else if (isRenamed(index)) {
      report(line, `In ${firstFile} the ${what} at this place is called "${meant}": give it the same id.`);
    } else if (!firstIds.includes(id)) {
      report(line, `The ${what} "${id}" is not in ${firstFile}: add it there, or delete it here.`);
    }
    seen.add(id);
  }
  for (const [index, id] of firstIds.entries()) {
    if (ownIds.includes(id) || isRenamed(index)) continue;
    const next = own.find((entry) => firstIds.indexOf(entry.id) > index);
    report(next?.line ?? endLine, `Here the ${what} "${id}" of ${firstFile} is missing: add it.`);
  }

  const shared = firstIds.filter((id) => seen.has(id));
  const ownShared = own.filter(
    (entry, index) => shared.includes(entry.id) && ownIds.indexOf(entry.id) === index,
  );
  const misplaced = ownShared.findIndex((entry, index) => entry.id !== shared[index]);
  const entry = ownShared[misplaced];
  if (entry) {
    report(entry.line, `In ${firstFile} the ${what} "${shared[misplaced]}" comes here: keep the same order.`);
  }
}
