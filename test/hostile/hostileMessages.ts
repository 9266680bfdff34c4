import fc from 'fast-check';
import { limits } from '#shared/sync/limits.ts';
import { type Op, ownerKinds } from '#shared/sync/op.ts';
import { openDoc, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { someSettings } from '../helpers/facilitator.ts';
import { bensOp, hostileWorkshop, people } from './hostileWorld.ts';

const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
const freshId = fc.string({ unit: fc.constantFrom(...symbols), minLength: 22, maxLength: 22 });
/** Ids that belong to somebody, among fresh ones. */
const anyId = fc.oneof({ weight: 6, arbitrary: freshId }, fc.constantFrom(bensOp, ...Object.values(people)));
const seatId = fc.constantFrom(...Object.values(people), 'nobody----------------');
const tableId = fc.constantFrom('t1', 't2', 't9', 'constructor', '__proto__');
const exerciseId = fc.constantFrom(
  'rating',
  'words',
  'wishes',
  'ideas',
  'moments',
  'plan',
  'shut',
  'next',
  'constructor',
  'hasownproperty',
);
const storedOwner = fc.oneof(
  seatId.map((id) => `seat:${id}`),
  tableId.map((id) => `table:${id}`),
  fc.constantFrom('room', 'server', 'anonymous:x'),
);
const slot = fc.constantFrom('current', 'late:x', 'conflict:x-0', `conflict:${bensOp}`, 'reset:x:current');
const revision = fc.nat(12);
const envelope = { id: anyId, client: anyId };
/** What a text that merges came about by, or was never. */
const mergedDoc = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((typed) => {
    const doc = openDoc(undefined);
    typeInto(doc, typed);
    return valueOf(doc).doc;
  }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.string(),
  fc.constantFrom('', 'AAA=', 'A'.repeat(20_000), 'A'.repeat(30_000)),
);
const answers = fc.oneof(
  fc.record({ exercise: exerciseId, field: fc.constant('rating'), value: fc.integer({ min: 0, max: 11 }) }),
  fc.record({
    exercise: fc.constant('words'),
    field: fc.constant('text'),
    value: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    exercise: fc.constant('wishes'),
    field: fc.constantFrom('rows.abcdefgh.text', 'rows.__proto__.text', 'rows.constructor.removed'),
    value: fc.oneof(fc.string(), fc.boolean()),
  }),
  fc.record({ exercise: exerciseId, field: fc.constantFrom('hidden.abc', 'text'), value: fc.jsonValue() }),
  fc.record({
    exercise: fc.constantFrom('ideas', 'wishes', 'rating'),
    field: fc.constantFrom('votes.abc', 'votes.constructor', 'votes.__proto__'),
    value: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.boolean(), fc.constant(null)),
  }),
  fc.record({
    exercise: fc.oneof({ weight: 3, arbitrary: fc.constant('plan') }, exerciseId),
    field: fc.constantFrom('carried.c1abc', 'carried.__proto__', 'carried.constructor', 'carried.c1abc.text'),
    value: fc.oneof(
      fc.constant(null),
      fc.record(
        {
          exercise: exerciseId,
          record: fc.oneof(fc.string(), fc.constantFrom('w1', 'x'.repeat(97))),
          text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(301))),
          business: fc.constantFrom('b1', 'b2', 'b9', ''),
          seat: seatId,
        },
        { requiredKeys: ['exercise', 'record', 'text'] },
      ),
    ),
  }),
  fc.record({
    exercise: fc.oneof({ weight: 3, arbitrary: fc.constant('moments') }, exerciseId),
    field: fc.constantFrom('moments.aaaaaaaa.standard', 'moments.aaaaaaaa.moment', 'text'),
    value: fc.record({ text: fc.string({ unit: 'binary' }), doc: mergedDoc }),
  }),
);

/** Ops of every type as a page of ours might make them, about things and people that are there. */
const opsByType: { readonly [Type in Op['type']]: fc.Arbitrary<object> } = {
  'worksheet.set': fc
    .tuple(
      answers,
      fc.record(
        {
          ...envelope,
          owner: fc.constantFrom(...ownerKinds),
          table: tableId,
          base: revision,
          phaseRevision: revision,
        },
        { requiredKeys: ['id', 'client', 'owner', 'base', 'phaseRevision'] },
      ),
    )
    .map(([answer, rest]) => ({ ...rest, ...answer })),
  'worksheet.takeLate': fc.record({
    ...envelope,
    exercise: exerciseId,
    owner: storedOwner,
    field: fc.constant('text'),
    slot,
  }),
  'worksheet.resolve': fc.record({
    ...envelope,
    exercise: exerciseId,
    owner: storedOwner,
    field: fc.constant('text'),
    slot,
    choice: fc.constantFrom('take', 'leave'),
  }),
  'seat.move': fc.record({ ...envelope, seat: seatId, table: tableId }),
  'seat.scribe': fc.record({ ...envelope, seat: seatId }),
  'seat.erase': fc.record({ ...envelope, seat: seatId }),
  'stage.go': fc.record({
    ...envelope,
    slide: fc.constantFrom('welcome', 'later', '__proto__'),
    step: revision,
    epoch: revision,
  }),
  'stage.display': fc.record({
    ...envelope,
    display: fc.constantFrom('live', 'blank', 'frozen'),
    epoch: revision,
  }),
  'stage.page': fc.record({ ...envelope, page: revision, epoch: revision }),
  'stage.undo': fc.record({ ...envelope, epoch: revision }),
  'exercise.phase': fc.record(
    {
      ...envelope,
      exercise: exerciseId,
      to: fc.constantFrom('open', 'closed', 'revealed'),
      round: fc.constantFrom('seat', 'table'),
      turn: fc.nat(19),
      phaseRevision: revision,
    },
    { requiredKeys: ['id', 'client', 'exercise', 'to', 'phaseRevision'] },
  ),
  'exercise.timer': fc.record({
    ...envelope,
    exercise: exerciseId,
    addMs: fc.integer({ min: -600_000, max: 600_000 }),
    phaseRevision: revision,
  }),
  'exercise.reset': fc.record({ ...envelope, exercise: exerciseId, phaseRevision: revision }),
  'plan.tick': fc.record({
    ...envelope,
    item: fc.constantFrom('venue', 'nothing'),
    done: fc.boolean(),
    by: fc.string(),
  }),
  'plan.set': fc.record({
    ...envelope,
    records: fc.array(
      fc.record(
        {
          list: fc.constantFrom('invitees', 'tasks', 'place', 'letters'),
          id: fc.constantFrom('mei', 'place', 'constructor', 'x'.repeat(41)),
          fields: fc.dictionary(
            fc.constantFrom('name', 'table', 'days', 'address', 'state', 'erased', 'constructor', 'toString'),
            fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), tableId),
            { minKeys: 1 },
          ),
          base: revision,
        },
        { requiredKeys: ['list', 'id', 'fields'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  'plan.erase': fc.record({
    ...envelope,
    invitees: fc.array(fc.constantFrom('mei', 'ben', 'hasOwnProperty'), { minLength: 1, maxLength: 4 }),
  }),
  'plan.forget': fc.record(envelope),
  'session.change': fc.record({
    ...envelope,
    settings: fc.constant(someSettings({ workshop: hostileWorkshop.id })),
    base: revision,
  }),
};

const anyOp: fc.Arbitrary<object> = fc.oneof(
  ...Object.entries(opsByType).map(([type, op]) => op.map((rest) => ({ type, ...rest }))),
);

/** Where a value is put that is not JSON's own, and is written into the packet by hand. */
const byHand = { '@infinite@': '1e999', '@minus-infinite@': '-1e999' } as const;
const raw = (packet: string): string =>
  Object.entries(byHand).reduce((text, [name, written]) => text.replaceAll(`"${name}"`, written), packet);

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 0);

/** Values that fit nowhere but in a worksheet's free JSON, and few of them there. */
const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1.5,
    2 ** 53,
    1e308,
    [],
    {},
    '',
    '\u0000',
    '\ud800',
    'a\udc00b',
    '__proto__',
  ),
  fc.constantFrom<unknown>('@infinite@', '@minus-infinite@', nested(40), nested(900)),
  fc.constantFrom<unknown>(
    'x'.repeat(9 * 1024),
    '语'.repeat(3000),
    '\u0001'.repeat(20_000),
    Array.from({ length: 9000 }).fill(0),
  ),
  fc.constantFrom<unknown>(
    Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`k${index}`, 0])),
    JSON.parse('{"__proto__":{"role":"facilitator"}}'),
    { constructor: { prototype: { ok: true } } },
  ),
);

interface Damaged {
  readonly packet: string;
  /** Whether nothing but a refusal, or silence, can be right. */
  readonly hopeless: boolean;
}

const extraKeys = [
  'seat',
  'role',
  'session',
  'actor',
  'account',
  'business',
  'constructor',
  'prototype',
  '__proto__',
];

function frame(op: unknown): string {
  return raw(`42["frame",${JSON.stringify({ type: 'op', op })}]`);
}

/** A valid op with one place in it broken. */
const damagedOp: fc.Arbitrary<Damaged> = anyOp.chain((op) => {
  const keys = Object.keys(op);
  return fc.oneof(
    fc.constant({ packet: frame(op), hopeless: false }),
    fc.constantFrom(...keys).map((key) => ({
      packet: frame(Object.fromEntries(Object.entries(op).filter(([name]) => name !== key))),
      // A table, a base, whose round it is and which turn may be left out.
      hopeless: !['table', 'base', 'round', 'turn'].includes(key),
    })),
    fc.tuple(fc.constantFrom(...keys), hostileValue).map(([key, value]) => ({
      packet: frame({ ...op, [key]: value }),
      hopeless:
        !isFreeText(key) && !(typeof value === 'boolean' && key === 'done') && !isRevision(key, value),
    })),
    fc
      .tuple(fc.constantFrom(...extraKeys.filter((key) => !keys.includes(key))), fc.jsonValue())
      .map(([key, value]) => ({
        packet: frame(
          JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)},${JSON.stringify(op).slice(1)}`),
        ),
        hopeless: true,
      })),
  );
});

/** `value`, `slot`, `by` and the like take many a text; what becomes of it is told by what is stored. */
function isFreeText(key: string): boolean {
  return ['value', 'slot', 'by', 'owner', 'table', 'slide', 'field', 'settings'].includes(key);
}

/** Zero is as good a revision as any. */
function isRevision(key: string, value: unknown): boolean {
  return value === 2 ** 53 && !['id', 'client'].includes(key);
}

const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    {},
    [],
    null,
    { type: 'op' },
    { type: 'op', op: null },
    { type: 'op', op: [] },
    { type: 'bye' },
  ),
  fc.record({ type: fc.constantFrom('welcome', 'ack', 'refuse', 'parts', 'server', '__proto__'), op: anyId }),
  anyOp,
  anyOp.map((op) => ({ type: 'op', op, role: 'facilitator' })),
  anyOp.map((op) => ({ type: 'op', op: [op] })),
  anyOp.map((op) => ({ type: 'op', op: JSON.stringify(op) })),
);

const writing = fc.record({
  type: fc.constant('writing'),
  exercise: fc.oneof(exerciseId, fc.string({ unit: 'binary' }), fc.constant('x'.repeat(50))),
  owner: fc.constantFrom('seat', 'table', 'room'),
  field: fc.oneof(fc.constant(null), fc.string(), fc.constant('\u0000'), fc.constant('f'.repeat(200))),
});

const hello = fc.record({
  type: fc.constant('hello'),
  protocol: fc.constantFrom<unknown>('2', null, [2]),
  since: fc.oneof(revision, fc.constantFrom<unknown>(-1, 1.5, '0', '@infinite@')),
  client: anyId,
});

/** A frame under its name or another, with or without a wish to be answered. */
const anyMessage: fc.Arbitrary<Damaged> = fc.oneof(
  { weight: 12, arbitrary: damagedOp },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('42', '427', '42999999999'), fc.oneof(junk, writing, hello))
      .map(([kind, one]) => ({ packet: raw(`${kind}["frame",${JSON.stringify(one)}]`), hopeless: false })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('error', 'frame2', 'message', 'op', '__proto__', 'constructor', ''), anyOp)
      .map(([event, op]) => ({ packet: `42${JSON.stringify([event, { type: 'op', op }])}`, hopeless: true })),
  },
  {
    weight: 1,
    arbitrary: anyOp.map((op) => ({
      packet: `42${JSON.stringify(['frame', null, { type: 'op', op }])}`,
      hopeless: true,
    })),
  },
);

/** What is larger than a line takes at all ends the line, and is for test/rules/limits.test.ts. */
const mostBytes = 2 * limits.frameBytes - 1024;

/** One message that is read, whatever it says. */
export const hostileMessage = anyMessage.filter(({ packet }) => Buffer.byteLength(packet) <= mostBytes);
