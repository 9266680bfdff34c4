import { describe, expect, test } from 'vitest';
import { jsonBytes, limits } from '#shared/sync/limits.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { acceptsPlanField } from './fields.ts';
import { judgeInvitees, type TwinChoice } from './judgeInvitees.ts';
import { readPaste } from './readPaste.ts';
import { inviteesOf } from './readPlan.ts';
import { inPortions, writePaste } from './writePaste.ts';

const setting = {
  languages: ['en' as const],
  tables: [{ id: 't1', name: '', business: 'b1' }],
  businesses: [{ id: 'b1', name: 'Harbor' }],
};

function person(id: string, fields: Readonly<Record<string, string>>) {
  return inviteesOf([{ list: 'invitees', id, revision: 1, fields }]);
}

/** What a paste comes to beside these people. */
function pasted(text: string, present: Partial<Parameters<typeof judgeInvitees>[2]> = {}) {
  const rows = readPaste(text).map((row) => ({ ...row, key: `line ${row.line}` }));
  return judgeInvitees(rows, setting, { on: [], off: [], ...present });
}

function written(judged: ReturnType<typeof pasted>, choices: Readonly<Record<string, TwinChoice>> = {}) {
  let made = 0;
  const makeId = () => `new${(made += 1)}`;
  return writePaste(judged, { choices: new Map(Object.entries(choices)), makeId, order: 5 });
}

describe('people who are pasted', () => {
  test('are added in their order after those who are there', () => {
    const { writes, added, settled } = written(pasted('Mei\tBar\nBen\tBar'));
    expect(writes).toEqual([
      { list: 'invitees', id: 'new1', fields: { name: 'Mei', company: 'Bar', order: 5 } },
      { list: 'invitees', id: 'new2', fields: { name: 'Ben', company: 'Bar', order: 6 } },
    ]);
    expect([added, [...settled]]).toEqual([2, ['line 1', 'line 2']]);
  });

  test('stay behind while a cell of theirs is to be mended', () => {
    const { writes, settled } = written(pasted('Mei\tBar\tmei\nBen'));
    expect(writes.map(({ fields }) => fields['name'])).toEqual(['Ben']);
    expect([...settled]).toEqual(['line 2']);
  });

  test('are known by their e-mail address, or by name and company, whatever the case, width and spaces', () => {
    const on = person('i1', { name: 'Mei  Chen', company: 'Bar', email: 'mei@bar.example' });
    const twinsOf = (text: string) => pasted(text, { on }).map(({ is, twin }) => [is, twin?.key ?? null]);
    expect(twinsOf('Somebody\tKitchen\tMEI@bar.example')).toEqual([['twin', 'i1']]);
    expect(twinsOf('ｍｅｉ chen\t BAR')).toEqual([['twin', 'i1']]);
    expect(twinsOf('Mei Chen\tKitchen')).toEqual([['good', null]]);
    expect(twinsOf('Ben\tBar\nAnna\tBar\nBEN\tbar')).toEqual([
      ['good', null],
      ['good', null],
      ['twin', 'line 1'],
    ]);
  });

  test('are skipped where they are there already and nothing is new', () => {
    const on = person('i1', { name: 'Mei', company: 'Bar', phone: '1001' });
    const { writes, skipped, settled } = written(pasted('Mei\tBar\t\t1001', { on }));
    expect([writes, skipped, settled.size]).toEqual([[], 1, 1]);
  });

  test('fill what was empty; what would change something waits until somebody says so', () => {
    const on = person('i1', { name: 'Mei', company: 'Bar', phone: '1001' });
    const fill = written(pasted('Mei\tBar\t\t\ten', { on }));
    expect(fill.writes).toEqual([{ list: 'invitees', id: 'i1', fields: { language: 'en' } }]);
    const change = pasted('Mei\tBar\t\t2002', { on });
    expect(change[0]?.twin?.changes).toEqual([{ column: 'phone', from: '1001', to: '2002' }]);
    expect(written(change).settled.size).toBe(0);
    expect(written(change, { 'line 1': 'update' })).toMatchObject({
      writes: [{ id: 'i1', fields: { phone: '2002' } }],
      updated: 1,
    });
    expect(written(change, { 'line 1': 'skip' }).writes).toEqual([]);
    expect(written(change, { 'line 1': 'add' })).toMatchObject({ writes: [{ id: 'new1' }], added: 1 });
  });

  test('who were taken off the list come back only when somebody says so', () => {
    const off = person('i1', { name: 'Mei', company: 'Bar' });
    const judged = pasted('Mei\tBar', { off });
    expect(judged[0]?.twin?.where).toBe('off');
    expect(written(judged).settled.size).toBe(0);
    expect(written(judged, { 'line 1': 'update' }).writes).toEqual([
      { list: 'invitees', id: 'i1', fields: { removed: null } },
    ]);
  });

  test('and stand there twice become one, once the first of the two is right', () => {
    expect(written(pasted('Mei\tBar\nMei\tBar\t\t1001'))).toMatchObject({
      writes: [{ fields: { name: 'Mei', company: 'Bar', phone: '1001', order: 5 } }],
      added: 1,
      updated: 1,
    });
    const waits = written(pasted('Mei\tBar\tmei\nMei\tBar\t\t1001'));
    expect([waits.writes, waits.settled.size]).toEqual([[], 0]);
  });

  test('are never written but as the plan takes them', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 500 }),
      fc.constantFrom('Mei', 'Bar', 'mei@bar.example', '1001', '中文', '第1桌', 'Harbor', ''),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 12 }).map((cells) => cells.join('\t'));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (lines) => {
        const judged = pasted(lines.join('\n'));
        const { writes, settled, added, updated, skipped } = written(judged);
        for (const { fields } of writes) {
          for (const [name, value] of Object.entries(fields))
            expect(acceptsPlanField('invitees', name, value), `${name}: ${JSON.stringify(value)}`).toBe(true);
        }
        expect(added + updated + skipped).toBe(settled.size);
        const good = judged.filter(({ is }) => is === 'good').map(({ row: own }) => own.key);
        expect([...settled]).toEqual(expect.arrayContaining(good));
      }),
    );
  });
});

test('what is written goes in portions of at most a hundred, each of which fits a frame', () => {
  const short = Array.from({ length: 234 }, (_, index) => ({ index }));
  expect(inPortions(short).map((portion) => portion.length)).toEqual([100, 100, 34]);
  expect(inPortions(short).flat()).toEqual(short);
  const long = Array.from({ length: 60 }, () => ({ note: '茶'.repeat(400), diet: '茶'.repeat(160) }));
  const portions = inPortions(long);
  expect(portions.flat()).toHaveLength(60);
  for (const portion of portions) expect(jsonBytes(portion)).toBeLessThan(limits.frameBytes);
});
