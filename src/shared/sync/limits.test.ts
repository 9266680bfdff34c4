import { expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { jsonBytes } from './limits.ts';

test.each([
  ['7', 7, 1],
  ['text with its quotes', 'ab', 4],
  ['Chinese, three bytes a sign', '服务', 8],
  ['an emoji, four bytes', '🙂', 6],
  ['half an emoji, written as an escape', '\uD83D', 8],
  ['an object', { a: [1, null] }, 14],
  ['null', null, 4],
  ['nothing at all', undefined, 0],
])('rule 10: %s is counted', (_name, value, bytes) => {
  expect(jsonBytes(value)).toBe(bytes);
});

/** Any sign, halves of pairs among them; of the library's own unit for that, the first draw takes seconds. */
const sign = fc.oneof(
  fc.nat(0xff_ff).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0x1_00_00, max: 0x10_ff_ff }).map((point) => String.fromCodePoint(point)),
);

test('rule 10: every value counts as many bytes as its JSON has in UTF-8', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: sign }), (value) => {
      expect(jsonBytes(value)).toBe(new TextEncoder().encode(JSON.stringify(value)).length);
    }),
    { numRuns: 50 },
  );
});
