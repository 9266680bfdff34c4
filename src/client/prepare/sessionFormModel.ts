import * as z from 'zod/mini';
import { agendaRefusal } from '#shared/agenda/agendaRefusal.ts';
import { type Language, languages } from '#shared/content/language.ts';
import { timings } from '#shared/content/workshop.ts';
import {
  holdRules,
  longestWord,
  mostLanguages,
  mostWords,
  roomLayouts,
  type SessionSettings,
} from '#shared/session/settings.ts';
import { agendaChangesOf, type AgendaWorkshop, typedSegments } from './agenda/agendaForm.ts';
import { commonCurrencies, currencyName, likelyCurrency } from './currencies.ts';

/** The choice of a currency that is typed. */
export const otherCurrency = 'other';

/** What the form holds: text as typed, so that a half-typed number is never lost. */
export const sessionForm = z
  .object({
    workshop: z.string().check(z.minLength(1)),
    title: z.string().check(z.trim(), z.minLength(1, 'needTitle'), z.maxLength(120)),
    date: z.iso.date('needDate'),
    start: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'needStart')),
    venue: z.string().check(z.trim(), z.maxLength(160)),
    layout: z.enum(roomLayouts),
    people: wholeNumber(5000, 'needPeople'),
    tables: wholeNumber(500, 'needTables'),
    businesses: z.string(),
    /** The business of each table, by its place in the list; used when there are several. */
    tableBusinesses: z.array(z.string()),
    languages: z
      .array(z.enum(languages))
      .check(z.minLength(1, 'needLanguage'), z.maxLength(mostLanguages, 'tooManyLanguages')),
    clientName: z.string().check(z.trim(), z.maxLength(120)),
    /** One of the common codes, or `other` for the one typed beside it. */
    currency: z.string().check(z.minLength(1)),
    currencyCode: z.string(),
    theme: z.enum(['light', 'dark']),
    /** As typed; empty for two years after the date. */
    year: z.string().check(
      z.refine((text) => {
        const typed = text.trim();
        return typed === '' || (/^\d{4}$/.test(typed) && Number(typed) >= 2000 && Number(typed) <= 2200);
      }, 'needYear'),
    ),
    hold: z.enum(holdRules),
    /** Which words hold an entry back: those that Halfday knows, or a list of the session's own. */
    wordList: z.enum(['standard', 'own']),
    /** The own list as typed, one a line. */
    words: z.string().check(
      z.refine((text) => {
        const typed = wordsOf(text);
        return typed.length <= mostWords && typed.every((word) => word.length <= longestWord);
      }, 'needWords'),
    ),
    /** By segment as typed; empty means the workshop's own. */
    minutes: minutesBySegment(),
    minimums: minutesBySegment(),
    timings: z.record(z.string(), z.enum(['', ...timings])),
    skipOrder: z.array(z.string()),
    /** As typed; empty for none. */
    reserve: z
      .string()
      .check(
        z.refine((text) => text.trim() === '0' || text.trim() === '' || isWhole(text, 120), 'needReserve'),
      ),
  })
  .check(
    z.refine(({ businesses, tables }) => businessNames(businesses).length <= Math.max(1, Number(tables)), {
      path: ['businesses'],
      message: 'tooManyBusinesses',
    }),
    z.refine(
      ({ currency, currencyCode }) =>
        currency !== otherCurrency || currencyName(typedCode(currencyCode), 'en') !== undefined,
      { path: ['currencyCode'], message: 'needCurrency' },
    ),
  );
export type SessionForm = z.infer<typeof sessionForm>;

/** The form for these workshops, which also refuses an agenda that the chosen one cannot be run by. */
export function sessionFormFor(workshops: readonly (AgendaWorkshop & { readonly id: string })[]) {
  return sessionForm.check(({ value, issues }) => {
    const workshop = workshops.find(({ id }) => id === value.workshop);
    const typed = workshop ? typedSegments(value, workshop) : [];
    for (const [at, segment] of (workshop?.segments ?? []).entries()) {
      const own = typed[at];
      const refusal = own ? agendaRefusal(own, segment) : null;
      if (refusal === null) continue;
      const path = [refusal.of === 'fixed' ? 'minutes' : 'minimums', segment.id];
      issues.push({ code: 'custom', input: value, path, message: refusal.of });
    }
  });
}

function minutesBySegment() {
  const typed = z.string().check(z.refine((text) => text.trim() === '' || isWhole(text, 600), 'needMinutes'));
  return z.record(z.string(), typed);
}

function typedCode(text: string): string {
  return text.trim().toUpperCase();
}

function wholeNumber(most: number, message: string) {
  return z.string().check(z.refine((text) => isWhole(text, most), message));
}

function isWhole(text: string, most: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}

/** One word or phrase a line; empty lines and repeats do not count. */
function wordsOf(text: string): string[] {
  return businessNames(text);
}

/** One business a line; empty lines and repeats do not count. */
export function businessNames(text: string): string[] {
  const names = text.split('\n').map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

interface FormContext {
  readonly timeZone: string;
  /** The workshop's own, for what the form leaves empty. */
  readonly segments: AgendaWorkshop['segments'];
  /** The settings that are being changed; tables and businesses keep their ids and names. */
  readonly before: SessionSettings | null;
  /** The hash of the stored logo; empty for none. */
  readonly logo: string;
}

/** The session's settings that a filled form states. With no business named, the title is the one business. */
export function settingsFromForm(
  form: SessionForm,
  { timeZone, segments, before, logo }: FormContext,
): SessionSettings {
  const names = businessNames(form.businesses);
  const businesses = (names.length > 0 ? names : [form.title.trim()]).map((name, index) => ({
    id: `b${index + 1}`,
    name,
  }));
  const tables = Array.from({ length: Number(form.tables) }, (_, index) => {
    const chosen = businesses.find(({ id }) => id === form.tableBusinesses[index]);
    const business = chosen ?? businesses[index % businesses.length];
    const id = `t${index + 1}`;
    return {
      id,
      name: before?.tables.find((table) => table.id === id)?.name ?? '',
      business: business?.id ?? 'b1',
    };
  });
  return {
    title: form.title.trim(),
    workshop: form.workshop,
    date: form.date,
    start: form.start,
    timeZone: before?.timeZone ?? timeZone,
    venue: form.venue.trim(),
    layout: form.layout,
    people: Number(form.people),
    businesses,
    tables,
    languages: [...form.languages],
    agenda: agendaChangesOf(form, { segments }),
    reserve: Number(form.reserve.trim()),
    skipOrder: [...form.skipOrder],
    moderation: { hold: form.hold, words: form.wordList === 'own' ? wordsOf(form.words) : null },
    client: {
      name: form.clientName.trim(),
      logo,
      currency: form.currency === otherCurrency ? typedCode(form.currencyCode) : form.currency,
    },
    theme: form.theme,
    year: Number(form.year.trim()),
    // Changed on a page of their own.
    hidden: before?.hidden ?? { slides: [], exercises: [] },
    wording: before?.wording ?? [],
  };
}

/** The form that states these settings, or an empty one for a new session tomorrow morning. */
export function formFromSettings(
  settings: SessionSettings | null,
  workshop: string,
  tomorrow: string,
  reader: Language,
): SessionForm {
  if (!settings) {
    return {
      workshop,
      title: '',
      date: tomorrow,
      start: '09:00',
      venue: '',
      layout: 'cabaret',
      people: '24',
      tables: '3',
      businesses: '',
      tableBusinesses: [],
      // English, and the Chinese that whoever fills in the form reads.
      languages: ['en', reader === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'],
      clientName: '',
      currency: likelyCurrency(reader),
      currencyCode: '',
      theme: 'light',
      year: '',
      hold: 'large',
      wordList: 'standard',
      words: '',
      minutes: {},
      minimums: {},
      timings: {},
      skipOrder: [],
      reserve: '',
    };
  }
  const several = settings.businesses.length > 1;
  const { client, moderation } = settings;
  const isCommon = commonCurrencies.some((code) => code === client.currency);
  return {
    workshop: settings.workshop,
    title: settings.title,
    date: settings.date,
    start: settings.start,
    venue: settings.venue,
    layout: settings.layout,
    people: String(settings.people),
    tables: String(settings.tables.length),
    businesses: several ? settings.businesses.map(({ name }) => name).join('\n') : '',
    tableBusinesses: settings.tables.map(({ business }) => business),
    languages: [...settings.languages],
    clientName: client.name,
    currency: isCommon ? client.currency : otherCurrency,
    currencyCode: isCommon ? '' : client.currency,
    theme: settings.theme,
    year: settings.year === 0 ? '' : String(settings.year),
    hold: moderation.hold,
    wordList: moderation.words === null ? 'standard' : 'own',
    words: (moderation.words ?? []).join('\n'),
    minutes: Object.fromEntries(settings.agenda.map(({ segment, minutes }) => [segment, String(minutes)])),
    minimums: Object.fromEntries(
      settings.agenda.map(({ segment, minimum }) => [segment, minimum === undefined ? '' : String(minimum)]),
    ),
    timings: Object.fromEntries(settings.agenda.map(({ segment, timing }) => [segment, timing ?? ''])),
    skipOrder: [...settings.skipOrder],
    reserve: settings.reserve === 0 ? '' : String(settings.reserve),
  };
}

/** The languages with this one first, second, or left out: the order is the order on the projector. */
export function toggledLanguage(chosen: readonly Language[], language: Language): Language[] {
  return chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language];
}
