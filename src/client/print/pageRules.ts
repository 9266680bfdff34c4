import type { PrintedDocument } from './documentContract.ts';
import type { Paper } from './printOptions.ts';

/** What stands in the margins of every printed sheet. */
export interface PageMargins {
  /** At the head of every sheet but the first. */
  readonly runningHead: string;
  readonly foot: string;
  readonly printed: PrintedLine;
}

/** "printed 21 Nov 2026, 14:05 · page 1 of 2": the browser puts the two numbers in. */
export interface PrintedLine {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

type Lies = PrintedDocument['lies'];

/**
 * Margins that leave the same 186 × 250 mm on both papers (250 × 186 mm on a sheet that lies across), so that a page
 * breaks at the same line on each.
 */
const sheets: Readonly<Record<Lies, Readonly<Record<Paper, { size: string; margin: string }>>>> = {
  portrait: {
    a4: { size: '210mm 297mm', margin: '21mm 12mm 26mm' },
    letter: { size: '215.9mm 279.4mm', margin: '14.4mm 14.95mm 15mm' },
  },
  landscape: {
    a4: { size: '297mm 210mm', margin: '10mm 23.5mm 14mm' },
    letter: { size: '279.4mm 215.9mm', margin: '13.9mm 14.7mm 16mm' },
  },
};

/** With nothing in the margins the box lies in the middle: what is folded is folded through the middle of the sheet. */
const bareMargins: Readonly<Record<Lies, Readonly<Record<Paper, string>>>> = {
  portrait: { a4: '23.5mm 12mm', letter: '14.7mm 14.95mm' },
  landscape: { a4: '12mm 23.5mm', letter: '14.95mm 14.7mm' },
};

/** The sheet and its margins as {@link pageRules} has them, with nothing in them: that is laid over it later. */
export function emptyPageRules(paper: Paper, lies: Lies): string {
  const { size, margin } = sheets[lies][paper];
  return `@page { size: ${size}; margin: ${margin}; }`;
}

/** The rules of a sheet with nothing in its margins, for what is folded, cut or hung up. */
export function barePageRules(paper: Paper, lies: Lies): string {
  return `
    @page {
      size: ${sheets[lies][paper].size};
      margin: ${bareMargins[lies][paper]};
    }`;
}

/**
 * The rules for the printed sheet: its size, its margins and what stands in them. The face is the
 * document's own, which follows its language; custom properties do not reach into the margins.
 */
export function pageRules(
  paper: Paper,
  { runningHead, foot, printed }: PageMargins,
  lies: Lies = 'portrait',
): string {
  const { size, margin } = sheets[lies][paper];
  const text = 'font-size: 11pt; line-height: 1.35; color: #454e66; white-space: pre;';
  const low = `${text} vertical-align: top; padding-top: 3mm;`;
  return `
    @page {
      size: ${size};
      margin: ${margin};
      @top-left { ${text} content: ${quoted(runningHead)}; vertical-align: bottom; padding-bottom: 2.5mm; }
      @bottom-left { ${low} content: ${quoted(foot)}; }
      @bottom-right { ${low} text-align: right; content: ${counted(printed)}; }
    }
    @page :first {
      @top-left { content: none; }
    }`;
}

function counted({ before, between, after }: PrintedLine): string {
  return `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
}

/** A CSS string that nothing can end early: whatever is not a letter, a figure or a space goes in by number. */
export function quoted(text: string): string {
  const safe = text.replaceAll(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}
