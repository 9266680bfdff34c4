import { describe, expect, it } from 'vitest';
import {
  manyInvitees,
  numberedTables,
  someDocumentSource,
} from '../../../test/helpers/someDocumentSource.ts';
import { signInModel, walkIns } from './signIn.ts';

const names = (source: Parameters<typeof signInModel>[0]) => signInModel(source).rows.map(({ name }) => name);

describe('the sign-in sheet', () => {
  it('lists everybody who may come by name, Latin names before Chinese ones, with company and table', () => {
    const source = someDocumentSource({
      invitees: [
        { name: '张伟', company: '港湾酒店', table: 't2' },
        { name: 'Omar Haddad', table: 't1', reply: 'yes' },
        { name: '欧阳明月小姐来自港湾酒店前台' },
        { name: 'Mei Lin', company: 'Harbour Garage' },
      ],
    });
    expect(names(source)).toEqual(['Mei Lin', 'Omar Haddad', '欧阳明月小姐来自港湾酒店前台', '张伟']);
    expect(signInModel(source).rows.at(-1)).toEqual({
      id: 'p1',
      name: '张伟',
      company: '港湾酒店',
      table: { en: 'Table 2', 'zh-Hans': '第2桌', 'zh-Hant': '第2桌' },
    });
  });

  it('leaves out who declined and who was taken off the list', () => {
    const source = someDocumentSource({
      invitees: [
        { name: 'Ana', reply: 'no' },
        { name: 'Ben', removed: true },
        { name: 'Cara', reply: 'open' },
      ],
    });
    expect(names(source)).toEqual(['Cara']);
  });

  it('carries no phone number and no address, though the plan knows them', () => {
    const source = someDocumentSource({
      invitees: [
        { name: 'Ana', phone: '+65 9000 1234', email: 'ana@example.test', diet: 'no nuts', note: 'late' },
      ],
    });
    expect(JSON.stringify(signInModel(source))).not.toMatch(/9000|ana@|nuts|late/);
  });

  it('has a line for each of 47 people at tables of 8, and five for walk-ins', () => {
    const source = someDocumentSource({
      settings: { people: 47, tables: numberedTables(6) },
      invitees: manyInvitees(47, 6),
    });
    const { rows, unnamed, walkIns: more } = signInModel(source);
    expect([rows.length, unnamed, more]).toEqual([47, 0, 5]);
  });

  it('keeps lines for those who are expected and not named yet, less those who declined', () => {
    const source = someDocumentSource({
      settings: { people: 34 },
      invitees: [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Cara', reply: 'no' }],
    });
    expect(signInModel(source).unnamed).toBe(31);
  });

  it('is lines to write on before there is a plan, or a session', () => {
    expect(signInModel(someDocumentSource())).toMatchObject({ rows: [], unnamed: 34, walkIns: 5 });
    const blank = signInModel(someDocumentSource({ changes: { session: null, plan: [] } }));
    expect(blank).toMatchObject({ facts: null, rows: [], unnamed: 34 });
  });

  it('names the business where several come and nobody has said a company', () => {
    const source = someDocumentSource({
      settings: {
        businesses: [
          { id: 'b1', name: 'Harbour Hotel' },
          { id: 'b2', name: 'Nordlicht Garage' },
        ],
        tables: [...numberedTables(1), { id: 't2', name: '', business: 'b2' }],
      },
      invitees: [
        { name: 'Ana', table: 't2' },
        { name: 'Ben', business: 'b1', company: 'Harbour Spa' },
        { name: 'Cara', business: 'b1' },
      ],
    });
    expect(signInModel(source).rows.map(({ company }) => company)).toEqual([
      'Nordlicht Garage',
      'Harbour Spa',
      'Harbour Hotel',
    ]);
  });
});

describe('people who come along', () => {
  it('are one in ten of those expected, and five at least', () => {
    expect([0, 34, 50, 51, 100, 500].map(walkIns)).toEqual([5, 5, 5, 6, 10, 50]);
  });
});
