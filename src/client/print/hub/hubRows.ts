import type { Language } from '#shared/content/language.ts';
import type { DocumentId, DocumentSource } from '#shared/export/documentSource.ts';
import type { PrintState } from '#shared/export/printJob.ts';
import type { PrintedDocument, SheetsProps } from '#client/print/documentContract.ts';

/** One line of the print page: a document in one of its forms. */
export interface HubRow {
  readonly key: string;
  readonly id: DocumentId;
  readonly filled: SheetsProps['filled'];
  /** Whether the other form has a line, too. */
  readonly hasForms: boolean;
  readonly document: PrintedDocument;
  /** Empty where there is nothing to print. */
  readonly units: readonly string[];
  /** Wanted of each unit. */
  readonly copies: number;
  /** What it comes to where that is not units times copies, as with tents; null for all others. */
  readonly pieces: number | null;
}

/** A line for each document; two for one that comes blank and with what was written. */
export function hubRows(documents: readonly PrintedDocument[], source: DocumentSource): readonly HubRow[] {
  return documents.flatMap((document) => {
    const hasForms = document.comes === 'blank-or-filled';
    const forms: readonly SheetsProps['filled'][] = hasForms ? ['blank', 'filled'] : ['blank'];
    return forms.map((filled): HubRow => {
      const units = document.units(source, filled);
      return {
        key: `${document.id} ${filled}`,
        id: document.id,
        filled,
        hasForms,
        document,
        units,
        copies: document.copies(source, filled),
        pieces: document.pieces?.(source) ?? null,
      };
    });
  });
}

/** Pages of one copy of a document's units together, by the key of its line, in one language on one paper. */
export type KnownPages = ReadonlyMap<string, number>;

/** What a pack that is done tells of the pages of its documents. */
export function pagesOf(parts: PrintState['parts']): KnownPages {
  return new Map(parts.map(({ id, filled, pages }) => [`${id} ${filled}`, pages]));
}

/** How much paper a line is, as far as it is known before anybody has printed it. */
export interface PaperCount {
  /** What is handed out: people's own copies, tents, signs. */
  readonly copies: number;
  /** Of each copy; null while nobody has printed it, where they differ, and where several are on a page. */
  readonly pages: number | null;
}

export function paperCount({ key, units, copies, pieces }: HubRow, known: KnownPages): PaperCount {
  const all = known.get(key);
  const each = all === undefined ? null : all / Math.max(1, units.length);
  if (pieces !== null) return { copies: pieces, pages: null };
  return { copies: units.length * copies, pages: each !== null && Number.isInteger(each) ? each : null };
}

/** What to call a line: its document, and which form of it. */
export function rowTitle(
  { document, filled, hasForms }: HubRow,
  language: Language,
  forms: Readonly<Record<SheetsProps['filled'], string>>,
): string {
  const title = document.title(language);
  return hasForms ? forms[filled].replace('{title}', title) : title;
}
