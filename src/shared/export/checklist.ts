import type { ChecklistPlaceholder } from '#shared/content/checklistPlaceholders.ts';
import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import {
  workshopMinutes,
  type ChecklistItem,
  type ChecklistSection,
  type Workshop,
} from '#shared/content/workshop.ts';
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

/** The same said in every language of the interface: a printed page may show them all at once. */
export type InBoth<T = string> = Readonly<Record<Language, T>>;

/** Stands in a text where a hand will write: the page draws a rule in its place. */
const gap = '____';

/** One ticked item: who did it and on which ISO date. */
export interface ChecklistTick {
  readonly item: string;
  readonly by: string;
  readonly on: string;
}

export interface ChecklistSource {
  readonly workshop: Pick<Workshop, 'title' | 'checklist' | 'segments'>;
  /** Null before any session exists: the checklist is then printed blank. */
  readonly session: SessionSummary | null;
  readonly ticks: readonly ChecklistTick[];
  /** Planned length when the session has a plan of its own; else the sum of the workshop's segments. */
  readonly minutes?: number;
}

export interface ChecklistLine {
  readonly id: string;
  readonly text: InBoth;
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

type Ticks = ReadonlyMap<string, ChecklistTick>;

/** Everything that the printed checklist says, worked out from the workshop and its session. */
export function checklistModel(source: ChecklistSource): ChecklistModel {
  const { workshop, session } = source;
  // Of two ticks on one item the later one counts.
  const ticks: Ticks = new Map(session ? source.ticks.map((tick) => [tick.item, tick]) : []);
  const minutes = source.minutes ?? workshopMinutes(workshop);
  return {
    workshop: each((language) => inLanguage(workshop.title, language)),
    facts: session && facts(session, minutes),
    parts: workshop.checklist.map((section) => part(section, session, ticks)),
  };
}

/** "K7M 4QD": in two halves that stay on one line. */
export function groupedCode(code: string): string {
  return groupRoomCode(code).replace(' ', '\u00a0');
}

function facts({ code, settings }: SessionSummary, minutes: number): ChecklistFacts {
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
    people: each((language) => people(settings, language)),
  };
}

function people(settings: SessionSettings, language: Language): string {
  const words = checklistWords[language];
  const number = (value: number) => figure(value, language);
  const seats = words.people(number(settings.people), number(settings.tables.length));
  const businesses = settings.businesses.length;
  return businesses > 1 ? `${seats}${words.businesses(number(businesses))}` : seats;
}

function part(section: ChecklistSection, session: SessionSummary | null, ticks: Ticks): ChecklistPart {
  const lines = section.items.map((item) => line(item, session, ticks));
  const done = lines.filter(({ tick }) => tick !== null).length;
  return {
    id: section.id,
    title: each((language) => inLanguage(section.title, language)),
    due: each((language) => dueAndDone(section, session, done, language)),
    lines,
  };
}

function line(item: ChecklistItem, session: SessionSummary | null, ticks: Ticks): ChecklistLine {
  const tick = ticks.get(item.id);
  return {
    id: item.id,
    text: each((language) => fill(item.text, session, language)),
    tick: tick ? { by: tick.by, on: each((language) => dayAndMonth(tick.on, language)) } : null,
  };
}

function dueAndDone(
  section: ChecklistSection,
  session: SessionSummary | null,
  done: number,
  language: Language,
): string {
  const words = checklistWords[language];
  const when = session ? due(section, session.settings, words, language) : openDue(section, words);
  return done === 0 ? when : `${when}${words.separator}${words.done(done, section.items.length)}`;
}

function due(
  { days, minutesBefore }: ChecklistSection,
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

function openDue({ days, minutesBefore }: ChecklistSection, words: ChecklistWords): string {
  if (minutesBefore.length > 0) return minutesBefore.map(words.minutesBefore).join(words.timeSeparator);
  const day = days === 0 ? 'T' : `T${days < 0 ? '−' : '+'}${Math.abs(days)}`;
  // Alike in every language, so that a page in both has one place for the date and not two.
  return `${day}\u2003${gap}`;
}

function fill(text: Localized, session: SessionSummary | null, language: Language): string {
  const values: Readonly<Record<string, string>> = session ? placeholderValues(session, language) : {};
  return inLanguage(text, language).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? gap);
}

/** Days after the session at which the actions are looked at again. */
const checkAfterDays = 30;

function placeholderValues(
  { code, settings }: SessionSummary,
  language: Language,
): Record<ChecklistPlaceholder, string> {
  const quantities = checklistQuantities(settings);
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
  };
}

function figure(value: number, language: Language): string {
  return value.toLocaleString(language === 'en' ? 'en-US' : 'zh-CN');
}

function each<T>(make: (language: Language) => T): InBoth<T> {
  // Written out so that a new language is a type error here and nowhere else.
  return { en: make('en'), 'zh-Hans': make('zh-Hans'), 'zh-Hant': make('zh-Hant') };
}
