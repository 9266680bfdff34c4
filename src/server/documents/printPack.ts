import type { Language } from '#shared/content/language.ts';
import type { DocumentId, DocumentSource } from '#shared/export/documentSource.ts';
import type { PrintFailure } from '#shared/export/printJob.ts';
import { openChromePrinter } from './chromePrinter.ts';
import type { PackPart } from './paperMessages.ts';
import { startPaperThread } from './paperThread.ts';
import { printPart } from './printPart.ts';

export interface WantedPart extends PackPart {
  /** How often each unit is printed; left out, as often as the document itself says. */
  readonly copies?: number;
  /** The one unit that is wanted; left out, all of them. */
  readonly unit?: string;
}

export interface PackRequest {
  /** Null when no Chrome was found. */
  readonly chromePath: string | null;
  /** dist/drawing. */
  readonly drawing: string;
  /** Read when it is this pack's turn. */
  readonly source: () => Promise<DocumentSource>;
  readonly parts: readonly WantedPart[];
  /** The leading language first. */
  readonly languages: readonly Language[];
  readonly paper: 'a4' | 'letter';
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: PackProgress) => void;
}

/** How far a pack is. */
export interface PackProgress {
  /** Units that are printed, of all. */
  readonly done: number;
  readonly of: number;
  /** The document that is being printed; null while everything is put together. */
  readonly document: DocumentId | null;
  /** Pages so far, each copy counted. */
  readonly pages: number;
}

/** What of a document is in the pack. */
export interface PrintedPart {
  readonly id: DocumentId;
  readonly filled: 'filled' | 'blank';
  readonly units: number;
  /** Of each unit. */
  readonly copies: number;
  /** Of one copy of every unit. */
  readonly pages: number;
}

/**
 * no-chrome: none at that path · nothing: no document has anything to print · too-large: more pages than one file takes ·
 * cancelled: nobody waits for it any more · failed: anything else.
 */
export type PackFailure = PrintFailure | 'cancelled';

export type PackResult =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly parts: readonly PrintedPart[] }
  | { readonly ok: false; readonly reason: PackFailure; readonly problem?: unknown };

/** A hundred reams: what is more is printed in several files. */
const mostPages = 50_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints documents into one PDF with the Chrome of this computer; page x of y counts within a unit. One Chrome runs at
 * a time, since it takes as much memory as the rest of the server: it stays for a whole pack, and the others wait
 * their turn.
 */
export function printPack(request: PackRequest): Promise<PackResult> {
  const turn = last.then(async (): Promise<PackResult> => {
    try {
      return await print(request);
    } catch (problem) {
      // What ends with its Chrome fails wherever it happens to be.
      return request.signal.aborted
        ? { ok: false, reason: 'cancelled' }
        : { ok: false, reason: 'failed', problem };
    }
  });
  last = turn;
  return turn;
}

async function print(request: PackRequest): Promise<PackResult> {
  const { chromePath, drawing: folder, signal, parts, languages, paper, onProgress } = request;
  if (signal.aborted) return { ok: false, reason: 'cancelled' };
  const printer = await openChromePrinter(chromePath);
  if (!printer) return { ok: false, reason: 'no-chrome' };
  try {
    const source = await request.source();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const thread = startPaperThread({ folder, source, languages, paper, timeZone });
    const stop = (): void => {
      void thread.end();
      void printer.close();
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      if (signal.aborted) return { ok: false, reason: 'cancelled' };
      const wanted = await Promise.all(
        parts.map(async (part) => {
          const { units, ...counted } = await thread.count(part);
          const own = units.filter((unit) => part.unit === undefined || unit === part.unit);
          return { part, units: own, hasMargins: counted.hasMargins, copies: part.copies ?? counted.copies };
        }),
      );
      const of = wanted.reduce((sum, { units }) => sum + units.length, 0);
      if (of === 0) return { ok: false, reason: 'nothing' };
      const isAlone = of === 1 && wanted.every(({ units, copies }) => units.length === 0 || copies === 1);
      const printed: PrintedPart[] = [];
      let title: string | null = null;
      let [done, pages] = [0, 0];
      for (const one of wanted) {
        const { id, filled } = one.part;
        onProgress?.({ done, of, document: id, pages });
        const { units, copies } = one;
        if (units.length === 0) continue;
        const part = await printPart(one, {
          thread,
          printer,
          to: isAlone ? 'reader' : 'binder',
          mostPages: mostPages - pages,
          onUnits: (more, morePages) => {
            done += more;
            pages += morePages;
            onProgress?.({ done, of, document: id, pages });
          },
        });
        title ??= part.title;
        if (pages > mostPages) return { ok: false, reason: 'too-large' };
        printed.push({ id, filled, units: units.length, copies, pages: part.pages });
      }
      onProgress?.({ done, of, document: null, pages });
      return { ok: true, pdf: await thread.bind(title ?? ''), parts: printed };
    } finally {
      signal.removeEventListener('abort', stop);
      await thread.end();
    }
  } finally {
    await printer.close();
  }
}
