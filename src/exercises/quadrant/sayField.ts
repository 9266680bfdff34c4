import { inLanguage, type Language } from '#shared/content/language.ts';
import { textOf as wordsIn } from '#shared/sync/mergedText.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { SaidField } from '#exercises/contract.ts';
import { recordPart } from '#exercises/records.ts';
import { quadrantWords } from './messages.ts';
import { readPlace } from './place.ts';
import { howField, ownField, type QuadrantOptions } from './schema.ts';
import { placeInWords } from './sentence.ts';

/** One field's value in words: "We: Quality 6.6, price 6.3: Differentiation", "Reason 2: Check-in is slow". */
export function sayField(
  options: QuadrantOptions,
  field: string,
  value: JsonValue,
  language: Language,
): SaidField {
  return { label: labelOf(options, field, language), text: textOf(options, value, language) };
}

function labelOf(options: QuadrantOptions, field: string, language: Language): string {
  const words = quadrantWords(language);
  if (field === ownField) return inLanguage(options.own, language);
  if (field === howField && options.how) return inLanguage(options.how, language);
  const reason = /^reason(\d)$/.exec(field)?.[1];
  if (reason !== undefined) return words('reason', { number: Number(reason) });
  const part = recordPart(field);
  if (!part) return field;
  const keys: Readonly<Record<string, string>> = {
    at: words('place'),
    order: words('order'),
    removed: words('gone'),
  };
  const key = keys[part.key];
  return key === undefined ? words('competitor') : `${words('competitor')} · ${key}`;
}

function textOf(options: QuadrantOptions, value: JsonValue, language: Language): string {
  const place = readPlace(value);
  if (place) return placeInWords(options, place, language);
  const text = wordsIn(value);
  if (text !== '') return text;
  if (typeof value === 'boolean') return quadrantWords(language)(value ? 'yes' : 'no');
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  return '';
}
