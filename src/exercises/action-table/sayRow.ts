import type { Language } from '#shared/content/language.ts';
import { fullDate } from '#shared/session/dates.ts';
import { carriedIdOf, parseCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { SaidField } from '#exercises/contract.ts';
import { recordPart } from '#exercises/records.ts';
import { actionWords } from './messages.ts';
import { isDay, isTextKey } from './schema.ts';

/** One field of a row in words: "By when: Thu 10 Dec 2026". */
export function sayRow(field: string, value: JsonValue, language: Language): SaidField {
  const words = actionWords(language);
  if (carriedIdOf(field) !== null) {
    return { label: words('saidCarried'), text: parseCarried(value)?.text ?? words('removed') };
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
