import { describe, expect, test } from 'vitest';
import { lookAlike, similarity } from './similarity.ts';

const named = (...texts: readonly string[]) => texts.map((text) => ({ key: text, text }));
const sets = (...texts: readonly string[]) =>
  lookAlike(named(...texts), 9).map((set) => set.map(({ text }) => text));

describe('entries that look alike', () => {
  test.each([
    ['Suppliers', 'Our suppliers'],
    ['Supplier', 'Suplier'],
    ['Hotel guests', 'Guests'],
    ['colleagues in the kitchen', 'Kitchen colleagues'],
    ['旅行社', '大旅行社'],
    ['供货商', '供应商'],
    ['住店客人', '住店的客人'],
  ])('%j and %j do', (one, other) => {
    expect(sets(one, other)).toEqual([[one, other]]);
    expect(similarity(one, other)).toBeCloseTo(similarity(other, one));
  });

  test.each([
    ['Internal customers', 'External customers'],
    ['Suppliers', 'Supervisors'],
    ['Night porter', 'Night market'],
    ['内部客户', '外部客户'],
    ['客房部', '工程部的同事'],
    ['供应商', 'Suppliers'],
  ])('%j and %j do not', (one, other) => {
    expect(sets(one, other)).toEqual([]);
  });

  test('are shown as sets in which each is like all the others', () => {
    expect(sets('Guests', 'Hotel guests', 'Kitchen', 'Our hotel guests', 'The kitchen team')).toEqual([
      ['Hotel guests', 'Our hotel guests'],
      ['Kitchen', 'The kitchen team'],
    ]);
  });

  test('most alike first, and no more than asked for', () => {
    const entries = named('Guests', 'Hotel guests', 'Suppliers', 'Supplierz');
    expect(lookAlike(entries, 1).map((set) => set.map(({ text }) => text))).toEqual([
      ['Suppliers', 'Supplierz'],
    ]);
  });

  test('the same entry is as alike as can be, and nothing is like nothing', () => {
    expect(similarity('Guests', 'the guest')).toBe(1);
    expect(similarity('🙂', '☕')).toBe(0);
  });
});
