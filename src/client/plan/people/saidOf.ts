import type { Language } from '#shared/content/language.ts';
import type { InviteeColumn } from '#shared/plan/inviteeColumns.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { languageNames } from '#ui/languageNames.ts';

/** What stands in a field, in words: tables, businesses and languages are kept by id. */
export function saidOf(
  column: InviteeColumn,
  value: string,
  { tables, businesses }: Pick<SessionSettings, 'tables' | 'businesses'>,
  language: Language,
): string {
  if (value === '') return '';
  if (column === 'table') return tableLabel(tables, value, language);
  if (column === 'business') return businesses.find(({ id }) => id === value)?.name ?? value;
  if (column !== 'language') return value;
  return Object.entries(languageNames).find(([id]) => id === value)?.[1] ?? value;
}
