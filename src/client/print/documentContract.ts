import type { ComponentType } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { DocumentId, DocumentSource } from '#shared/export/documentSource.ts';
import type { Paper } from './printOptions.ts';

/** What a document's sheets are drawn from: the same in the browser's preview and on the server, which runs no effects. */
export interface SheetsProps {
  readonly source: DocumentSource;
  /** The leading language first. */
  readonly languages: readonly Language[];
  readonly paper: Paper;
  /** Of a document with a copy for each person or exercise: whose this is; null for all of them, or the only one. */
  readonly unit: string | null;
  /** For a workbook: with what was written, or blank. */
  readonly filled: 'filled' | 'blank';
}

/** One of the documents of a session's paper; `npm run paper -- <id>` makes a picture of each of its pages. */
export interface PrintedDocument {
  readonly id: DocumentId;
  /** By its language. */
  readonly title: (language: Language) => string;
  /** How a sheet lies. */
  readonly lies: 'portrait' | 'landscape';
  /**
   * Whether the margins carry the running head and the foot; `foot` leaves the running head out, where each sheet says
   * by itself what it belongs to; `none` for what is folded, cut or hung up: its content box then lies in the middle
   * of the sheet, 186 × 250 mm, or 250 × 186 mm where it lies across.
   */
  readonly margins: 'numbered' | 'foot' | 'none';
  /** Whether what people wrote is needed. */
  readonly needs: 'plan' | 'answers';
  /**
   * The ids of the units that are printed each by itself, with page numbers of their own: an invitee's letter, a
   * person's workbook. One empty string stands for a document that is one whole.
   */
  readonly units: (source: DocumentSource, filled: SheetsProps['filled']) => readonly string[];
  /** How many copies are wanted of each unit, for the list on the print page. */
  readonly copies: (source: DocumentSource, filled: SheetsProps['filled']) => number;
  /** How many pieces it comes to, where several are on a sheet or in one unit, as tents and signs are. */
  readonly pieces?: (source: DocumentSource) => number;
  /** Whether it is printed both blank and with what was written, as a workbook is; left out, it comes in one form. */
  readonly comes?: 'blank-or-filled';
  /** Whose a unit is, for the print page's preview: the person's name. Left out where a unit is the whole document. */
  readonly unitName?: (source: DocumentSource, unit: string, language: Language) => string;
  /** Loaded when it is first drawn. */
  readonly load: () => Promise<{ readonly Sheets: ComponentType<SheetsProps> }>;
}
