import { describe, expect, it } from 'vitest';
import {
  manyInvitees,
  numberedTables,
  someDocumentSource,
} from '../../../test/helpers/someDocumentSource.ts';
import { calledName, nameTentsModel } from './nameTents.ts';

describe('what somebody is called in the room', () => {
  it.each([
    ['Omar Haddad', 'Omar', 'Haddad'],
    ['Mei', 'Mei', ''],
    ['Haddad, Omar', 'Omar', 'Haddad'],
    ['HADDAD Omar', 'Omar', 'HADDAD'],
    ['Dr. Petra Lind', 'Petra', 'Dr. Lind'],
    ['J. Robert Oppen', 'J. Robert', 'Oppen'],
    ['Anna-Maria de la Cruz', 'Anna-Maria', 'de la Cruz'],
    ['  José   Núñez ', 'José', 'Núñez'],
    ['OMAR', 'OMAR', ''],
    ['OMAR HADDAD', 'OMAR', 'HADDAD'],
    ['Dr.', 'Dr.', ''],
  ])('%s is %s', (name, called, rest) => {
    expect(calledName(name)).toEqual({ called, rest });
  });

  it('is the whole name in Chinese, and in any other script', () => {
    expect(calledName('欧阳明月')).toEqual({ called: '欧阳明月', rest: '' });
    expect(calledName('王小明 Kevin')).toEqual({ called: '王小明 Kevin', rest: '' });
    expect(calledName('Иван Петров')).toEqual({ called: 'Иван Петров', rest: '' });
  });
});

describe('the name tents', () => {
  it('come table by table, so that one round lays them out, with blank ones for whoever comes besides', () => {
    const source = someDocumentSource({
      settings: { people: 4 },
      invitees: [
        { name: 'Zoe Abel', table: 't1' },
        { name: 'Ana Cruz', table: 't2', company: 'Harbour Spa' },
        { name: 'Ben Dahl' },
        { name: 'Cara Eng', table: 't1' },
      ],
    });
    const { tents, blank } = nameTentsModel(source);
    expect(tents.map(({ called, table }) => [called, table?.en ?? null])).toEqual([
      ['Cara', 'Table 1'],
      ['Zoe', 'Table 1'],
      ['Ana', 'Table 2'],
      ['Ben', null],
    ]);
    expect(blank).toBe(5);
  });

  it('take a pinyin name whole, for the family name stands first in it', () => {
    const invitees = [{ name: 'Zhang Wei', language: 'zh-Hans' }, { name: 'Lin Mei' }];
    const called = (languages: ('en' | 'zh-Hans')[]) =>
      nameTentsModel(someDocumentSource({ settings: { languages }, invitees })).tents.map(
        (tent) => tent.called,
      );
    expect(called(['en', 'zh-Hans'])).toEqual(['Lin', 'Zhang Wei']);
    expect(called(['zh-Hans'])).toEqual(['Lin Mei', 'Zhang Wei']);
  });

  it('are 47 at tables of 8, and a hundred for a hundred people', () => {
    const count = (people: number, tables: number) => {
      const invitees = manyInvitees(people, tables);
      const model = nameTentsModel(
        someDocumentSource({ settings: { people, tables: numberedTables(tables) }, invitees }),
      );
      return [model.tents.length, model.blank];
    };
    expect(count(47, 6)).toEqual([47, 5]);
    expect(count(100, 10)).toEqual([100, 10]);
  });

  it('are blank ones for everybody before the list is written, and one to copy before there is a session', () => {
    expect(nameTentsModel(someDocumentSource())).toEqual({ tents: [], blank: 39 });
    expect(nameTentsModel(someDocumentSource({ changes: { session: null } }))).toEqual({
      tents: [],
      blank: 1,
    });
  });
});
