import type { Language } from '#shared/content/language.ts';
import { toldEnd } from '#shared/agenda/toldEnd.ts';
import type { CallOutcome, Reply } from '#shared/plan/fields.ts';
import { inviteesOf, placeOf } from '#shared/plan/readPlan.ts';
import { addDays, dayAndMonth } from '#shared/session/dates.ts';
import { type ChecklistFacts, checklistModel, type InBoth } from './checklist.ts';
import type { DocumentSource } from './documentSource.ts';
import { eachLanguage } from './eachLanguage.ts';
import { type Guest, guestsOf } from './guests.ts';

/** Somebody to call. */
export interface CallRow {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  /** Which language to speak; null where nobody has said. */
  readonly language: Language | null;
  readonly reply: Reply;
  readonly diet: string;
  readonly access: string;
  readonly week: CallOutcome | null;
  readonly day: CallOutcome | null;
}

/** What the call list says. */
export interface CallListModel {
  readonly workshop: InBoth;
  readonly facts: ChecklistFacts | null;
  /** When each round of calls is due; null before there is a date. */
  readonly due: { readonly week: InBoth; readonly day: InBoth } | null;
  /** "09:00–12:45", to be said aloud: without the zone. Empty before there is a session. */
  readonly hours: string;
  /** Empty where nobody has said; without the stop at the end, for a sentence goes on after them. */
  readonly address: string;
  readonly parking: string;
  readonly rows: readonly CallRow[];
  /** They cannot be called before somebody finds their number. */
  readonly withoutPhone: readonly CallRow[];
  /** How many said no, and are not on the list. */
  readonly declined: number;
  /** Empty rows, where nobody is on the list yet. */
  readonly blank: number;
}

/** Empty rows fill a few sheets at most; a sheet can be copied. */
const mostBlank = 40;

/** Everything that the call list says, for both rounds of calls: a week before and the day before. */
export function callListModel(source: DocumentSource): CallListModel {
  const { workshop, facts } = checklistModel(source);
  const { address, parking } = placeOf(source.plan);
  const all = guestsOf(source).map(rowOf);
  const settings = source.session?.settings;
  return {
    workshop,
    facts,
    due: settings
      ? {
          week: eachLanguage((language) => dayAndMonth(addDays(settings.date, -7), language)),
          day: eachLanguage((language) => dayAndMonth(addDays(settings.date, -1), language)),
        }
      : null,
    hours: settings ? `${settings.start}–${toldEnd(settings, source.workshop)}` : '',
    address: withoutStop(address),
    parking: withoutStop(parking),
    rows: all.filter(({ phone }) => canBeCalled(phone)),
    withoutPhone: all.filter(({ phone }) => !canBeCalled(phone)),
    declined: inviteesOf(source.plan).length - all.length,
    blank: all.length > 0 ? 0 : Math.min(settings?.people ?? mostBlank, mostBlank),
  };
}

function rowOf({ invitee, company }: Guest): CallRow {
  const { id, name, phone, email, language, reply, diet, access, calledWeek, calledDay } = invitee;
  return { id, name, company, phone, email, language, reply, diet, access, week: calledWeek, day: calledDay };
}

/** "to follow" is not a number. */
function canBeCalled(phone: string): boolean {
  return /\d/.test(phone);
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.。]+$/u, '');
}
