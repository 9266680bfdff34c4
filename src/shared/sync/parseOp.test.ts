import { describe, expect, test } from 'vitest';
import { someAnswer } from '../../../test/helpers/someAnswer.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { limits } from './limits.ts';
import type { Op } from './op.ts';
import { parseOp } from './parseOp.ts';

const id = 'x'.repeat(22);
const envelope = { id, client: id };
const ops: readonly Op[] = [
  someAnswer({ value: { 选择: ['一', null, { deep: true }] } }),
  {
    type: 'worksheet.takeLate',
    slot: 'late:page',
    ...envelope,
    exercise: 'rating',
    owner: `seat:${id}`,
    field: 'rating',
  },
  { type: 'stage.go', ...envelope, slide: 'welcome', step: 0, epoch: 3 },
  { type: 'exercise.phase', ...envelope, exercise: 'rating', to: 'closed', phaseRevision: 1 },
  { type: 'plan.tick', ...envelope, item: 'venue', done: true, by: 'Ana' },
  { type: 'session.change', ...envelope, settings: someSettings() },
];

/** As it comes over the wire, where a `__proto__` is a key like any other. */
function wire(op: object, ...replaced: readonly [string, string]): unknown {
  const text = JSON.stringify(op);
  expect(text).toContain(replaced[0]);
  return JSON.parse(text.replace(replaced[0], () => replaced[1]));
}

const malformed = { ok: false, reason: 'malformed' };

describe('rule 4: what is an op', () => {
  test.each(ops)('rule 4: $type comes through as it was sent', (op) => {
    expect(parseOp(JSON.parse(JSON.stringify(op)))).toEqual({ ok: true, op });
  });

  test.each(ops)('rule 4: $type with a key that nobody knows is refused', (op) => {
    for (const key of ['as', 'role', 'seat', 'constructor', 'toString', '']) {
      expect(parseOp({ ...op, [key]: 'seat:ben' })).toEqual(malformed);
    }
  });

  test.each(ops)('rule 4: $type with a prototype key is refused', (op) => {
    expect(parseOp(wire(op, '{', '{"__proto__":{"role":"facilitator"},'))).toEqual(malformed);
  });

  test.each(ops)('rule 4: $type is refused when any of its keys is missing or of another type', (op) => {
    for (const key of Object.keys(op)) {
      const { [key]: _gone, ...rest } = { ...op } as Record<string, unknown>;
      expect(parseOp(rest), `without ${key}`).toEqual(malformed);
    }
    for (const key of Object.keys(op).filter((one) => one !== 'value')) {
      expect(parseOp({ ...op, [key]: { not: 'this' } }), key).toEqual(malformed);
    }
  });

  test('rule 4: a prototype key within a value is refused, not dropped', () => {
    expect(parseOp(wire(someAnswer(), '"value":7', '"value":{"a":[{"__proto__":{"b":1}}]}'))).toEqual(
      malformed,
    );
  });

  test.each([
    someAnswer({ value: 'a\0b' }),
    someAnswer({ value: [{ why: ['\0'] }] }),
    someAnswer({ value: { 'a\0b': 1 } }),
    { type: 'plan.tick', ...envelope, item: 'venue', done: true, by: 'An\0a' },
  ])('rule 4: a sign that not every database keeps is refused wherever it stands: %j', (op) => {
    expect(parseOp(op)).toEqual(malformed);
  });

  test.each([null, undefined, 7, 'op', [], [[]], {}, { type: 'seat.join' }, { type: '__proto__' }])(
    'rule 4: %j is no op',
    (raw) => expect(parseOp(raw)).toEqual(malformed),
  );

  test.each([['Rating'], ['__proto__'], ['a b'], ['a.b.c.d'], [''], ['a'.repeat(41)], ['rating\n']])(
    'rule 4: %j is no field',
    (field) => {
      expect(parseOp(someAnswer({ field }))).toEqual(malformed);
    },
  );

  test.each([-1, 1.5, Number.MAX_SAFE_INTEGER + 2, Number.NaN, '1'])(
    'rule 4: %j is no revision',
    (revision) => {
      expect(parseOp({ ...someAnswer(), base: revision })).toEqual(malformed);
      expect(parseOp({ ...someAnswer(), phaseRevision: revision })).toEqual(malformed);
    },
  );
});

describe('rule 10: what is too much', () => {
  test('rule 10: a value of 8 KiB is the largest, whatever its signs', () => {
    // Two quotes; three bytes a sign.
    const fits = '服'.repeat((limits.valueBytes - 2) / 3);
    expect(parseOp(someAnswer({ value: fits }))).toMatchObject({ ok: true });
    expect(parseOp(someAnswer({ value: `${fits}ab` }))).toEqual({ ok: false, reason: 'too-large' });
  });

  test('rule 10: a value nested so deeply that reading it would exhaust the stack is refused', () => {
    for (const depth of [40, 5_000, 60_000]) {
      const nested = '['.repeat(depth) + ']'.repeat(depth);
      expect(parseOp(wire(someAnswer(), '"value":7', `"value":${nested}`))).toEqual(malformed);
    }
  });
});
