import { type SessionSettings } from '#shared/session/settings.ts';
import { mostCharacters } from './fields.ts';
import { type InviteeColumn, inviteeColumns } from './inviteeColumns.ts';
import { readBusiness, readEmail, readLanguage, readPhone, readTable } from './readInviteeWords.ts';
import type { InviteeCells } from './readPaste.ts';

/** Why a cell cannot be written as it stands; `other-business`: the table belongs to another than the one beside it. */
export type CellFault =
  | 'no-name'
  | 'not-an-email'
  | 'not-a-phone'
  | 'unknown-language'
  | 'unknown-table'
  | 'unknown-business'
  | 'other-business'
  | 'too-long';

/** What of a session's settings the cells speak of. */
export type InviteeSetting = Pick<SessionSettings, 'languages' | 'tables' | 'businesses'>;

/** What is written of an invitee; what nobody has said is left out. */
export type InviteeFields = { readonly [Column in InviteeColumn]?: string };

export interface ReadInvitee {
  /** Of the cells that are right. */
  readonly fields: InviteeFields;
  readonly faults: readonly { readonly column: InviteeColumn; readonly reason: CellFault }[];
}

type ReadCell = { readonly value: string } | { readonly fault: CellFault };

/** What one row of cells says of an invitee, and which of its cells are to be mended. */
export function readInvitee(cells: InviteeCells, setting: InviteeSetting): ReadInvitee {
  const fields: { [Column in InviteeColumn]?: string } = {};
  const faults: { column: InviteeColumn; reason: CellFault }[] = [];
  for (const column of inviteeColumns) {
    const read = readCell(column, cells[column].trim(), setting);
    if ('fault' in read) faults.push({ column, reason: read.fault });
    else if (read.value !== '') fields[column] = read.value;
  }
  const table = setting.tables.find(({ id }) => id === fields.table);
  // With one business there is nothing to tell apart.
  if (table && setting.businesses.length > 1) fields.business ??= table.business;
  if (table && fields.business !== undefined && fields.business !== table.business) {
    delete fields.table;
    faults.push({ column: 'table', reason: 'other-business' });
  }
  return { fields, faults };
}

function readCell(column: InviteeColumn, words: string, setting: InviteeSetting): ReadCell {
  if (words === '') return column === 'name' ? { fault: 'no-name' } : { value: '' };
  if (column === 'language') return known(readLanguage(words, setting.languages), 'unknown-language');
  if (column === 'table') return known(readTable(words, setting.tables), 'unknown-table');
  if (column === 'business') return known(readBusiness(words, setting.businesses), 'unknown-business');
  const value = typed(column, words);
  if (value === null) return { fault: column === 'email' ? 'not-an-email' : 'not-a-phone' };
  return value.length > mostCharacters[column] ? { fault: 'too-long' } : { value };
}

function typed(column: InviteeColumn, words: string): string | null {
  if (column === 'email') return readEmail(words);
  return column === 'phone' ? readPhone(words) : words;
}

function known(value: string | null, fault: CellFault): ReadCell {
  return value === null ? { fault } : { value };
}
