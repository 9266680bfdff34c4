import * as z from 'zod/mini';
import { type Language, languages } from '#shared/content/language.ts';
import { roomLayouts, type SessionSettings } from '#shared/session/settings.ts';

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
    languages: z.array(z.enum(languages)).check(z.minLength(1, 'needLanguage')),
    /** Minutes by segment as typed; empty means the workshop's own. */
    minutes: z.record(
      z.string(),
      z.string().check(z.refine((text) => text.trim() === '' || isWhole(text, 600), 'needMinutes')),
    ),
  })
  .check(
    z.refine(({ businesses, tables }) => businessNames(businesses).length <= Math.max(1, Number(tables)), {
      path: ['businesses'],
      message: 'tooManyBusinesses',
    }),
  );
export type SessionForm = z.infer<typeof sessionForm>;

function wholeNumber(most: number, message: string) {
  return z.string().check(z.refine((text) => isWhole(text, most), message));
}

function isWhole(text: string, most: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}

/** One business a line; empty lines and repeats do not count. */
export function businessNames(text: string): string[] {
  const names = text.split('\n').map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

interface FormContext {
  readonly timeZone: string;
  /** The settings that are being changed; tables and businesses keep their ids and names. */
  readonly before: SessionSettings | null;
}

/** The session's settings that a filled form states. With no business named, the title is the one business. */
export function settingsFromForm(form: SessionForm, { timeZone, before }: FormContext): SessionSettings {
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
    agenda: Object.entries(form.minutes)
      .filter(([, typed]) => typed.trim() !== '')
      .map(([segment, typed]) => ({ segment, minutes: Number(typed) })),
  };
}

/** The form that states these settings, or an empty one for a new session tomorrow morning. */
export function formFromSettings(
  settings: SessionSettings | null,
  workshop: string,
  tomorrow: string,
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
      languages: [...languages],
      minutes: {},
    };
  }
  const several = settings.businesses.length > 1;
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
    minutes: Object.fromEntries(settings.agenda.map(({ segment, minutes }) => [segment, String(minutes)])),
  };
}

/** The languages with this one first, second, or left out: the order is the order on the projector. */
export function toggledLanguage(chosen: readonly Language[], language: Language): Language[] {
  return chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language];
}
