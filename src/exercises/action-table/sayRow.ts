import type { Language } from '#shared/content/language.ts';
import { fullDate } from '#shared/session/dates.ts';
import { type CarriedValue, carriedIdOf, parseCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { SaidField } from '#exercises/contract.ts';
import { recordPart } from '#exercises/records.ts';
import { actionWords } from './messages.ts';
import { isDay, isTextKey } from './schema.ts';

/** One field of a row in words: "By when: Thu 10 Dec 2026". */
export function sayRow(field: string, value: JsonValue, language: Language): SaidField {
  const words = actionWords(language);
  if (carriedIdOf(field) !== null) {
    const entry = parseCarried(value);
    return { label: words('saidCarried'), text: entry ? sayCarried(entry, language) : words('removed') };
  }
  const key = recordPart(field)?.key ?? 'action';
  if (isTextKey(key)) return { label: words(key), text: typeof value === 'string' ? value : '' };
  switch (key) {
    case 'when':
      return {
        label: words('when'),
        text: typeof value === 'string' && isDay(value) ? fullDate(value, language) : '',
      };
    case 'shared':
      return { label: words('saidShared'), text: words(value === true ? 'sharedYes' : 'sharedNo') };
    case 'removed':
      return { label: words('action'), text: words(value === true ? 'removed' : 'kept') };
    default:
      return { label: words('saidOrder'), text: typeof value === 'number' ? String(value) : '' };
  }
}

/** "Call back · Ana · Thu 10 Dec 2026 · List": an entry with what it brought along. */
function sayCarried({ text, along: { who, when, measure } = {} }: CarriedValue, language: Language): string {
  const day = when === undefined ? undefined : fullDate(when, language);
  return [text, who, day, measure].filter((part) => part !== undefined).join(' · ');
}
