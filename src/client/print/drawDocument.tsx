import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import type { Language } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { aroundSheets } from './aroundSheets.ts';
import type { PrintedDocument, SheetsProps } from './documentContract.ts';
import { documentCalled } from './documents.ts';
import { onlyChosen } from './exercises/onlyChosen.ts';
import type { Paper } from './printOptions.ts';
import '#ui/tokens.css';

export interface DrawRequest {
  readonly id: string;
  readonly source: DocumentSource;
  /** The leading language first. */
  readonly languages: readonly Language[];
  readonly paper: Paper;
  /** One of the document's; null for the only one. */
  readonly unit: string | null;
  /** Begins the ids within, where several units come to stand in one page. */
  readonly prefix: string;
  readonly filled: SheetsProps['filled'];
  /** Of the exercises only these. */
  readonly only?: readonly string[];
  /** Of the reader's own place, for a document before there is a session. */
  readonly timeZone: string;
}

export interface Drawn {
  /** Markup of the sheets, with neither a script nor a style sheet in it. */
  readonly html: string;
  readonly title: string;
  /** Rules of the sheet itself, with and without what stands in its margins. */
  readonly pageCss: string;
  readonly emptyPageCss: string;
}

/** What there is to draw of a document. */
export interface Counted {
  readonly units: readonly string[];
  readonly copies: number;
  /** Whether anything stands in its margins. */
  readonly hasMargins: boolean;
}

/**
 * How many units there are of a document, and how many copies are wanted of each.
 * @throws when there is no document of this name
 */
export function countDocument({
  id,
  source,
  filled,
}: Pick<DrawRequest, 'id' | 'source' | 'filled'>): Counted {
  const document = called(id);
  return {
    units: document.units(source, filled),
    copies: document.copies(source, filled),
    hasMargins: document.margins !== 'none',
  };
}

/**
 * Draws a document's sheets as text, without a browser; waits for the parts that are loaded when they are first drawn.
 * @throws when there is no document of this name, or a part of it cannot be drawn: nothing half is printed
 */
export async function drawDocument({
  id,
  source: whole,
  languages,
  paper,
  unit,
  prefix,
  filled,
  only,
  timeZone,
}: DrawRequest): Promise<Drawn> {
  const document = called(id);
  const source = only ? onlyChosen(whole, `?${new URLSearchParams({ only: only.join(',') })}`) : whole;
  const { Sheets } = await document.load();
  const { pageCss, emptyPageCss, title } = aroundSheets(document, source, { paper, languages, timeZone });
  const html = await textOf(
    <main>
      <Sheets source={source} languages={languages} paper={paper} unit={unit} filled={filled} />
    </main>,
    prefix,
  );
  return { html, title, pageCss, emptyPageCss };
}

function called(id: string): PrintedDocument {
  const document = documentCalled(id);
  if (!document) throw new Error(`There is no document called ${id}.`);
  return document;
}

async function textOf(sheets: ReactNode, identifierPrefix: string): Promise<string> {
  const problems: unknown[] = [];
  const { prelude } = await prerender(sheets, {
    identifierPrefix,
    onError: (problem) => void problems.push(problem),
    // A large part would come apart from its place, and wait for a script to put it there.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
  });
  const [problem] = problems;
  if (problem !== undefined) {
    throw problem instanceof Error ? problem : new Error('A part of the document cannot be drawn.');
  }
  const reader = prelude.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
