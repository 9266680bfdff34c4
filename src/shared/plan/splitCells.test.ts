import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { splitCells } from './splitCells.ts';

const cellsOf = (text: string) => splitCells(text).map(({ cells }) => cells);

describe('a pasted table', () => {
  test('is split at tabs, whatever ends its lines', () => {
    expect(cellsOf('Mei\tHarbor\r\nBen\tPier\rAnna\t\n')).toEqual([
      ['Mei', 'Harbor'],
      ['Ben', 'Pier'],
      ['Anna', ''],
    ]);
  });

  test('is split at what stands in most of its lines where it has no tab', () => {
    expect(cellsOf('Mei;no nuts, no milk\nBen;')).toEqual([
      ['Mei', 'no nuts, no milk'],
      ['Ben', ''],
    ]);
    expect(cellsOf('Mei,Harbor\nBen,Pier; Quay')).toEqual([
      ['Mei', 'Harbor'],
      ['Ben', 'Pier; Quay'],
    ]);
    expect(cellsOf('陈美，前台\n李本，餐厅')).toEqual([
      ['陈美', '前台'],
      ['李本', '餐厅'],
    ]);
  });

  test('keeps separators, lines and quotes that stand within a quoted cell', () => {
    expect(cellsOf('"Chen, Mei","says ""hi""\nwaves"\nBen,')).toEqual([
      ['Chen, Mei', 'says "hi"\nwaves'],
      ['Ben', ''],
    ]);
  });

  test('takes a quote for a letter where it does not close its cell', () => {
    expect(cellsOf('"Mei\tHarbor\nBen "Big" Li\tPier\n"Jo" Smith\t')).toEqual([
      ['"Mei', 'Harbor'],
      ['Ben "Big" Li', 'Pier'],
      ['"Jo" Smith', ''],
    ]);
  });

  test('numbers its lines as the spreadsheet does, and leaves the blank ones out', () => {
    expect(splitCells('\uFEFFMei\tHarbor\n\n \t \nBen\tPier')).toEqual([
      { number: 1, cells: ['Mei', 'Harbor'] },
      { number: 4, cells: ['Ben', 'Pier'] },
    ]);
    expect(splitCells(' \n\n')).toEqual([]);
  });

  test('is the same that a spreadsheet wrote, whatever it wrote', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a"b', '"', 'x\ty', 'two\nlines', '陈，美', ''));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const written = Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' });
        // What ends a line within a cell is one and the same for a reader.
        const oneEnd = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
        const first = oneEnd[0];
        if (first?.[0]?.startsWith('\uFEFF')) return;
        const told = oneEnd.filter((row) => row.some((text) => text.trim() !== ''));
        expect(cellsOf(written)).toEqual(told);
      }),
    );
  });
});
