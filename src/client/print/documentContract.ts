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

/** One of the documents of a session's paper. */
export interface PrintedDocument {
  readonly id: DocumentId;
  /** By its language. */
  readonly title: (language: Language) => string;
  /** How a sheet lies. */
  readonly lies: 'portrait' | 'landscape';
  /** Whether the margins carry the running head and the foot; `none` for what is folded, cut or hung up. */
  readonly margins: 'numbered' | 'none';
  /** Whether what people wrote is needed. */
  readonly needs: 'plan' | 'answers';
  /**
   * The ids of the units that are printed each by itself, with page numbers of their own: an invitee's letter, a
   * person's workbook. One empty string stands for a document that is one whole.
   */
  readonly units: (source: DocumentSource) => readonly string[];
  /** How many copies are wanted of each unit, for the list on the print page. */
  readonly copies: (source: DocumentSource) => number;
  /** Loaded when it is first drawn. */
  readonly load: () => Promise<{ readonly Sheets: ComponentType<SheetsProps> }>;
}
