import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { type Entry, type Group, type Member, mostCharacters } from './group.ts';

/** One mark to write. */
export interface Mark {
  readonly field: string;
  readonly value: JsonValue;
}

export type MarkKind = 'group' | 'label' | 'hidden';

/** `group.<entry>` names its group; `label.<group>` and `hidden.<group>` are about a group. */
export function markField(mark: MarkKind, key: string): string {
  return `${mark}.${key}`;
}

const key = /^[a-z0-9]{1,11}$/;

/** Whether a field holds marks of this kind. */
export function isMark(field: string, mark: MarkKind): boolean {
  return field.startsWith(`${mark}.`);
}

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

/**
 * The room's group that an entry is in: a table's own groups first, the facilitator's marks over them. What the
 * facilitator has marked itself, or hidden, is where they have put it, whatever its table does with it.
 */
export function roomGroupOf({ key: own, group = own }: Entry, room: Fields): string {
  const isMarked =
    typeof room[markField('group', own)] === 'string' || room[markField('hidden', own)] === true;
  return groupOf(isMarked ? own : group, room);
}

/**
 * The keys that each group stands for, by its own key. The same words may be in two groups, where one table has put
 * them together with others and another has not: they are then with the group that goes by them, or else with the
 * first, so that votes for them count once.
 */
export function keysOfGroups(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
  const taken = new Set(groups.map(({ key: own }) => own));
  return new Map(
    groups.map((group) => {
      const others = membersOf(group).filter((one) => one.key !== group.key && !taken.has(one.key));
      for (const one of others) taken.add(one.key);
      return [group.key, [group.key, ...others.map((one) => one.key)]];
    }),
  );
}

/** Every entry of a group under its own words. */
export function membersOf({ key: own, text, count, members }: Group): readonly Member[] {
  return members.length > 0 ? members : [{ key: own, text, count }];
}

/**
 * Marks that put groups together under the first of them; what each was made of is kept and can be split again. What a
 * table has put together goes along by itself: a mark of its own would take every other table's of these words too.
 */
export function mergeMarks(groups: readonly Group[]): readonly Mark[] {
  const [first, ...others] = groups;
  if (!first) return [];
  return others.flatMap((other) => {
    const members = membersOf(other).filter(({ byTable }) => !byTable);
    const keys = new Set([other.key, ...members.map((one) => one.key)]);
    return [...keys].map((one) => ({ field: markField('group', one), value: first.key }));
  });
}

/**
 * Marks that let every entry of a group stand for itself again, without the names that were given on the way. What a
 * table has put together is marked as its own group, since without a mark it would be with the table's again.
 */
export function splitMarks(group: Group): readonly Mark[] {
  const members = membersOf(group);
  const keys = new Set([group.key, ...members.map((one) => one.key)]);
  const byTable = new Set(members.filter((one) => one.byTable).map((one) => one.key));
  return [...keys].flatMap((one) => [
    { field: markField('group', one), value: byTable.has(one) ? one : null },
    { field: markField('label', one), value: null },
  ]);
}
