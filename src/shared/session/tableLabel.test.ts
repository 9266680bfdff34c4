import { expect, test } from 'vitest';
import { tableLabel } from './tableLabel.ts';

const tables = [
  { id: 't1', name: '', business: 'b1' },
  { id: 't2', name: 'Window', business: 'b1' },
];

test('a table without a name goes by its number, in the language of who reads it', () => {
  expect(tableLabel(tables, 't1', 'en')).toBe('Table 1');
  expect(tableLabel(tables, 't1', 'zh-Hans')).toBe('第1桌');
  expect(tableLabel(tables, 't2', 'zh-Hans')).toBe('Window');
});
