import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Summary } from '#exercises/contract.ts';
import { defineKind, type FoldInput } from '#exercises/defineKind.ts';
import { judgeEntry } from '#exercises/moderation/judgeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import { shortKey } from '#exercises/shortKey.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { textWords } from './messages.ts';
import {
  markField,
  mostCharacters,
  sharedField,
  textField,
  textOptions,
  textSample,
  type SharedText,
  type TextOptions,
  type TextSample,
} from './schema.ts';

/** What one worksheet holds. */
export interface TextResponse {
  readonly text: string;
  readonly shared: boolean;
}

const resultBounds = { items: 120, bytes: 40 * 1024 };
const markPattern = /^(?:hidden|star)\.[a-z0-9]{1,11}$/;

/** The same words but for letter case and spaces have the same key. */
export function keyOfText(text: string): string {
  return shortKey(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim());
}

function accepts({ sharing }: TextOptions, field: string, value: JsonValue): boolean {
  if (field === textField) {
    return value === null || (typeof value === 'string' && value.length <= mostCharacters);
  }
  return field === sharedField && sharing === 'choice' && (value === null || typeof value === 'boolean');
}

function read({ sharing }: TextOptions, fields: Fields): TextResponse {
  const text = fields[textField];
  return {
    text: typeof text === 'string' ? text.trim() : '',
    shared: sharing === 'always' || (sharing === 'choice' && fields[sharedField] === true),
  };
}

/** Shared texts, those of the same words as one, in the order of their keys. */
function sharedTexts(responses: readonly TextResponse[], room: Fields): readonly SharedText[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { text } of responses) {
    const key = keyOfText(text);
    const own = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, own.set(text, (own.get(text) ?? 0) + 1));
  }
  return [...spellings]
    .map(([key, own]) => ({
      key,
      text: mostFrequent(own),
      count: [...own.values()].reduce((sum, count) => sum + count, 0),
      star: room[markField('star', key)] === true,
    }))
    .sort((a, b) => Number(b.star) - Number(a.star) || (a.key < b.key ? -1 : 1));
}

function summarize(
  _options: TextOptions,
  { answered, room, moderate }: FoldInput<TextResponse>,
): Pick<Summary, 'result' | 'moderation'> {
  const responses = speaking(answered).map(({ response }) => response);
  const shared = responses.filter((response) => response.shared);
  const all = sharedTexts(shared, room);
  const told = all.map((one) => {
    const field = markField('hidden', one.key);
    return { ...one, field, ...judgeEntry({ texts: [one.text], field }, room, moderate) };
  });
  const stateOf = new Map(told.map(({ key, state }) => [key, state]));
  const visible = all.filter(({ key }) => stateOf.get(key) === 'shown');
  const counted = all.filter(({ key }) => stateOf.get(key) !== 'hidden');
  const texts = takeWhileSmall(visible, resultBounds);
  return {
    result: {
      n: responses.length,
      shared: counted.reduce((sum, { count }) => sum + count, 0),
      kept: responses.length - shared.length,
      texts: [...texts],
      left: visible.length - texts.length,
    },
    moderation: queueOf(
      told.map(({ key, field, text: words, state, why }) => ({ key, field, text: words, state, why })),
    ),
  };
}

export const text = defineKind<TextOptions, TextResponse, TextSample>({
  kind: 'text',
  version: 1,
  options: textOptions,
  texts: () => [],
  publicContent: ({ lines, sharing }) => ({ lines, sharing }),
  accepts,
  acceptsMark: (_options, field, value) =>
    markPattern.test(field) && (value === null || typeof value === 'boolean'),
  read,
  isReady: (response) => response.text !== '',
  isPrivate: (response) => !response.shared,
  summarize,
  written(options, { fields }, field) {
    const { text: words, shared } = read(options, fields);
    if (field !== textField || !shared || words === '') return null;
    return { texts: [words], field: markField('hidden', keyOfText(words)) };
  },
  say(_options, field, value, language) {
    const words = textWords(language);
    if (field === sharedField) {
      return { label: words('sharing'), text: words(value === true ? 'saidShared' : 'saidKept') };
    }
    return { label: words('answer'), text: typeof value === 'string' ? value : '' };
  },
  sample: textSample,
  answersOf({ sharing }, sample) {
    const choice =
      sharing === 'choice' && sample.shared !== undefined
        ? [{ field: sharedField, value: sample.shared }]
        : [];
    return [...choice, { field: textField, value: sample.text }];
  },
});
