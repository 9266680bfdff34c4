import {
  columnsOfHead,
  type InviteeColumn,
  inviteeColumns,
  type ReadColumn,
  templateColumns,
} from './inviteeColumns.ts';
import { splitCells } from './splitCells.ts';

/** What stands in one row, by our columns; empty where nothing does. */
export type InviteeCells = Readonly<Record<InviteeColumn, string>>;

export interface PastedRow {
  /** Its line in what was pasted, from 1. */
  readonly line: number;
  readonly cells: InviteeCells;
}

export const emptyCells: InviteeCells = {
  name: '',
  company: '',
  email: '',
  phone: '',
  language: '',
  table: '',
  business: '',
  diet: '',
  access: '',
  note: '',
};

/** What a spreadsheet or a web page leaves between letters and nobody sees. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;

/** A cell as people see it: one line, without what cannot be seen. */
export function cleanCell(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/**
 * The rows of a pasted spreadsheet, by column. A first line that names columns says which is which, in any order and in
 * English or Chinese; without one they are in the template's order. What has no column of ours is kept as the row's
 * note, so that no cell is lost.
 */
export function readPaste(text: string): readonly PastedRow[] {
  const lines = splitCells(text).map(({ number, cells }) => ({ line: number, cells: cells.map(cleanCell) }));
  const [first] = lines;
  const head = first ? columnsOfHead(first.cells) : null;
  const columns: readonly ReadColumn[] = head ?? templateColumns;
  const labels = head && first ? first.cells : [];
  return lines
    .slice(head ? 1 : 0)
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ line, cells: byColumn(cells, columns, labels) }));
}

function byColumn(
  cells: readonly string[],
  columns: readonly ReadColumn[],
  labels: readonly string[],
): InviteeCells {
  const found: Record<InviteeColumn, string> = { ...emptyCells };
  const name = { given: '', family: '' };
  const rest: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columns[index] ?? 'other';
    const label = labels[index] ?? '';
    if (cell === '') continue;
    if ((column === 'given' || column === 'family') && name[column] === '') name[column] = cell;
    else if (isOurs(column) && found[column] === '') found[column] = cell;
    else rest.push(label === '' ? cell : `${label}: ${cell}`);
  }
  const whole = wholeName(name.given, name.family);
  if (found.name === '') found.name = whole;
  else if (whole !== '' && whole !== found.name) rest.push(whole);
  found.note = [found.note, ...rest].filter((part) => part !== '').join('; ');
  return found;
}

function isOurs(column: ReadColumn): column is InviteeColumn {
  return inviteeColumns.some((ours) => ours === column);
}

/** 陈 and 美 are 陈美; Mei and Chen are Mei Chen. */
function wholeName(given: string, family: string): string {
  const isHan = /\p{Script=Han}/u.test(family + given);
  return isHan ? family + given : [given, family].filter((part) => part !== '').join(' ');
}
