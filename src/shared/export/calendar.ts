import { inLanguage, type Language } from '#shared/content/language.ts';
import { toldEnd, toldMinutes } from '#shared/agenda/toldEnd.ts';
import { type Invitee, placeOf } from '#shared/plan/readPlan.ts';
import { addDays, isTimeZone } from '#shared/session/dates.ts';
import { hostOf, type LetterSource } from './letter.ts';
import { letterWords } from './letterWords.ts';

/** An entry of a calendar, on the clock of the place where the session is. */
export interface CalendarEvent {
  /** The same for ever, so that a calendar moves the entry that it has and makes no second one. */
  readonly uid: string;
  /** Raised with whatever changes the entry. */
  readonly sequence: number;
  /** ISO date and 24-hour clock: "2026-12-10T09:00". */
  readonly start: string;
  readonly end: string;
  /** IANA name; null where the session names a zone that nobody knows: the clock then holds wherever it is read. */
  readonly timeZone: string | null;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string | null;
  readonly organizer: { readonly name: string; readonly email: string } | null;
  /** Minutes before the start. */
  readonly alarms: readonly number[];
}

/** A day and an hour before. */
const alarms = [24 * 60, 60] as const;

/**
 * The calendar entry of one invitee, in the language of their letter. Null before there is a session.
 * @param sequence revision of whatever changed last of what the entry says
 */
export function calendarEvent(
  source: LetterSource & { readonly session: { readonly id: string } | null },
  invitee: Pick<Invitee, 'id'>,
  language: Language,
  sequence: number,
): CalendarEvent | null {
  const { workshop, session, plan, replyLinks } = source;
  if (session === null) return null;
  const { date, start, timeZone, title, venue } = session.settings;
  const minutes = toldMinutes(session.settings, workshop);
  const { address, parking, prework, contactName, contactPhone, contactEmail } = placeOf(plan);
  const link = replyLinks[invitee.id] ?? null;
  const words = letterWords[language];
  const lines = [
    inLanguage(workshop.title, language),
    hostOf(session.settings),
    labeled(words.facts.parking[0], parking, language),
    labeled(words.facts.before[0], prework, language),
    [contactName, contactPhone, contactEmail].filter((one) => one !== '').join(words.separator),
    link === null ? '' : words.calendarLink.replace('{link}', link),
  ];
  return {
    uid: `${session.id}.${invitee.id}@halfday`,
    sequence,
    start: `${date}T${start}`,
    end: `${addDays(date, daysOver(start, minutes))}T${toldEnd(session.settings, workshop)}`,
    timeZone: isTimeZone(timeZone) ? timeZone : null,
    summary: title,
    location: [venue, address].filter((one) => one !== '').join(words.separator),
    description: lines.filter((line) => line !== '').join('\n'),
    url: link,
    organizer:
      contactEmail === ''
        ? null
        : { name: contactName === '' ? hostOf(session.settings) : contactName, email: contactEmail },
    alarms,
  };
}

function labeled(label: string, text: string, language: Language): string {
  return text === '' ? '' : `${label}${language === 'en' ? ': ' : '：'}${text}`;
}

/** Midnights between the start and the end. */
function daysOver(start: string, minutes: number): number {
  const [hours = '', rest = ''] = start.split(':');
  return Math.floor((Number(hours) * 60 + Number(rest) + minutes) / (24 * 60));
}
