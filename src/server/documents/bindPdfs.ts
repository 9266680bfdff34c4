import { PDFDocument } from '@cantoo/pdf-lib';
import type { Language } from '#shared/content/language.ts';
import { markSize } from './paperHtml.ts';

/** What a printed PDF holds. */
export interface Kept {
  /** One unit that has its own margins, or several with a mark behind each and nothing in their margins. */
  readonly holds: 'unit' | 'units';
  readonly copies: number;
  /** Where several units' margins are to be found; left out where nothing stands in them. */
  readonly margins?: string;
}

export interface Binder {
  /**
   * Takes the next PDF; answers how many pages each of its units has.
   * @throws when a unit has lost its mark
   */
  keep(pdf: Uint8Array, kept: Kept): Promise<readonly number[]>;
  /** Sheets with nothing on them but their margins, for units of so many pages. */
  keepMargins(name: string, pages: number, pdf: Uint8Array): Promise<void>;
  /** All that was kept, in its order. */
  bind(about: { readonly title: string; readonly language: Language }): Promise<Uint8Array>;
}

interface Part extends Kept {
  readonly pdf: Uint8Array;
  readonly document: PDFDocument;
  /** The places of each unit's pages. */
  readonly units: readonly (readonly number[])[];
}

/**
 * Puts PDFs together, each page in its own size. One unit that is alone is handed back as it came, byte for byte.
 */
export function createBinder(): Binder {
  const parts: Part[] = [];
  const margins = new Map<string, PDFDocument>();
  return {
    async keep(pdf, kept) {
      const document = await PDFDocument.load(pdf, { updateMetadata: false });
      const units = kept.holds === 'unit' ? [document.getPageIndices()] : unitsOf(document);
      parts.push({ ...kept, pdf, document, units });
      return units.map(({ length }) => length);
    },
    async keepMargins(name, pages, pdf) {
      margins.set(`${name} ${pages}`, await PDFDocument.load(pdf, { updateMetadata: false }));
    },
    async bind({ title, language }) {
      const [first] = parts;
      if (first && parts.length === 1 && first.holds === 'unit' && first.copies === 1) return first.pdf;
      const whole = await PDFDocument.create();
      for (const part of parts) await append(whole, part, margins);
      whole.setTitle(title, { showInWindowTitleBar: true });
      whole.setLanguage(language);
      whole.setProducer('Halfday');
      whole.setCreator('Halfday');
      return whole.save();
    },
  };
}

/** The pages before each mark. */
function unitsOf(document: PDFDocument): readonly (readonly number[])[] {
  const units: number[][] = [];
  let unit: number[] = [];
  for (const [index, page] of document.getPages().entries()) {
    // A page is rounded to whole pixels.
    if (page.getWidth() > markSize + 2) unit.push(index);
    else {
      units.push(unit);
      unit = [];
    }
  }
  if (unit.length > 0 || units.some(({ length }) => length === 0)) {
    throw new Error('A unit of a document has lost its mark.');
  }
  return units;
}

async function append(
  whole: PDFDocument,
  { document, units, copies, margins: name }: Part,
  margins: ReadonlyMap<string, PDFDocument>,
): Promise<void> {
  const wanted = units.flatMap((unit) => Array.from({ length: copies }, () => unit).flat());
  // In one go, so that all of them share their faces and pictures.
  const pages = await whole.copyPages(document, wanted);
  const overlaid = new Map<number, Awaited<ReturnType<PDFDocument['embedPdf']>>>();
  let at = 0;
  for (const unit of units) {
    const of = name === undefined ? undefined : margins.get(`${name} ${unit.length}`);
    if (of && !overlaid.has(unit.length)) {
      overlaid.set(unit.length, await whole.embedPdf(of, of.getPageIndices()));
    }
    for (let copy = 0; copy < copies; copy += 1) {
      for (const [place] of unit.entries()) {
        const page = pages[at];
        const over = overlaid.get(unit.length)?.[place];
        at += 1;
        if (!page) throw new Error('A page was lost while it was copied.');
        whole.addPage(page);
        if (over) page.drawPage(over);
      }
    }
  }
}
