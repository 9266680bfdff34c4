import { inLanguage, type Language } from '#shared/content/language.ts';
import { showAll } from '#shared/moderation/moderate.ts';
import { carriedIdOf } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { readCarried } from '#exercises/carried.ts';
import { takenHere } from '#exercises/carry/takenHere.ts';
import type { Fields, SaidField, Summary } from '#exercises/contract.ts';
import { defineKind, type FoldInput } from '#exercises/defineKind.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { judgeEntry } from '#exercises/moderation/judgeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { classLabel } from './classLabel.ts';
import { foldCards, foldCriteria, hiddenField, isDisputed, isHidden } from './foldCards.ts';
import { sortWords } from './messages.ts';
import { readSort, type SortResponse } from './readCards.ts';
import {
  cardField,
  cardsList,
  classOfCriterion,
  criterionField,
  mostCharacters,
  mostCriterionCharacters,
  sortOptions,
  type SortOptions,
  type SortSample,
  sortSample,
} from './schema.ts';

const entryBounds = { items: 150, bytes: 28 * 1024 };
const criterionBounds = { items: 120, bytes: 12 * 1024 };
const markPattern = /^hidden\.[a-z0-9]{1,11}$/;

function accepts(options: SortOptions, field: string, value: JsonValue): boolean {
  const isClass = (id: JsonValue): boolean => options.classes.some((one) => one.id === id);
  const about = classOfCriterion(field);
  if (about !== null) {
    return options.criteria === true && isClass(about) && isText(value, mostCriterionCharacters);
  }
  const part = recordPart(field);
  if (part?.list !== cardsList) return false;
  if (part.key === 'text') return isText(value, mostCharacters);
  if (part.key === 'class') return value === null || isClass(value);
  return acceptsRecordKey(part.key, value);
}

function isText(value: JsonValue, most: number): boolean {
  return value === null || (typeof value === 'string' && value.length <= most);
}

function summarize(
  { classes }: SortOptions,
  { answered, room, business, moderate }: FoldInput<SortResponse>,
): Pick<Summary, 'result' | 'moderation' | 'material'> {
  const worksheets = speaking(answered).map(({ response }) => response);
  const all = foldCards(worksheets, classes);
  const allCriteria = foldCriteria(worksheets, classes);
  const approved = new Set(readCarried(room).map(({ text }) => entryKey(text)));
  const told = [
    ...all.map(({ key, text, also }) => ({ key, text, texts: also === null ? [text] : [text, also] })),
    ...allCriteria.map(({ key, text }) => ({ key, text, texts: [text], carry: null })),
  ].map(({ texts, ...entry }) => {
    const field = hiddenField(entry.key);
    const judged = judgeEntry({ texts, field }, room, approved.has(entry.key) ? showAll : moderate);
    return { ...entry, field, ...judged };
  });
  const off = new Set(told.filter(({ state }) => state !== 'shown').map(({ key }) => key));
  const seen = all.filter(({ key }) => !off.has(key));
  const seenCriteria = allCriteria.filter(({ key }) => !off.has(key));
  const cards = worksheets.flatMap((one) => one.cards);
  // What waits counts already: a number says nothing of the words.
  const visible = cards.filter(({ text }) => !isHidden(room, entryKey(text)));
  const rows = cards.map(({ text, from }) => ({ key: entryKey(text), carried: from }));
  const entries = takeWhileSmall(
    seen.map(({ split, ...entry }) => ({ ...entry, split: [...split] })),
    entryBounds,
  );
  const criteria = takeWhileSmall(
    seenCriteria.map((line) => ({ ...line })),
    criterionBounds,
  );
  return {
    result: {
      n: worksheets.length,
      shares: classes.map(({ id }) => visible.filter(({ place }) => place === id).length),
      unsorted: visible.filter(({ place }) => place === null).length,
      entries: [...entries],
      disputed: seen.filter(isDisputed).length,
      criteria: [...criteria],
      left: seen.length - entries.length + seenCriteria.length - criteria.length,
    },
    moderation: {
      ...queueOf(told),
      taken: [...takenHere(rows, seen)],
    },
    material: { sent: sentTo(room, business) },
  };
}

/** What the facilitator has taken along for everybody, or for this business: cards that devices have to sort too. */
function sentTo(room: Fields, business: string | null): JsonValue[] {
  return readCarried(room)
    .filter((one) => one.business === undefined || one.business === business)
    .map(({ id, exercise, record, text }) => ({ id, exercise, record, text }));
}

function say(options: SortOptions, field: string, value: JsonValue, language: Language): SaidField {
  const words = sortWords(language);
  const item = inLanguage(options.item, language);
  const labelOf = (id: JsonValue): string => classLabel(options.classes, id, language) ?? words('unsorted');
  const about = classOfCriterion(field);
  const written = typeof value === 'string' ? value : '';
  if (about !== null) return { label: words('saidCriterion', { title: labelOf(about) }), text: written };
  const key = recordPart(field)?.key;
  if (key === 'class') return { label: words('saidClass', { item }), text: labelOf(value) };
  if (key === 'removed') return { label: item, text: words(value === true ? 'removed' : 'kept') };
  if (key === 'order') {
    return {
      label: words('saidOrder', { item }),
      text: typeof value === 'number' ? String(value + 1) : '',
    };
  }
  return { label: item, text: written };
}

export const sort = defineKind<SortOptions, SortResponse, SortSample>({
  kind: 'sort',
  version: 1,
  options: sortOptions,
  texts: ({ item, classes }) => [
    item,
    ...classes.flatMap(({ title, hint }) => (hint ? [title, hint] : [title])),
  ],
  publicContent: ({ item, classes, criteria, atMost }) => ({
    item: { ...item },
    classes: classes.map(({ id, title, hint }) => ({
      id,
      title: { ...title },
      ...(hint ? { hint: { ...hint } } : {}),
    })),
    ...(criteria ? { criteria } : {}),
    atMost,
  }),
  accepts,
  acceptsMark: (_options, field, value) =>
    markPattern.test(field) && (value === null || typeof value === 'boolean'),
  read: ({ classes }, fields) => readSort(classes, fields),
  isReady: ({ cards }) => cards.some(({ place }) => place !== null),
  takesCarried: true,
  givesMaterial: true,
  summarize,
  written(options, { fields }, field) {
    const about = classOfCriterion(field);
    const { cards, criteria } = readSort(options.classes, fields);
    const id = recordPart(field)?.key === 'text' ? recordPart(field)?.id : carriedIdOf(field);
    const text = about === null ? cards.find((card) => card.id === id)?.text : criteria[about];
    return text === undefined ? null : { texts: [text], field: hiddenField(entryKey(text)) };
  },
  say,
  sample: sortSample,
  answersOf: ({ classes, criteria, atMost }, sample, makeId) => {
    const written = criteria ? classes : [];
    return [
      ...written.flatMap(({ id }) => {
        const value = sample.criteria?.[id];
        return value === undefined ? [] : [{ field: criterionField(id), value }];
      }),
      ...sample.cards.slice(0, atMost).flatMap(({ text, class: place }, order) => {
        const id = makeId();
        const isKnown = classes.some((one) => one.id === place);
        return [
          { field: cardField(id, 'order'), value: order },
          { field: cardField(id, 'text'), value: text },
          ...(isKnown ? [{ field: cardField(id, 'class'), value: place }] : []),
        ];
      }),
    ];
  },
});
