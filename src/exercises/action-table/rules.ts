import { addDays } from '#shared/session/dates.ts';
import { carriedIdOf } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { readCarried, valueOfCarried } from '#exercises/carried.ts';
import { takenHere } from '#exercises/carry/takenHere.ts';
import type { Fields } from '#exercises/contract.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { acceptsMark, groupOf, markField } from '#exercises/grouping/groupMarks.ts';
import { groupsInQueue } from '#exercises/grouping/siftEntries.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import { acceptsRecordKey, recordPart } from '#exercises/records.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { today } from './dueDay.ts';
import { judgeRow, writtenRow } from './judgeRow.ts';
import { mergePlan, type SeenRow } from './mergePlan.ts';
import { sayRow } from './sayRow.ts';
import {
  actionOptions,
  type ActionOptions,
  actionSample,
  type ActionSample,
  allRows,
  isDay,
  isTextKey,
  mostCharacters,
  type PlanRow,
  type Row,
  rowField,
  rowsList,
  standingRows,
} from './schema.ts';

const resultBounds = { items: 150, bytes: 40 * 1024 };
const materialBounds = { items: 60, bytes: 16 * 1024 };

function accepts(_options: ActionOptions, field: string, value: JsonValue): boolean {
  const part = recordPart(field);
  if (part?.list !== rowsList) return false;
  const { key } = part;
  if (isTextKey(key)) {
    return value === null || (typeof value === 'string' && value.length <= mostCharacters[key]);
  }
  if (key === 'when') {
    return value === null || value === '' || (typeof value === 'string' && isDay(value));
  }
  if (key === 'shared') return value === null || typeof value === 'boolean';
  return acceptsRecordKey(key, value);
}

/** A person's rows that are shared, and a table's rows: its plan is the room's from the start. */
function seenFields(fields: Fields, owner: 'seat' | 'table'): Fields {
  const seen = new Set(
    allRows(fields)
      .filter(({ shared, removed }) => (owner === 'table' || shared) && !removed)
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => {
      const part = recordPart(field);
      const id = part ? part.id : carriedIdOf(field);
      return id !== null && seen.has(id) && part?.key !== 'shared';
    }),
  );
}

export const actionTable = defineKind<ActionOptions, readonly Row[], ActionSample>({
  kind: 'action-table',
  version: 1,
  options: actionOptions,
  texts: () => [],
  publicContent: ({ rows, atMost, days, detail }) => ({ rows, atMost, days, detail }),
  accepts,
  acceptsMark: (_options, field, value) => acceptsMark(field, value),
  read: (_options, fields) => standingRows(fields),
  // What was only taken along is no answer yet.
  isReady: (rows) => rows.some(({ written }) => written),
  publicFields: (_options, fields, owner) => seenFields(fields, owner),
  takesCarried: true,
  carriedSeenOf: () => ['table'],
  givesMaterial: true,
  summarize(_options, { all, room, business, moderate }) {
    const rows = all.flatMap(({ owner, table, response }) =>
      response.filter(({ shared }) => owner === 'table' || shared).map((row): SeenRow => ({ row, table })),
    );
    const items = readCarried(room).filter(
      (item) => business === null || item.business === undefined || item.business === business,
    );
    const waiting = new Map<string, QueueEntry>();
    const maySee = (row: Row, key: string): boolean => {
      const { state, why } = judgeRow(row, key, { items, room, moderate });
      const { texts, field } = writtenRow(row, key, room);
      if (state !== 'shown') waiting.set(field, { key, field, text: texts.join(' · '), state, why });
      return state === 'shown';
    };
    const plan = mergePlan({ rows, items, room, maySee });
    const isHidden = ({ key }: Pick<PlanRow, 'key'>): boolean => room[markField('hidden', key)] === true;
    const offered = items.filter(({ text }) => !isHidden({ key: groupOf(entryKey(text), room) }));
    const visible = plan.filter((row) => !isHidden(row));
    const shown = takeWhileSmall(visible.map(plain), resultBounds);
    const came = rows.flatMap(({ row: { from } }) =>
      from ? [{ key: entryKey(from.text), carried: from }] : [],
    );
    return {
      result: {
        actions: visible.length,
        withoutWho: visible.filter(({ who }) => who.length === 0).length,
        withoutWhen: visible.filter(({ when }) => when === null).length,
        rows: [...shown],
        left: visible.length - shown.length,
      },
      moderation: {
        ...queueOf([
          ...[...waiting.values()].sort((a, b) => (a.field < b.field ? -1 : 1)),
          ...groupsInQueue(plan.filter(isHidden).map(asGroup), 'hidden'),
          ...groupsInQueue(visible.map(asGroup), 'shown'),
        ]),
        taken: [...takenHere(came, visible)],
      },
      material: {
        items: [
          ...takeWhileSmall(
            offered.map(({ id, ...entry }) => ({ id, ...valueOfCarried(entry) })),
            materialBounds,
          ),
        ],
      },
    };
  },
  written(_options, { fields, owner, room }, field) {
    const part = recordPart(field);
    const id = part ? part.id : carriedIdOf(field);
    const row = standingRows(fields).find((one) => one.id === id);
    const isSeen = row && (owner === 'table' || row.shared) && (!part || isTextKey(part.key));
    return isSeen ? writtenRow(row, entryKey(row.from?.text ?? row.action), room) : null;
  },
  say: (_options, field, value, language) => sayRow(field, value, language),
  sample: actionSample,
  answersOf: ({ atMost }, { rows }, makeId) =>
    rows.slice(0, atMost).flatMap((row, order) => {
      const id = makeId();
      const { owner, inDays, shared, ...texts } = row;
      const words = { who: owner, ...texts };
      return [
        { field: rowField(id, 'order'), value: order },
        ...Object.entries(words).flatMap(([key, value]) =>
          isTextKey(key) && value !== undefined ? [{ field: rowField(id, key), value }] : [],
        ),
        ...(inDays === undefined ? [] : [{ field: rowField(id, 'when'), value: addDays(today(), inDays) }]),
        ...(shared === true ? [{ field: rowField(id, 'shared'), value: true }] : []),
      ];
    }),
});

/** An action as the facilitator is told of it. */
function asGroup({ key, text }: PlanRow) {
  return { key, text };
}

/** An action as JSON. */
function plain({ who, tables, origins, members, ...row }: PlanRow) {
  return {
    ...row,
    who: [...who],
    tables: [...tables],
    origins: [...origins],
    members: members.map((member) => ({ ...member })),
  };
}
