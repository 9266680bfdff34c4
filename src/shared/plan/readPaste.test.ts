import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/content/language.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { columnsOfHead, templateColumns, templateHeads } from './inviteeColumns.ts';
import { judgeInvitees } from './judgeInvitees.ts';
import { cleanCell, emptyCells, readPaste } from './readPaste.ts';
import { splitCells } from './splitCells.ts';

describe('pasted people', () => {
  test('are in the order of the template where no line names the columns', () => {
    const text = 'Mei Chen\tFront desk\tmei@harbor.example\t+1 555 0100\ten\t2\tHarbor\tno nuts\tstep-free';
    expect(readPaste(text)).toEqual([
      {
        line: 1,
        cells: {
          name: 'Mei Chen',
          company: 'Front desk',
          email: 'mei@harbor.example',
          phone: '+1 555 0100',
          language: 'en',
          table: '2',
          business: 'Harbor',
          diet: 'no nuts',
          access: 'step-free',
          note: '',
        },
      },
    ]);
  });

  test('are in whatever order their first line says, in English or in Chinese', () => {
    const mei = { ...emptyCells, name: '陈美', company: '前台', phone: '138 0013 8000', diet: '不吃辣' };
    expect(readPaste('手机号\t忌口\t姓 名\t部门\n138 0013 8000\t不吃辣\t陈美\t前台')).toEqual([
      { line: 2, cells: mei },
    ]);
    expect(readPaste('E-mail (work);DEPT.;Full name\nben@pier.example;Kitchen;Ben')).toEqual([
      { line: 2, cells: { ...emptyCells, name: 'Ben', company: 'Kitchen', email: 'ben@pier.example' } },
    ]);
  });

  test.each(languages)('are read under the heads of our own template (%s)', (language) => {
    const heads = templateColumns.map((column) => templateHeads[language][column]);
    const [row] = readPaste(`${heads.join('\t')}\n${templateColumns.join('\t')}`);
    expect(row?.cells).toEqual({
      ...emptyCells,
      ...Object.fromEntries(templateColumns.map((name) => [name, name])),
    });
  });

  test('have one name where the spreadsheet has two columns for it', () => {
    expect(readPaste('First name,Last name,Team\nMei,Chen,Bar')[0]?.cells.name).toBe('Mei Chen');
    expect(readPaste('姓,名,部门\n欧阳,明月,前台')[0]?.cells.name).toBe('欧阳明月');
  });

  test('keep as a note what has no column of ours', () => {
    expect(readPaste('Name,Mobile,Phone,Shift,Notes\nMei,1001,1002,late,new here')[0]?.cells).toEqual({
      ...emptyCells,
      name: 'Mei',
      phone: '1001',
      note: 'new here; Phone: 1002; Shift: late',
    });
    const wide = ['Mei', '', '', '', '', '', '', '', '', 'tenth', 'eleventh'].join('\t');
    expect(readPaste(wide)[0]?.cells).toEqual({ ...emptyCells, name: 'Mei', note: 'tenth; eleventh' });
  });

  test('are one line a cell, without what cannot be seen', () => {
    expect(cleanCell('\u00A0Mei\n \u3000Chen\u200B ')).toBe('Mei Chen');
  });

  test('lose no cell, whatever was pasted: each is in a row that is good, bad or a twin', () => {
    const odd = fc.constantFrom(
      'Mei',
      'mei@harbor.example',
      '中文',
      '第2桌',
      'Name',
      'Surname',
      '"',
      'a\nb',
      '，',
    );
    const cell = fc.oneof(fc.string({ maxLength: 12 }), odd, fc.constant('x'.repeat(130)));
    const rows = fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 12 });
    const setting = { languages: [], tables: [], businesses: [] };
    fc.assert(
      fc.property(rows, fc.constantFrom('\t', ';', ','), (table, delimiter) => {
        const text = Papa.unparse(table, { delimiter });
        const drafts = readPaste(text).map((row) => ({ ...row, key: `${row.line}` }));
        const judged = judgeInvitees(drafts, setting, { on: [], off: [] });
        const lines = splitCells(text);
        const hasHead = columnsOfHead(lines[0]?.cells.map(cleanCell) ?? []) !== null;
        for (const { number, cells } of lines.slice(hasHead ? 1 : 0)) {
          const [own, ...others] = judged.filter(({ row }) => row.line === number);
          const kept = Object.values(own?.row.cells ?? {});
          expect(others).toEqual([]);
          for (const words of cells.map(cleanCell)) {
            expect(kept.some((value) => value.includes(words)) || words === '').toBe(true);
          }
        }
        for (const { is } of judged) expect(['good', 'bad', 'twin']).toContain(is);
      }),
    );
  });
});
