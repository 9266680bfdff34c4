import * as z from 'zod/mini';
import { languages, type Localized } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { acceptsRecordKey, fieldOfRecord, recordPart } from '#exercises/records.ts';
import { isTenth, readPlace } from './place.ts';
import { isText, type QuadrantResponse, readResponse, reasonNumbers } from './readResponse.ts';
import { sayField } from './sayField.ts';
import { hiddenMark } from './sayings.ts';
import {
  howField,
  longest,
  ownField,
  quadrantOptions,
  type QuadrantOptions,
  reasonField,
  rivalsList,
} from './schema.ts';
import { summarizePlacements } from './summarizePlacements.ts';

const tenth = z.custom<number>(isTenth, 'A number from 0 to 10 with one decimal at most.');
const sample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  own: z.strictObject({ x: tenth, y: tenth }),
  rivals: z.exactOptional(
    z.array(z.strictObject({ name: z.string().check(z.maxLength(longest.name)), x: tenth, y: tenth })),
  ),
  reasons: z.exactOptional(z.array(z.string().check(z.maxLength(longest.reason)))),
  how: z.exactOptional(z.string().check(z.maxLength(longest.how))),
});
type QuadrantSample = z.infer<typeof sample>;

function acceptsRival(key: string, value: JsonValue): boolean {
  if (value === null) return ['name', 'at', 'order', 'removed'].includes(key);
  if (key === 'name') return isText(value, longest.name);
  if (key === 'at') return readPlace(value) !== null;
  return acceptsRecordKey(key, value);
}

function accepts(options: QuadrantOptions, field: string, value: JsonValue): boolean {
  if (field === ownField) return value === null || readPlace(value) !== null;
  if (field === howField) return options.how !== undefined && (value === null || isText(value, longest.how));
  if (reasonNumbers(options).some((number) => reasonField(number) === field)) {
    return value === null || isText(value, longest.reason);
  }
  const part = recordPart(field);
  return part?.list === rivalsList && options.rivals > 0 && acceptsRival(part.key, value);
}

function textsOf({ x, y, regions, own, how }: QuadrantOptions): readonly Localized[] {
  const axes = [x, y].flatMap(({ label, low, high }) => [label, low, high]);
  const names = Object.values(regions).flatMap(({ name, note }) => [name, note]);
  return [...axes, ...names, own, ...(how ? [how] : [])];
}

function answersOf(
  options: QuadrantOptions,
  { own, rivals = [], reasons = [], how }: QuadrantSample,
  makeId: () => string,
): readonly { readonly field: string; readonly value: JsonValue }[] {
  return [
    { field: ownField, value: { ...own } },
    ...rivals.slice(0, options.rivals).flatMap(({ name, x, y }, order) => {
      const id = makeId();
      return [
        { field: fieldOfRecord(rivalsList, id, 'order'), value: order },
        { field: fieldOfRecord(rivalsList, id, 'name'), value: name },
        { field: fieldOfRecord(rivalsList, id, 'at'), value: { x, y } },
      ];
    }),
    ...reasons.slice(0, options.reasons).map((value, index) => ({ field: reasonField(index + 1), value })),
    ...(options.how && how !== undefined ? [{ field: howField, value: how }] : []),
  ];
}

export const quadrant = defineKind<QuadrantOptions, QuadrantResponse, QuadrantSample>({
  kind: 'quadrant',
  version: 1,
  options: quadrantOptions,
  texts: textsOf,
  publicContent: ({ x, y, regions, own, rivals, reasons, how, from }) => ({
    x: { ...x },
    y: { ...y },
    regions: { ...regions },
    own: { ...own },
    rivals,
    reasons,
    ...(how ? { how: { ...how } } : {}),
    ...(from === undefined ? {} : { from }),
  }),
  accepts,
  merges: (options, field) => field === howField && options.how !== undefined,
  // What is hidden is named by its text, which says nothing of whose it is.
  acceptsMark: (_options, field, value) =>
    /^hidden\.[a-z0-9]{1,16}$/.test(field) && (typeof value === 'boolean' || value === null),
  read: readResponse,
  isReady: ({ own }) => own !== null,
  relatesTo: ({ from }) => (from === undefined ? [] : [from]),
  summarize: (options, { answered, room, related, moderate }) =>
    summarizePlacements({
      answered,
      room,
      moderate,
      before: options.from === undefined ? null : (related[options.from] ?? []),
    }),
  written(options, { fields }, field) {
    const { reasons, how, rivals } = readResponse(options, fields);
    const part = recordPart(field);
    const rival = part?.key === 'name' ? rivals.find(({ id }) => id === part.id)?.name : undefined;
    const reason = reasonNumbers(options).find((number) => reasonField(number) === field);
    const text = field === howField ? how : reason === undefined ? rival : reasons[reason - 1];
    return text === undefined || text.trim() === '' ? null : { texts: [text], field: hiddenMark(text) };
  },
  say: (options, field, value, language) => sayField(options, field, value, language),
  sample,
  answersOf,
});
