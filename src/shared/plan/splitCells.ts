/** What may stand between two cells, the surest sign of a spreadsheet first. */
const separators = ['\t', ';', ',', '，'] as const;
type Separator = (typeof separators)[number];

/** One line of a pasted table. */
export interface SplitLine {
  /** From 1, blank lines counted: as the spreadsheet numbers its rows where nothing was left out. */
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Pasted text as the cells of a table: tabs as spreadsheets copy them, or semicolons or commas as they save them. A
 * cell within straight quotes may hold separators, lines and doubled quotes; a quote that is never closed, or that
 * stands within a cell, is a letter like others. Blank lines are left out.
 */
export function splitCells(text: string): readonly SplitLine[] {
  const table = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(table);
  const lines: SplitLine[] = [];
  let at = 0;
  for (let number = 1; at < table.length; number += 1) {
    const line = lineAt(table, at, separator);
    if (line.cells.some((cell) => cell.trim() !== '')) lines.push({ number, cells: line.cells });
    at = line.end + 1;
  }
  return lines;
}

interface ReadLine {
  readonly cells: readonly string[];
  /** Where the line's end stands. */
  readonly end: number;
}

function lineAt(table: string, start: number, separator: Separator): ReadLine {
  const cells: string[] = [];
  for (let at = start; ;) {
    const cell = quotedCellAt(table, at, separator) ?? plainCellAt(table, at, separator);
    cells.push(cell.text);
    if (table[cell.end] !== separator) return { cells, end: cell.end };
    at = cell.end + 1;
  }
}

interface ReadCell {
  readonly text: string;
  /** Where its separator, its line's end or the table's end stands. */
  readonly end: number;
}

function plainCellAt(table: string, start: number, separator: Separator): ReadCell {
  let end = start;
  while (end < table.length && table[end] !== separator && table[end] !== '\n') end += 1;
  return { text: table.slice(start, end), end };
}

/** A cell within quotes; null where it does not begin with one, or its end is not the cell's end. */
function quotedCellAt(table: string, start: number, separator: Separator): ReadCell | null {
  if (table[start] !== '"') return null;
  for (let at = start + 1; at < table.length; at += 1) {
    if (table[at] !== '"') continue;
    if (table[at + 1] === '"') {
      at += 1;
      continue;
    }
    const next = table[at + 1];
    if (next !== undefined && next !== separator && next !== '\n') return null;
    return { text: table.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}

/** A tab wherever there is one; else what stands in most lines. */
function separatorOf(table: string): Separator {
  if (table.includes('\t')) return '\t';
  const lines = table.split('\n');
  let best: { readonly separator: Separator; readonly lines: number } = { separator: '\t', lines: 0 };
  for (const separator of separators) {
    const count = lines.filter((line) => line.includes(separator)).length;
    if (count > best.lines) best = { separator, lines: count };
  }
  return best.separator;
}
