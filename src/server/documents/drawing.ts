import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Language } from '#shared/content/language.ts';
import type { DocumentId, DocumentSource } from '#shared/export/documentSource.ts';

export interface CountRequest {
  readonly id: DocumentId;
  readonly source: DocumentSource;
  readonly filled: 'filled' | 'blank';
}

export interface DrawRequest extends CountRequest {
  /** The leading language first. */
  readonly languages: readonly Language[];
  readonly paper: 'a4' | 'letter';
  /** One of the document's; null for the only one. */
  readonly unit: string | null;
  /** Begins the ids within, where several units come to stand in one page. */
  readonly prefix: string;
  /** Of the exercises only these. */
  readonly only?: readonly string[];
  readonly timeZone: string;
}

/** Sheets as text: markup without scripts, and what the file is called. */
export interface Drawn {
  readonly html: string;
  readonly title: string;
  /** Rules of the sheet itself, with and without what stands in its margins. */
  readonly pageCss: string;
  readonly emptyPageCss: string;
}

/** What there is to print of a document. */
export interface Counted {
  /** Printed each by itself, with page numbers of its own. */
  readonly units: readonly string[];
  readonly copies: number;
  /** Whether anything stands in its margins. */
  readonly hasMargins: boolean;
}

/** What dist/drawing offers: the components of the page's documents, drawn without a browser. */
export interface Drawing {
  readonly countDocument: (request: CountRequest) => Counted;
  readonly drawDocument: (request: DrawRequest) => Promise<Drawn>;
  /** The style of every document. */
  readonly css: string;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** The build's own exports, made of the same sources as this file. */
const built = z.object({
  countDocument: z.custom<Drawing['countDocument']>(isFunction),
  drawDocument: z.custom<Drawing['drawDocument']>(isFunction),
});

/**
 * What draws paper, as `npm start` has built it.
 * @param folder dist/drawing
 * @throws when nothing is built there
 */
export async function loadDrawing(folder: string): Promise<Drawing> {
  const [loaded, css] = await Promise.all([
    import(pathToFileURL(path.join(folder, 'drawDocument.js')).href).then((exports: unknown) =>
      built.parse(exports),
    ),
    readFile(path.join(folder, 'style.css'), 'utf8'),
  ]);
  return { ...loaded, css };
}
