import { inLanguage, type Language } from '#shared/content/language.ts';
import type { LetterPlaceholder } from '#shared/content/textPlaceholders.ts';
import { toldEnd, toldMinutes } from '#shared/agenda/toldEnd.ts';
import type { DocumentBlock, Workshop } from '#shared/content/workshop.ts';
import { contactsEndOn } from '#shared/plan/contactsEnd.ts';
import { type Invitee, placeOf } from '#shared/plan/readPlan.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import { fullDate, timeZoneLabel } from '#shared/session/dates.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { letterWords, usualLetter } from './letterWords.ts';

/** What a letter is made from; a printed document has more. */
export interface LetterSource {
  /** Its segments have the session's own minutes. */
  readonly workshop: Pick<Workshop, 'title' | 'segments' | 'letter'>;
  /** Null before there is a session: places to write on stand for what it would say. */
  readonly session: { readonly settings: SessionSettings } | null;
  readonly plan: readonly PlanRecord[];
  /** By invitee. */
  readonly replyLinks: Readonly<Record<string, string>>;
}

/** A stretch of a letter: its own words, what people have written into the plan, the reply page, or a place for a pen. */
export interface LetterRun {
  readonly kind: 'text' | 'words' | 'link' | 'gap';
  readonly text: string;
}

export interface LetterItem {
  /** Empty where the item has none. */
  readonly label: string;
  readonly runs: readonly LetterRun[];
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly LetterRun[] }
  | { readonly kind: 'list'; readonly items: readonly (LetterItem | null)[] };

/** One invitee's letter in one language. */
export interface LetterModel {
  readonly language: Language;
  readonly title: string;
  /**
   * In the order of the text, null where nothing is left of a block: so two languages of one letter can be read block
   * by block.
   */
  readonly blocks: readonly (LetterBlock | null)[];
}

/**
 * The letter to one invitee, or (null) a blank one with a place for the name. A sentence that needs what nobody knows
 * is left out.
 */
export function lettersModel(
  source: LetterSource,
  invitee: Pick<Invitee, 'id' | 'name'> | null,
  language: Language,
): LetterModel {
  const { title, blocks } = source.workshop.letter ?? usualLetter;
  const values = letterValues(source, invitee, language);
  const words = letterWords[language];
  return {
    language,
    title: plainRuns(filled(inLanguage(title, language), values) ?? []),
    blocks: blocks.map((block) => filledBlock(block, values, language, words.space)),
  };
}

/** A letter's runs as plain text. */
export function plainRuns(runs: readonly LetterRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** What an invitee is written in: their own language where the letter speaks it, else the session's first. */
export function letterLanguage(
  { workshop, session }: Pick<LetterSource, 'workshop' | 'session'>,
  invitee: Pick<Invitee, 'language'>,
): Language {
  const { title } = workshop.letter ?? usualLetter;
  const own = invitee.language;
  if (own !== null && title[own] !== undefined) return own;
  return session?.settings.languages[0] ?? 'en';
}

type Values = Readonly<Partial<Record<LetterPlaceholder, LetterRun>>>;

/** Stands where a hand will write. */
const gap: LetterRun = { kind: 'gap', text: '____' };

function filledBlock(
  block: DocumentBlock,
  values: Values,
  language: Language,
  space: string,
): LetterBlock | null {
  if (block.kind === 'paragraph') {
    const sentences = inLanguage(block.sentences, language).flatMap((one) => {
      const runs = filled(one, values);
      return runs ? [runs] : [];
    });
    if (sentences.length === 0) return null;
    const between: LetterRun = { kind: 'text', text: space };
    const runs = sentences.flatMap((one, index) => (index > 0 && space !== '' ? [between, ...one] : one));
    return { kind: 'paragraph', runs };
  }
  const items = block.items.map((item) => {
    const runs = filled(inLanguage(item.text, language), values);
    return runs && { label: inLanguage(item.label, language), runs };
  });
  return items.every((item) => item === null) ? null : { kind: 'list', items };
}

const placeholder = /\{([A-Za-z]+)\}/;

/** A sentence with its placeholders filled; null where one of them is not known. */
function filled(sentence: string, values: Values): readonly LetterRun[] | null {
  const known: Readonly<Record<string, LetterRun | undefined>> = values;
  const runs: LetterRun[] = [];
  // Every second piece is a placeholder's name.
  for (const [index, piece] of sentence.split(placeholder).entries()) {
    if (index % 2 === 0) {
      if (piece !== '') runs.push({ kind: 'text', text: piece });
      continue;
    }
    const value = known[piece];
    if (!value) return null;
    runs.push(value);
  }
  return runs;
}

function letterValues(
  { workshop, session, plan, replyLinks }: LetterSource,
  invitee: Pick<Invitee, 'id' | 'name'> | null,
  language: Language,
): Values {
  const known: Partial<Record<LetterPlaceholder, LetterRun>> = {
    workshop: { kind: 'text', text: inLanguage(workshop.title, language) },
    hours: { kind: 'text', text: lengthOf(toldMinutes(session && session.settings, workshop), language) },
    name: invitee ? { kind: 'words', text: invitee.name } : gap,
  };
  if (session === null) return { ...known, date: gap, time: gap, venue: gap };
  const { settings } = session;
  const put = (name: LetterPlaceholder, kind: LetterRun['kind'], text: string | undefined): void => {
    if (text !== undefined && text.trim() !== '') known[name] = { kind, text };
  };
  const place = placeOf(plan);
  const { contactName, contactPhone, contactEmail, address, parking, refreshments, prework } = place;
  const contact = [contactName, contactPhone, contactEmail].filter((one) => one.trim() !== '');
  put('title', 'words', settings.title);
  put('host', 'words', hostOf(settings));
  put('date', 'text', fullDate(settings.date, language));
  put('time', 'text', sessionTime(settings, workshop, language));
  put('venue', 'words', settings.venue);
  put('address', 'words', address);
  put('parking', 'words', parking);
  put('refreshments', 'words', refreshments);
  put('prework', 'words', prework);
  put('replyBy', 'text', place.replyBy === '' ? undefined : fullDate(place.replyBy, language));
  put('link', 'link', invitee ? replyLinks[invitee.id] : undefined);
  put('contact', 'words', contact.join(letterWords[language].separator));
  put('deletedOn', 'text', fullDate(contactsEndOn(settings, place.keepDays), language));
  return known;
}

/** Who asks people to come: the client whose day it is, or the one business. */
export function hostOf({ client, businesses }: Pick<SessionSettings, 'client' | 'businesses'>): string {
  if (client.name !== '') return client.name;
  return businesses.length === 1 ? (businesses[0]?.name ?? '') : '';
}

/** "09:00–12:45 (UTC+8)" · "09:00–12:45（UTC+8）", on the clock of the session's own place. */
function sessionTime(
  settings: Pick<SessionSettings, 'agenda' | 'reserve' | 'date' | 'start' | 'timeZone'>,
  workshop: Pick<Workshop, 'segments'>,
  language: Language,
): string {
  const { date, start, timeZone } = settings;
  const zone = timeZoneLabel(timeZone, date, start);
  return letterWords[language].timeAndZone(`${start}–${toldEnd(settings, workshop)}`, zone);
}

/** "3 hours 45 minutes" · "3小时45分钟" */
export function lengthOf(minutes: number, language: Language): string {
  return letterWords[language].length(Math.floor(minutes / 60), minutes % 60);
}
