import { showAll } from '#shared/moderation/moderate.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { letterSum } from '#shared/letterSum.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { judgeEntry } from '#exercises/moderation/judgeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { letterSumWords } from './messages.ts';
import {
  type CountedWord,
  hiddenField,
  letterSumOptions,
  type LetterSumOptions,
  letterSumSample,
  type LetterSumSample,
  mostCharacters,
  type Tried,
  triedWords,
  wanted,
  wordField,
  wordsList,
} from './schema.ts';
import { sumInWords } from './sentence.ts';

const resultBounds = { items: 200, bytes: 16 * 1024 };
const hiddenPattern = /^hidden\.[a-z]{1,40}$/;

function accepts(field: string, value: JsonValue): boolean {
  const part = recordPart(field);
  if (part?.list !== wordsList) return false;
  if (part.key !== 'text') return acceptsRecordKey(part.key, value);
  return value === null || (typeof value === 'string' && value.length <= mostCharacters);
}

/** Each word once, whoever wrote it how: those that make 100 first, then those tried most, then by the alphabet. */
function countWords(worksheets: readonly (readonly Tried[])[]): readonly CountedWord[] {
  const words = new Map<string, CountedWord>();
  for (const tried of worksheets) {
    const own = new Map<string, number>();
    for (const { text } of tried) {
      const sum = letterSum(text);
      if (sum.kind === 'sum') own.set(sum.word, sum.total);
    }
    for (const [word, total] of own) {
      words.set(word, { word, total, count: (words.get(word)?.count ?? 0) + 1 });
    }
  }
  const first = ({ total }: CountedWord): number => (total === wanted ? 0 : 1);
  return [...words.values()].sort(
    (a, b) => first(a) - first(b) || b.count - a.count || (a.word < b.word ? -1 : 1),
  );
}

export const letterSumKind = defineKind<LetterSumOptions, readonly Tried[], LetterSumSample>({
  kind: 'letter-sum',
  version: 1,
  options: letterSumOptions,
  texts: () => [],
  publicContent: ({ word, atMost }) => ({ word, atMost }),
  accepts: (_options, field, value) => accepts(field, value),
  acceptsMark: (_options, field, value) =>
    hiddenPattern.test(field) && (value === null || typeof value === 'boolean'),
  read: (_options, fields) => triedWords(fields),
  isReady: (words) => words.length > 0,
  summarize({ word: example }, { answered, room, moderate }) {
    const worksheets = speaking(answered).map(({ response }) => response);
    const all = countWords(worksheets);
    const known = letterSum(example);
    const exampleWord = known.kind === 'sum' ? known.word : '';
    const told = all.map(({ word }) => {
      const field = hiddenField(word);
      const judged = judgeEntry({ texts: [word], field }, room, word === exampleWord ? showAll : moderate);
      return { key: word.toLowerCase(), field, text: word, ...judged, carry: null };
    });
    const open = all.filter((_, at) => told[at]?.state === 'shown');
    const words = takeWhileSmall(open, resultBounds);
    return {
      result: {
        n: worksheets.length,
        different: open.length,
        hundreds: open.filter(({ word, total }) => total === wanted && word !== exampleWord).length,
        words: words.map((one) => ({ ...one })),
        left: open.length - words.length,
      },
      moderation: queueOf(told),
    };
  },
  written(_options, { fields }, field) {
    const part = recordPart(field);
    const tried = triedWords(fields).find(({ id }) => id === part?.id);
    const sum = letterSum(part?.key === 'text' && tried ? tried.text : '');
    return sum.kind === 'sum' ? { texts: [sum.word], field: hiddenField(sum.word) } : null;
  },
  say(_options, field, value, language) {
    const words = letterSumWords(language);
    const label = words('word');
    const key = recordPart(field)?.key;
    if (key === 'removed') return { label, text: words(value === true ? 'removed' : 'kept') };
    if (key === 'order')
      return { label: words('saidOrder'), text: typeof value === 'number' ? String(value + 1) : '' };
    return { label, text: typeof value === 'string' ? sumInWords(value, language) : '' };
  },
  sample: letterSumSample,
  answersOf: ({ atMost }, { words }, makeId) =>
    words.slice(0, atMost).flatMap((text, order) => {
      const id = makeId();
      return [
        { field: wordField(id, 'order'), value: order },
        { field: wordField(id, 'text'), value: text },
      ];
    }),
});
