import { isChinese } from '#shared/content/language.ts';
import { countPeople, headCount } from '#shared/plan/countPeople.ts';
import type { InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';
import { type Guest, guestsOf } from './guests.ts';
import { hostOf } from './letter.ts';
import { walkIns } from './signIn.ts';

/** A sheet that is folded through its middle and stands before somebody. */
export interface NameTent {
  readonly id: string;
  /** What the room calls them by, set as large as it goes. */
  readonly called: string;
  /** The rest of the name, small; empty where `called` is all of it. */
  readonly rest: string;
  /** Where nobody has said, who asks people to come. */
  readonly company: string;
  readonly table: InBoth | null;
}

/** What the name tents say. */
export interface NameTentsModel {
  /** By table, so that they are laid out in one round; by name within a table. */
  readonly tents: readonly NameTent[];
  /** For those who are not named yet, and those who come along: to write on. */
  readonly blank: number;
}

/** A tent for everybody who has not declined, and blank ones for whoever comes besides. */
export function nameTentsModel(source: DocumentSource): NameTentsModel {
  const guests = [...guestsOf(source)].sort((a, b) => a.tableOrder - b.tableOrder);
  const roomSpeaks = source.session?.settings.languages[0] ?? 'en';
  const host = source.session ? hostOf(source.session.settings) : '';
  const tents = guests.map((guest) => {
    const tent = tentOf(guest, givenFirst(guest, roomSpeaks));
    return tent.company === '' ? { ...tent, company: host } : tent;
  });
  if (!source.session) return { tents, blank: 1 };
  const expected = headCount(source.session.settings.people, countPeople(source.plan));
  return { tents, blank: Math.max(0, expected - tents.length) + walkIns(expected) };
}

type NameOrder = 'given-first' | 'unknown';

/** A pinyin name begins with the family's: who speaks Chinese is called by all of it, in whatever letters. */
function givenFirst({ invitee }: Guest, roomSpeaks: Parameters<typeof isChinese>[0]): NameOrder {
  return isChinese(invitee.language ?? roomSpeaks) ? 'unknown' : 'given-first';
}

function tentOf({ invitee: { id, name }, company, table }: Guest, order: NameOrder): NameTent {
  return { id, ...(order === 'given-first' ? calledName(name) : whole(name)), company, table };
}

const titles = /^(?:dr|mr|mrs|ms|miss|mx|prof|sir)\.?$/i;
const initial = /^\p{Lu}\.$/u;
const inCapitals = /^\p{Lu}[\p{Lu}'’-]+$/u;

/**
 * Which part of a Latin name is called out in a room: the given name, past titles, with initials that come before it.
 * "Haddad, Omar" and "HADDAD Omar" begin with the family's name. A name in any other script is called whole.
 */
export function calledName(name: string): { readonly called: string; readonly rest: string } {
  const trimmed = name.trim().replaceAll(/\s+/gu, ' ');
  if (!/^[\p{Script=Latin}\p{M}\p{P}\d ]+$/u.test(trimmed)) return whole(trimmed);
  const [family = '', given, ...more] = trimmed.split(/\s*,\s*/u);
  const words = (given === undefined || more.length > 0 ? trimmed : `${given} ${family}`).split(' ');
  const first = firstCalled(words);
  const last = initial.test(words[first] ?? '') && first + 1 < words.length ? first + 1 : first;
  const rest = [...words.slice(0, first), ...words.slice(last + 1)].join(' ');
  return { called: words.slice(first, last + 1).join(' '), rest };
}

function firstCalled(words: readonly string[]): number {
  const start = words.findIndex((word) => !titles.test(word));
  if (start === -1) return 0;
  const given = words.findIndex((word, at) => at >= start && !inCapitals.test(word));
  return given === -1 ? start : given;
}

function whole(name: string): { readonly called: string; readonly rest: string } {
  return { called: name.trim(), rest: '' };
}
