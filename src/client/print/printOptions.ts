import { languages, preferredLanguage, type Language } from '#shared/content/language.ts';
import { languageNames } from '#ui/languageNames.ts';

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** One language, or English with one of the Chinese beneath it. */
export const printLanguages = [...languages, 'both', 'both-zh-Hant'] as const;
export type PrintLanguage = (typeof printLanguages)[number];

/** What the address of a printed page asks for; null where it leaves the choice to the page. */
export interface PrintOptions {
  readonly session: string | null;
  readonly workshop: string | null;
  readonly language: PrintLanguage | null;
  readonly paper: Paper | null;
  /** The one unit that is wanted of a document with several; null for all of them. */
  readonly unit: string | null;
  /** With what was written, or blank. */
  readonly filled: 'filled' | 'blank';
  /** Whether the print dialog opens by itself. */
  readonly auto: boolean;
  /** Whether the page stands in the print page's preview: without a toolbar of its own. */
  readonly framed: boolean;
}

/** Reads the address; values that are none of ours count as not given. */
export function readPrintOptions(search: string): PrintOptions {
  const query = new URLSearchParams(search);
  return {
    session: query.get('session'),
    workshop: query.get('workshop'),
    language: printLanguages.find((language) => language === query.get('language')) ?? null,
    paper: papers.find((paper) => paper === query.get('paper')) ?? null,
    unit: query.get('unit'),
    filled: query.get('filled') === '1' ? 'filled' : 'blank',
    auto: query.get('auto') === '1',
    framed: query.get('framed') === '1',
  };
}

/** The address after a choice in the toolbar; it no longer prints by itself. */
export function chosenSearch(search: string, choice: { language: PrintLanguage; paper: Paper }): string {
  const query = new URLSearchParams(search);
  query.set('language', choice.language);
  query.set('paper', choice.paper);
  query.delete('auto');
  return `?${query}`;
}

/** Which languages stand on the page, the leading one first. */
export function printedLanguages(language: PrintLanguage): readonly Language[] {
  if (language === 'both') return ['en', 'zh-Hans'];
  return language === 'both-zh-Hant' ? ['en', 'zh-Hant'] : [language];
}

/** What a choice of languages is called, each language by its own name. */
export function printLanguageName(language: PrintLanguage): string {
  return printedLanguages(language)
    .map((one) => languageNames[one])
    .join(' + ');
}

/** The languages that the session is held in; without a session, the reader's own. */
export function usualLanguage(
  ofSession: readonly Language[] | undefined,
  preferences: readonly string[],
): PrintLanguage {
  if (!ofSession || ofSession.length === 0) return preferredLanguage(preferences, languages);
  const [first = 'en'] = ofSession;
  if (ofSession.length === 1) return first;
  return ofSession.includes('zh-Hant') ? 'both-zh-Hant' : 'both';
}

const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/** Letter where offices stock it, A4 everywhere else. */
export function usualPaper(preferences: readonly string[]): Paper {
  const region = preferences[0]?.split('-').pop()?.toUpperCase();
  return region !== undefined && letterRegions.has(region) ? 'letter' : 'a4';
}

/** The language that a page's toolbar speaks: the one that is printed, else the reader's own. */
export function toolbarLanguage({ language }: PrintOptions): Language {
  return languages.find((known) => known === language) ?? preferredLanguage(navigator.languages, languages);
}
