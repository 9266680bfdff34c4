import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { type Group, type Member, mostCharacters } from './group.ts';

/** One mark to write. */
interface Mark {
  readonly field: string;
  readonly value: JsonValue;
}

export type MarkKind = 'group' | 'label' | 'hidden';

/** `group.<entry>` names its group; `label.<group>` and `hidden.<group>` are about a group. */
export function markField(mark: MarkKind, key: string): string {
  return `${mark}.${key}`;
}

const key = /^[a-z0-9]{1,11}$/;

/** Whether the facilitator may mark entries like this. */
export function acceptsMark(field: string, value: JsonValue): boolean {
  const [mark, target = '', ...more] = field.split('.');
  if (!key.test(target) || more.length > 0) return false;
  if (mark === 'group') return value === null || (typeof value === 'string' && key.test(value));
  if (mark === 'label')
    return value === null || (typeof value === 'string' && value.length <= mostCharacters);
  return mark === 'hidden' && (value === null || typeof value === 'boolean');
}

/**
 * The group that an entry is in: its own, or where the marks lead from it. Should two facilitators at once have put
 * two groups each into the other, those that lead in a circle are one group, named by the first of their keys.
 */
export function groupOf(entry: string, room: Fields): string {
  const path: string[] = [];
  for (let at = entry; ;) {
    const circle = path.indexOf(at);
    if (circle !== -1) return path.slice(circle).sort()[0] ?? at;
    path.push(at);
    const next = room[markField('group', at)];
    if (typeof next !== 'string' || next === at) return at;
    at = next;
  }
}

/** Every entry of a group under its own words. */
export function membersOf({ key: own, text, count, members }: Group): readonly Member[] {
  return members.length > 0 ? members : [{ key: own, text, count }];
}

/** Marks that put groups together under the first of them; what each was made of is kept and can be split again. */
export function mergeMarks(groups: readonly Group[]): readonly Mark[] {
  const [first, ...others] = groups;
  if (!first) return [];
  return others.flatMap((other) => {
    const keys = new Set([other.key, ...membersOf(other).map((one) => one.key)]);
    return [...keys].map((one) => ({ field: markField('group', one), value: first.key }));
  });
}

/** Marks that let every entry of a group stand for itself again, without the names that were given on the way. */
export function splitMarks(group: Group): readonly Mark[] {
  const keys = new Set([group.key, ...membersOf(group).map((one) => one.key)]);
  return [...keys].flatMap((one) => [
    { field: markField('group', one), value: null },
    { field: markField('label', one), value: null },
  ]);
}
