import { mostCharacters } from '#shared/plan/fields.ts';
import type { InviteeColumn } from '#shared/plan/inviteeColumns.ts';
import type { CellFault, ReadInvitee } from '#shared/plan/readInvitee.ts';
import type { PeopleMessages } from './messages.en.ts';
import type { PeopleWords } from './messages.ts';

const heads: Readonly<Record<InviteeColumn, keyof PeopleMessages>> = {
  name: 'columnName',
  company: 'columnCompany',
  email: 'columnEmail',
  phone: 'columnPhone',
  language: 'columnLanguage',
  table: 'columnTable',
  business: 'columnBusiness',
  diet: 'columnDiet',
  access: 'columnAccess',
  note: 'columnNote',
};

/** What a column is called. */
export function headOf(w: PeopleWords, column: InviteeColumn): string {
  return w(heads[column]);
}

const sentences: Readonly<Record<CellFault, keyof PeopleMessages>> = {
  'no-name': 'faultNoName',
  'not-an-email': 'faultNotAnEmail',
  'not-a-phone': 'faultNotAPhone',
  'unknown-language': 'faultUnknownLanguage',
  'unknown-table': 'faultUnknownTable',
  'unknown-business': 'faultUnknownBusiness',
  'other-business': 'faultOtherBusiness',
  'too-long': 'faultTooLong',
};

/** Of the columns that hold whatever somebody writes. */
const longest: { readonly [Column in InviteeColumn]?: number } = mostCharacters;

/** What is amiss with a cell, and what to do about it. */
export function faultSentence(
  w: PeopleWords,
  { column, reason }: ReadInvitee['faults'][number],
  words: string,
): string {
  return w(sentences[reason], { words: words.trim(), most: longest[column] ?? 0 });
}
