import {
  inLanguage,
  type Language,
  languages as allLanguages,
  type Localized,
} from '#shared/content/language.ts';
import { groupedCode, type InBoth } from '#shared/export/checklist.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import type { PrintedDocument } from './documentContract.ts';
import { pageMargins } from './pageMargins.ts';
import { barePageRules, emptyPageRules, pageRules } from './pageRules.ts';
import type { Paper } from './printOptions.ts';

interface Printing {
  readonly paper: Paper;
  /** The leading one first. */
  readonly languages: readonly Language[];
  /** Of the reader's own place, for a document before there is a session. */
  readonly timeZone: string;
}

/** What goes around a document's sheets, alike in the browser and on the server. */
export interface Around {
  /** Style of the sheet itself: its size, margins and what stands in them. */
  readonly pageCss: string;
  /** The same with nothing in the margins, for several units in one go: each is to have page numbers of its own. */
  readonly emptyPageCss: string;
  /** What a saved file is called after. */
  readonly title: string;
  /**
   * The same with the session's code, for a browser that leaves the margins empty: its own header then says on each sheet
   * where it belongs. The code stands early, as a header is soon cut off.
   */
  readonly headerTitle: string;
}

/** What stands around a document's sheets on this paper, in these languages. */
export function aroundSheets(
  { title, lies, margins }: PrintedDocument,
  { workshop, session, printedAtMs }: DocumentSource,
  { paper, languages, timeZone }: Printing,
): Around {
  const [leading = 'en'] = languages;
  const settings = session?.settings;
  const facts = session && { title: session.settings.title, code: groupedCode(session.code) };
  const said = pageMargins(
    { workshop: inEveryLanguage(workshop.title), facts },
    { printedAtMs, timeZone: settings?.timeZone ?? timeZone, languages, titled: title },
  );
  const named = [settings?.title ?? inLanguage(workshop.title, leading), settings?.date];
  const kept = margins === 'foot' ? { ...said, runningHead: '' } : said;
  return {
    pageCss: margins === 'none' ? barePageRules(paper, lies) : pageRules(paper, kept, lies),
    emptyPageCss: margins === 'none' ? barePageRules(paper, lies) : emptyPageRules(paper, lies),
    title: joined([title(leading), ...named]),
    headerTitle: joined([title(leading), margins === 'none' ? undefined : facts?.code, ...named]),
  };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' – ');
}

/** A text of the workshop's in every language, for a page that shows several together. */
export function inEveryLanguage(text: Localized): InBoth {
  const [en = '', zhHans = '', zhHant = ''] = allLanguages.map((language) => inLanguage(text, language));
  return { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
}
