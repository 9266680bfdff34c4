import { limits } from '#shared/sync/limits.ts';
import { fc } from '../helpers/fastCheck.ts';
import { anyAnswer, anyId, anyOp, exerciseId, revision } from './hostileOps.ts';

/** Where a value is put that is not JSON's own, and is written into the packet by hand. */
const byHand = { '@infinite@': '1e999', '@minus-infinite@': '-1e999' } as const;
const raw = (packet: string): string =>
  Object.entries(byHand).reduce((text, [name, written]) => text.replaceAll(`"${name}"`, written), packet);

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 0);

/** Values of more bytes than an answer may have. */
const largeValue = fc.constantFrom<unknown>(
  'x'.repeat(9 * 1024),
  '语'.repeat(3000),
  '\u0001'.repeat(20_000),
  Array.from({ length: 9000 }).fill(0),
);

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
  largeValue,
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

/** Among ops of every type one that is too large comes so seldom that a run may have none. */
const largeAnswer: fc.Arbitrary<Damaged> = fc
  .tuple(anyAnswer, largeValue)
  .map(([op, value]) => ({ packet: frame({ ...op, value }), hopeless: true }));

/** `value`, `slot`, `by` and the like take many a text; what becomes of it is told by what is stored. */
function isFreeText(key: string): boolean {
  return [
    'value',
    'slot',
    'by',
    'owner',
    'table',
    'slide',
    'field',
    'settings',
    'name',
    'key',
    'account',
    'agenda',
  ].includes(key);
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

/** What a page says in passing. */
const passing = fc.oneof(
  fc.record({
    type: fc.constant('ready'),
    exercise: fc.oneof(exerciseId, fc.string({ unit: 'binary' })),
    isReady: fc.oneof(fc.boolean(), fc.constant('yes')),
  }),
  fc.record({
    type: fc.constant('pulse'),
    pulse: anyId,
    value: fc.oneof(fc.integer({ min: -1, max: 7 }), fc.double(), fc.constant('5')),
  }),
  fc.record({
    type: fc.constant('unclear'),
    slide: fc.constantFrom('welcome', 'later', '__proto__', 'constructor', 'x'.repeat(65)),
    isUnclear: fc.oneof(fc.boolean(), fc.constant(1)),
  }),
  fc.record({
    type: fc.constant('wall'),
    width: fc.oneof(fc.integer({ min: -1, max: 20_000 }), fc.double(), fc.constant('1024')),
    height: fc.oneof(fc.integer({ min: -1, max: 20_000 }), fc.constant(null)),
  }),
);

const hello = fc.record({
  type: fc.constant('hello'),
  protocol: fc.constantFrom<unknown>('2', null, [2]),
  since: fc.oneof(revision, fc.constantFrom<unknown>(-1, 1.5, '0', '@infinite@')),
  client: anyId,
});

/** A frame under its name or another, with or without a wish to be answered. */
const anyMessage: fc.Arbitrary<Damaged> = fc.oneof(
  { weight: 12, arbitrary: damagedOp },
  { weight: 1, arbitrary: largeAnswer },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('42', '427', '42999999999'), fc.oneof(junk, writing, passing, hello))
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
