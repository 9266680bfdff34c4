import type { Fields } from '#exercises/contract.ts';
import { type Entry, type Group, mostCharacters } from './group.ts';
import { groupOf, isMark, type Mark, markField, splitMarks } from './groupMarks.ts';

/** Entries of one worksheet that its table has put together, or one that stands for itself. */
export interface OwnGroup<E> {
  /** The key of one of its entries. */
  readonly key: string;
  /** The field that holds its name. */
  readonly nameField: string;
  /** What the table calls it; null without a name, and for one entry, which goes by its own words. */
  readonly name: string | null;
  readonly entries: readonly E[];
}

/** Whether a table may mark its own entries like this: put them together and name them, but not hide them. */
export function acceptsOwnMark(field: string): boolean {
  return isMark(field, 'group') || isMark(field, 'label');
}

/**
 * One worksheet's entries in the groups that its own marks make, in the order of the first of each. A group goes by
 * the key that the marks lead to; where no entry has these words any longer, by the first of its entries' keys, so
 * that it does not fall in with what another table wrote.
 */
export function ownGroups<E extends Pick<Entry, 'key'>>(
  entries: readonly E[],
  marks: Fields,
): readonly OwnGroup<E>[] {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const led = groupOf(entry.key, marks);
    groups.set(led, [...(groups.get(led) ?? []), entry]);
  }
  return [...groups].map(([led, members]) => {
    const keys = [...new Set(members.map(({ key }) => key))].sort();
    const nameField = markField('label', led);
    const name = marks[nameField];
    const isNamed = keys.length > 1 && typeof name === 'string' && name.trim() !== '';
    return {
      key: keys.includes(led) ? led : (keys[0] ?? led),
      nameField,
      name: isNamed ? name.trim().slice(0, mostCharacters) : null,
      entries: members,
    };
  });
}

/** A table's own group as boards show groups: by its name, or by the words of its first entry. */
export function asGroup({ key, name, entries }: OwnGroup<Pick<Entry, 'key' | 'text'>>): Group {
  const different = entries.filter(({ key: own }, at) => entries.findIndex((one) => one.key === own) === at);
  return {
    key,
    text: name ?? entries[0]?.text.trim() ?? '',
    also: null,
    count: 1,
    tags: [],
    members:
      different.length > 1
        ? different.map((entry) => ({ key: entry.key, text: entry.text.trim(), count: 1 }))
        : [],
  };
}

/** Marks that let every entry of a table's own group stand for itself again, without its name. */
export function splitOwnMarks(group: OwnGroup<Pick<Entry, 'key' | 'text'>>): readonly Mark[] {
  const marks = splitMarks(asGroup(group));
  const isNamed = marks.some(({ field }) => field === group.nameField);
  return isNamed ? marks : [...marks, { field: group.nameField, value: null }];
}
