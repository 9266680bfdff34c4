import type { Language } from '#shared/content/language.ts';
import { journeyWords } from './messages.ts';
import type { Journey } from './schema.ts';

/** What a journey is called: its table, or, of a person, only which of them it is. */
export function nameOfJourney(
  journey: Journey,
  all: readonly Journey[],
  tables: Readonly<Record<string, string>>,
  language: Language,
): string {
  const name = journey.table === null ? undefined : tables[journey.table];
  if (name !== undefined && name !== '') return name;
  const nameless = all.filter(({ table }) => table === null || (tables[table] ?? '') === '');
  return journeyWords(language)('journey', { n: nameless.indexOf(journey) + 1 });
}
