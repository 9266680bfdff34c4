import { describe, expect, test } from 'vitest';
import { readRecords } from '#exercises/records.ts';
import { withCarriedRows } from './withCarriedRows.ts';

const carried = { exercise: 'little-things', record: 'a', text: 'Call back the same day' };
const rows = (fields: Parameters<typeof withCarriedRows>[0]) =>
  readRecords(withCarriedRows(fields, 'rows', 'text'), 'rows').map(({ id, values }) => [id, values['text']]);

describe('what was taken along, as rows of the list that takes it in', () => {
  test('stands behind what was written here, with the words that it came with', () => {
    expect(rows({ 'carried.c1': carried, 'rows.a.text': 'Ours', 'rows.a.order': 4 })).toEqual([
      ['a', 'Ours'],
      ['c1', 'Call back the same day'],
    ]);
  });

  test('has its own words and place once it was given them, and the first ones when those are gone', () => {
    const own = { 'carried.c1': carried, 'rows.c1.text': 'Call back by noon', 'rows.c1.order': 0 };
    expect(rows({ ...own, 'rows.a.text': 'Ours', 'rows.a.order': 1 })).toEqual([
      ['c1', 'Call back by noon'],
      ['a', 'Ours'],
    ]);
    expect(rows({ ...own, 'rows.c1.text': null })).toEqual([['c1', 'Call back the same day']]);
    expect(rows({ ...own, 'rows.c1.text': '' })).toEqual([['c1', '']]);
  });

  test('is gone when it was taken out again, with all that was written to it, and back when it is taken anew', () => {
    const written = { 'rows.c1.text': 'Call back by noon', 'rows.c1.order': 0 };
    expect(rows({ ...written, 'carried.c1': null })).toEqual([]);
    expect(rows({ ...written, 'carried.c1': carried })).toEqual([['c1', 'Call back by noon']]);
  });

  test('brings who, when and how one knows where the list asks for them, until it has its own', () => {
    const along = { who: 'Ana', when: '2026-12-10', measure: 'Open list' };
    const fields = { 'carried.c1': { ...carried, along } };
    const values = (own: Parameters<typeof withCarriedRows>[0]) =>
      readRecords(withCarriedRows({ ...fields, ...own }, 'rows', 'text', ['who', 'when']), 'rows')[0]?.values;
    expect(values({})).toEqual({ text: carried.text, order: 1e9, who: 'Ana', when: '2026-12-10' });
    expect(values({ 'rows.c1.who': 'Ben', 'rows.c1.when': '' })).toMatchObject({ who: 'Ben', when: '' });
    expect(values({ 'rows.c1.who': null })).toMatchObject({ who: 'Ana' });
    const [plain] = readRecords(withCarriedRows(fields, 'rows', 'text'), 'rows');
    expect(plain?.values).toEqual({ text: carried.text, order: 1e9 });
  });

  test('is gone when the row was removed here', () => {
    expect(rows({ 'carried.c1': carried, 'rows.c1.removed': true })).toEqual([]);
  });
});
