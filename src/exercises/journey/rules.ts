import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { Language } from '#shared/content/language.ts';
import { textOf } from '#shared/sync/mergedText.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, SaidField, Summary } from '#exercises/contract.ts';
import { type Answered, defineKind, type FoldInput } from '#exercises/defineKind.ts';
import { judgeEntry, type Judged, wordsField, type Written } from '#exercises/moderation/judgeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { shortKey } from '#exercises/shortKey.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { journeyWords } from './messages.ts';
import {
  isLongField,
  isTextKey,
  type Journey,
  journeyOptions,
  type JourneyOptions,
  type JourneySample,
  journeySample,
  alongOfMoment,
  type Moment,
  type MomentTexts,
  momentWords,
  momentField,
  momentsList,
  mostCharacters,
  standingMoments,
  textKeys,
  type ToldMoment,
} from './schema.ts';

const resultBounds = { items: 60, bytes: 40 * 1024 };
const markPattern = /^hidden\.[a-z0-9]{1,11}$/;

/** The facilitator's mark that takes one moment off the wall. */
export function hiddenField(key: string): string {
  return `hidden.${key}`;
}

/** Moments that nobody looks after yet. */
export function withoutOwner<T extends { readonly owner: string }>(moments: readonly T[]): readonly T[] {
  return moments.filter(({ owner }) => owner.trim() === '');
}

function accepts(field: string, value: JsonValue): boolean {
  const part = recordPart(field);
  if (part?.list !== momentsList) return false;
  const { key } = part;
  if (!isTextKey(key)) return acceptsRecordKey(key, value);
  return value === null || (typeof value === 'string' && value.length <= mostCharacters[key]);
}

function summarize(
  _options: JourneyOptions,
  { answered, room, moderate }: FoldInput<readonly Moment[]>,
): Pick<Summary, 'result' | 'moderation'> {
  const all = speaking(answered).map(journeyOf).sort(inTableOrder);
  const told = new Map(
    all
      .flatMap((one) => one.moments)
      .map((moment) => [
        moment.key,
        inQueue(moment, judgeEntry(writtenMoment(moment), room, moderate), room),
      ]),
  );
  const isOff = ({ key }: { readonly key: string }): boolean => told.get(key)?.state !== 'shown';
  const shown = all
    .map((journey) => ({ ...journey, moments: journey.moments.filter((moment) => !isOff(moment)) }))
    .filter(({ moments }) => moments.length > 0);
  const moments = shown.flatMap((journey) => journey.moments);
  const journeys = asManyAsFit(shown);
  return {
    result: {
      n: all.length,
      moments: moments.length,
      unowned: withoutOwner(moments).length,
      journeys: [...journeys],
      left: shown.length - journeys.length,
    },
    moderation: queueOf([...told.values()]),
  };
}

/** All that is written of a moment, with the marks about these words and about the moment. */
function writtenMoment({ key, ...texts }: ToldMoment): Written {
  const written = textKeys.map((one) => texts[one].trim()).filter((text) => text !== '');
  return { texts: written, field: wordsField(written), around: hiddenField(key) };
}

/** A moment as the facilitator is told of it: a mark about the moment is taken back where it was set. */
function inQueue(moment: ToldMoment, judged: Judged, room: Fields): QueueEntry {
  const { texts, field, around = field } = writtenMoment(moment);
  const along = alongOfMoment(moment);
  return {
    key: moment.key,
    field: judged.state === 'held' || room[around] !== true ? field : around,
    text: texts.join(' · '),
    ...judged,
    carry: { text: momentWords(moment), ...(Object.keys(along).length > 0 ? { along } : {}) },
  };
}

/** Journeys with every word, as long as all of them fit; else, before any is left out, what merged to too much is cut. */
function asManyAsFit(shown: readonly Journey[]): readonly PlainJourney[] {
  const whole = takeWhileSmall(shown.map(plain), resultBounds);
  if (whole.length === shown.length) return whole;
  return takeWhileSmall(
    shown.map((journey) => plain({ ...journey, moments: journey.moments.map(cut) })),
    resultBounds,
  );
}

/** A journey as JSON has it. */
type PlainJourney = ReturnType<typeof plain>;

function plain(journey: Journey) {
  return { ...journey, moments: journey.moments.map((moment) => ({ ...moment })) };
}

/** A moment whose texts are as long as somebody alone may write them: those that a table merges may grow longer. */
function cut(moment: ToldMoment): ToldMoment {
  const { standard, recovery } = mostCharacters;
  return {
    ...moment,
    standard: cutTo(moment.standard, standard),
    recovery: cutTo(moment.recovery, recovery),
  };
}

/** At most so many UTF-16 units, with an ellipsis where it was longer. */
function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  // Never between the two halves of one sign.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A worksheet's journey without whose it is, but for the table's. */
function journeyOf({ owner, table, key, response }: Answered<readonly Moment[]>): Journey {
  return {
    key: shortKey(key),
    table: owner === 'table' ? table : null,
    moments: response.map((moment) => toldMoment(moment, keyOfMoment(key, moment.id))),
  };
}

/** What a moment goes by, however it is written; says nothing of whose it is. */
function keyOfMoment(worksheet: string, id: string): string {
  return shortKey(`${worksheet}/${id}`);
}

function toldMoment({ moment, standard, owner, measure, recovery }: MomentTexts, key: string): ToldMoment {
  return {
    key,
    moment: moment.trim(),
    standard: standard.trim(),
    owner: owner.trim(),
    measure: measure.trim(),
    recovery: recovery.trim(),
  };
}

/** Tables by their ids as people count, `t2` before `t10`; those of people after them, in an order that says nothing. */
function inTableOrder(a: Journey, b: Journey): number {
  if (a.table !== null && b.table !== null) {
    const [first, second] = [numberIn(a.table), numberIn(b.table)];
    return first - second || compare(a.table, b.table);
  }
  if (a.table !== null || b.table !== null) return a.table === null ? 1 : -1;
  return compare(a.key, b.key);
}

function numberIn(table: string): number {
  return Number(/\d{1,9}/.exec(table)?.[0] ?? 0);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function say(field: string, value: JsonValue, language: Language): SaidField {
  const words = journeyWords(language);
  const key = recordPart(field)?.key ?? '';
  if (isTextKey(key)) return { label: words(key), text: textOf(value) };
  if (key === 'removed') {
    return { label: words('moment'), text: words(value === true ? 'removed' : 'kept') };
  }
  return { label: words('place'), text: typeof value === 'number' ? String(value + 1) : '' };
}

export const journey = defineKind<JourneyOptions, readonly Moment[], JourneySample>({
  kind: 'journey',
  version: 1,
  options: journeyOptions,
  texts: () => [],
  publicContent: ({ atMost }) => ({ atMost }),
  accepts: (_options, field, value) => accepts(field, value),
  merges: (_options, field) => isLongField(field),
  acceptsMark: (_options, field, value) =>
    markPattern.test(field) && (value === null || typeof value === 'boolean'),
  read: (_options, fields: Fields) => standingMoments(fields),
  isReady: (moments) => moments.some(({ moment }) => moment.trim() !== ''),
  summarize,
  written(_options, { fields }, field) {
    const part = recordPart(field);
    const moment = standingMoments(fields).find(({ id }) => id === part?.id);
    return moment && part && isTextKey(part.key) ? writtenMoment(toldMoment(moment, '')) : null;
  },
  say: (_options, field, value, language) => say(field, value, language),
  sample: journeySample,
  answersOf: ({ atMost }, { moments }, makeId) =>
    moments.slice(0, atMost).flatMap((moment, order) => {
      const id = makeId();
      return [
        { field: momentField(id, 'order'), value: order },
        ...textKeys.flatMap((key) => {
          const value = moment[key];
          return value === undefined ? [] : [{ field: momentField(id, key), value }];
        }),
      ];
    }),
});
