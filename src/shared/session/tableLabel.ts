import type { Language } from '#shared/content/language.ts';
import type { SessionSettings } from './settings.ts';

/** What every table is called, by id. */
export function tableLabels(
  tables: SessionSettings['tables'],
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(tables.map(({ id }) => [id, tableLabel(tables, id, language)]));
}

/** What a table is called: its own name, else its number in the reader's language ("Table 2", 第2桌). */
export function tableLabel(tables: SessionSettings['tables'], id: string, language: Language): string {
  const index = tables.findIndex((table) => table.id === id);
  const name = tables[index]?.name ?? '';
  if (name !== '') return name;
  const number = index === -1 ? id : index + 1;
  return language === 'en' ? `Table ${number}` : `第${number}桌`;
}
