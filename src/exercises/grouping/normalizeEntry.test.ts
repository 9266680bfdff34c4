import { describe, expect, test } from 'vitest';
import { normalizeEntry } from '#shared/normalizeEntry.ts';
import { entryKey } from './normalizeEntry.ts';

describe('two entries of the same words', () => {
  test.each([
    ['Suppliers', 'supplier'],
    ['The suppliers', 'suppliers.'],
    ['ＳＵＰＰＬＩＥＲ', 'supplier'],
    ['  hotel   guests ', 'Hotel guest'],
    ['Insurance companies', 'an insurance company'],
    ['bosses', 'Boss'],
    ['branches', 'branch'],
    ['Our customer’s children', "our customers' children"],
    ['R&D', 'r & d'],
    ['Suppliers 🙂', 'suppliers'],
    ['内部 客户', '内部客户'],
    ['“供应商”', '供应商。'],
    ['ＶＩＰ客户', 'vip 客户'],
    ['客户（老）', '客户(老)'],
  ])('%j and %j are one', (one, other) => {
    expect(entryKey(one)).toBe(entryKey(other));
  });

  test.each([
    ['Internal customers', 'External customers'],
    ['内部客户', '外部客户'],
    ['bus', 'bu'],
    ['class', 'clas'],
    ['Staff', 'Staff children'],
    ['🙂', '☕'],
    ['!!!', '???'],
  ])('%j and %j are two', (one, other) => {
    expect(entryKey(one)).not.toBe(entryKey(other));
  });

  test('what is made of nothing but marks or articles is itself', () => {
    expect(normalizeEntry('???')).toBe('???');
    expect(normalizeEntry('The')).toBe('the');
  });

  test('a key can stand in the name of a field', () => {
    for (const words of ['Suppliers', '内部客户', '🙂', 'x'.repeat(120)]) {
      expect(entryKey(words)).toMatch(/^[a-z0-9]{1,11}$/);
    }
  });
});
