import { isChinese, type Language } from '#shared/content/language.ts';
import { dayAndMonth } from '#shared/session/dates.ts';
import { actionWords } from './messages.ts';
import type { PlanRow } from './schema.ts';

/** "When a guest calls twice: name one person", or the action alone. */
export function textOfRow(
  { text, situation }: Pick<PlanRow, 'text' | 'situation'>,
  language: Language,
): string {
  return situation.trim() === '' ? text : actionWords(language)('saidWhenThen', { situation, text });
}

/** "Ana, Ben"; empty where nobody is named. */
export function whoOf({ who }: Pick<PlanRow, 'who'>, language: Language): string {
  return who.join(isChinese(language) ? '、' : ', ');
}

/** "10 Dec", or "10 Jan 2027" where the year is not the one of `now`; empty where there is no day. */
export function dayOf({ when }: Pick<PlanRow, 'when'>, language: Language, now: string): string {
  if (when === null) return '';
  const day = dayAndMonth(when, language);
  const year = when.slice(0, 4);
  if (year === now.slice(0, 4)) return day;
  return isChinese(language) ? `${year}年${day}` : `${day} ${year}`;
}

/** "Table 1, Table 2"; what nobody has taken yet comes from the facilitator. */
export function tablesOf(
  { tables }: Pick<PlanRow, 'tables'>,
  names: Readonly<Record<string, string>>,
  language: Language,
): string {
  if (tables.length === 0) return actionWords(language)('facilitator');
  return tables.map((id) => names[id] ?? id).join(isChinese(language) ? '、' : ', ');
}
