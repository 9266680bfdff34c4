import type { ChecklistPlaceholder } from '#shared/content/checklistPlaceholders.ts';
import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import { toldMinutes } from '#shared/agenda/toldEnd.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { countPeople, headCount, type PeopleCount } from '#shared/plan/countPeople.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import {
  addDays,
  clockBefore,
  dayAndMonth,
  dayOfClockBefore,
  endTime,
  fullDate,
  timeZoneLabel,
} from '#shared/session/dates.ts';
import type { SessionSettings, SessionSummary } from '#shared/session/settings.ts';
import { groupRoomCode } from '#shared/sync/ids.ts';
import { checklistQuantities } from './checklistQuantities.ts';
import type { ChecklistWords } from './checklistWords.en.ts';
import { checklistWords } from './checklistWords.ts';
import {
  type ChecklistEntry,
  type ChecklistGroup,
  type ChecklistTick,
  planChecklist,
} from './planChecklist.ts';

/** The same said in every language of the interface: a printed page may show them all at once. */
export type InBoth<T = string> = Readonly<Record<Language, T>>;

/** Stands in a text where a hand will write: the page draws a rule in its place. */
const gap = '____';

export interface ChecklistSource {
  readonly workshop: Pick<Workshop, 'title' | 'checklist' | 'segments'>;
  /** Null before any session exists: the checklist is then printed blank. */
  readonly session: SessionSummary | null;
  readonly ticks: readonly ChecklistTick[];
  /** Who does what, and what this session adds; left out where only the workshop's items are wanted. */
  readonly plan?: readonly PlanRecord[];
  /** Who comes, where it was counted already; left out, it is counted from the plan. */
  readonly people?: PeopleCount;
  /** Planned length when the session has a plan of its own; else the sum of the workshop's segments. */
  readonly minutes?: number;
}

export interface ChecklistLine {
  readonly id: string;
  readonly kind: ChecklistEntry['kind'];
  /** Of an own task the same in each, as it was written. */
  readonly text: InBoth;
  /** By when an own task is due, where that is not when its section is. */
  readonly by: InBoth | null;
  /** Who is to do it; empty while it is nobody's. */
  readonly owner: string;
  readonly tick: { readonly by: string; readonly on: InBoth } | null;
}

export interface ChecklistPart {
  readonly id: string;
  readonly title: InBoth;
  /** When it is due and how far it is: "by 19 Nov · 3 of 4 done"; "T−21 ____" on a blank sheet. */
  readonly due: InBoth;
  readonly lines: readonly ChecklistLine[];
}

/** What stands at the head of a checklist that belongs to a session. */
export interface ChecklistFacts {
  readonly title: string;
  /** Whose day it is; empty where the session does not say. */
  readonly client: string;
  readonly code: string;
  readonly date: InBoth;
  /** "09:00–12:45 UTC+8", alike in every language. */
  readonly time: string;
  readonly venue: string;
  readonly layout: InBoth;
  readonly people: InBoth;
}

export interface ChecklistModel {
  readonly workshop: InBoth;
  readonly facts: ChecklistFacts | null;
  readonly parts: readonly ChecklistPart[];
}

/** Everything that the printed checklist says, worked out from the workshop, its session and the session's plan. */
export function checklistModel(source: ChecklistSource): ChecklistModel {
  const { workshop, session, ticks, plan = [] } = source;
  const minutes = source.minutes ?? toldMinutes(session && session.settings, workshop);
  const around = { session, people: source.people ?? countPeople(plan) };
  const groups = planChecklist({
    sections: workshop.checklist,
    session: session && session.settings,
    ticks,
    plan,
  });
  return {
    workshop: each((language) => inLanguage(workshop.title, language)),
    facts: session && facts(session, around.people, minutes),
    parts: groups.map((group) => part(group, around)),
  };
}

/** "K7M 4QD": in two halves that stay on one line. */
export function groupedCode(code: string): string {
  return groupRoomCode(code).replace(' ', '\u00a0');
}

/** What fills the gaps of an item. */
interface Around {
  readonly session: SessionSummary | null;
  readonly people: PeopleCount;
}

function facts({ code, settings }: SessionSummary, counted: PeopleCount, minutes: number): ChecklistFacts {
  const { date, start, timeZone } = settings;
  const end = endTime(start, minutes);
  const zone = timeZoneLabel(timeZone, date, start);
  return {
    title: settings.title,
    client: settings.client.name,
    code: groupedCode(code),
    date: each((language) => fullDate(date, language)),
    time: `${start}–${end} ${zone}`,
    venue: settings.venue,
    layout: each((language) => checklistWords[language].layouts[settings.layout]),
    people: each((language) => people(settings, counted, language)),
  };
}

function people(settings: SessionSettings, { listed, yes }: PeopleCount, language: Language): string {
  const words = checklistWords[language];
  const number = (value: number) => figure(value, language);
  const tables = number(settings.tables.length);
  const seats =
    listed > 0
      ? words.invited(number(listed), number(yes), tables)
      : words.people(number(settings.people), tables);
  const businesses = settings.businesses.length;
  return businesses > 1 ? `${seats}${words.businesses(number(businesses))}` : seats;
}

function part(group: ChecklistGroup, around: Around): ChecklistPart {
  const { id, title, entries } = group;
  const done = entries.filter((entry) => entry.done !== null).length;
  return {
    id,
    title: each((language) => (title ? inLanguage(title, language) : checklistWords[language].own)),
    due: each((language) => dueAndDone(group, around.session, done, language)),
    lines: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      text: each((language) => (entry.kind === 'own' ? entry.text : fill(entry.text, around, language))),
      by: ownDay(entry, group),
      owner: entry.owner,
      tick: entry.done && tickOf(entry.done),
    })),
  };
}

function tickOf({ by, on }: { readonly by: string; readonly on: string }): ChecklistLine['tick'] {
  return { by, on: each((language) => dayAndMonth(on, language)) };
}

function ownDay({ dueOn }: ChecklistEntry, group: ChecklistGroup): InBoth | null {
  if (dueOn === null || dueOn === group.dueOn) return null;
  return each((language) => checklistWords[language].by(dayAndMonth(dueOn, language)));
}

function dueAndDone(
  group: ChecklistGroup,
  session: SessionSummary | null,
  done: number,
  language: Language,
): string {
  const words = checklistWords[language];
  const when = session ? due(group, session.settings, words, language) : openDue(group, words);
  return done === 0 ? when : `${when}${words.separator}${words.done(done, group.entries.length)}`;
}

function due(
  { days, minutesBefore }: ChecklistGroup,
  { date, start }: SessionSettings,
  words: ChecklistWords,
  language: Language,
): string {
  const day = dayAndMonth(addDays(date, days), language);
  const times = minutesBefore.map((minutes) => {
    const time = clockBefore(start, minutes);
    const shift = dayOfClockBefore(start, minutes);
    return shift === 0 ? time : words.dayAndTime(dayAndMonth(addDays(date, shift), language), time);
  });
  // The eve and the day itself are appointments; everything else is due by its date.
  const dated = days === -1 || days === 0 ? day : words.by(day);
  return times.length === 0 ? dated : words.dayAndTime(dated, times.join(words.timeSeparator));
}

function openDue({ days, minutesBefore }: ChecklistGroup, words: ChecklistWords): string {
  if (minutesBefore.length > 0) return minutesBefore.map(words.minutesBefore).join(words.timeSeparator);
  const day = days === 0 ? 'T' : `T${days < 0 ? '−' : '+'}${Math.abs(days)}`;
  // Alike in every language, so that a page in both has one place for the date and not two.
  return `${day}\u2003${gap}`;
}

function fill(text: Localized, { session, people: counted }: Around, language: Language): string {
  const values: Readonly<Record<string, string>> = session
    ? placeholderValues(session, counted, language)
    : {};
  return inLanguage(text, language).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? gap);
}

/** Days after the session at which the actions are looked at again. */
const checkAfterDays = 30;

function placeholderValues(
  { code, settings }: SessionSummary,
  counted: PeopleCount,
  language: Language,
): Record<ChecklistPlaceholder, string> {
  const quantities = checklistQuantities({ ...settings, people: headCount(settings.people, counted) });
  const number = (name: keyof typeof quantities) => figure(quantities[name], language);
  return {
    people: number('people'),
    tables: number('tables'),
    workbooks: number('workbooks'),
    nameTents: number('nameTents'),
    tableSigns: number('tableSigns'),
    pens: number('pens'),
    flipcharts: number('flipcharts'),
    dots: number('dots'),
    layout: checklistWords[language].layouts[settings.layout],
    code: groupedCode(code),
    checkDate: dayAndMonth(addDays(settings.date, checkAfterDays), language),
    diets: dietsIn(counted, language),
  };
}

/** So many kinds of food fit a line; what is rarer stands on the page of the place. */
const mostDiets = 6;

function dietsIn({ diets }: PeopleCount, language: Language): string {
  const words = checklistWords[language];
  const named = diets
    .slice(0, mostDiets)
    .map(({ text, people: count }) => words.need(figure(count, language), text));
  return named.length === 0 ? words.noDiets : named.join(words.listSeparator);
}

function figure(value: number, language: Language): string {
  return value.toLocaleString(language === 'en' ? 'en-US' : 'zh-CN');
}

function each<T>(make: (language: Language) => T): InBoth<T> {
  // Written out so that a new language is a type error here and nowhere else.
  return { en: make('en'), 'zh-Hans': make('zh-Hans'), 'zh-Hant': make('zh-Hant') };
}
