import { describe, expect, it } from 'vitest';
import { numberedTables, someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { tableSignsModel } from './tableSigns.ts';
import { wifiCode } from './wifiCode.ts';

describe('the table signs', () => {
  it('are one a table: six for 47 people at tables of 8, by number in each language', () => {
    const { signs } = tableSignsModel(
      someDocumentSource({ settings: { people: 47, tables: numberedTables(6) } }),
    );
    expect(signs).toHaveLength(6);
    expect(signs[5]?.label).toEqual({ en: 'Table 6', 'zh-Hans': '第6桌', 'zh-Hant': '第6桌' });
  });

  it('bear a name of its own alike in every language, and the business where there are several', () => {
    const settings = {
      businesses: [
        { id: 'b1', name: 'Harbour Hotel' },
        { id: 'b2', name: 'Nordlicht Garage' },
      ],
      tables: [{ id: 't1', name: 'Window', business: 'b2' }],
    };
    expect(tableSignsModel(someDocumentSource({ settings })).signs).toEqual([
      {
        id: 't1',
        label: { en: 'Window', 'zh-Hans': 'Window', 'zh-Hant': 'Window' },
        business: 'Nordlicht Garage',
      },
    ]);
  });

  it('say the address short enough to type, and have the whole of it scanned', () => {
    const { join, code } = tableSignsModel(someDocumentSource());
    expect(join).toEqual({ scanned: 'http://192.168.1.20:4173/j/session1token', typed: '192.168.1.20:4173' });
    expect(code).toBe('K7M\u00a04QD');
  });

  it('name the network and its password where the plan does', () => {
    const place = { wifiName: 'Harbour Guests', wifiPassword: 'quay;42' };
    expect(tableSignsModel(someDocumentSource({ place })).wifi).toEqual({
      name: 'Harbour Guests',
      password: 'quay;42',
      scanned: String.raw`WIFI:T:WPA;S:Harbour Guests;P:quay\;42;;`,
    });
    expect(tableSignsModel(someDocumentSource()).wifi).toBeNull();
  });

  it('know no code and no address before there is a session', () => {
    const blank = tableSignsModel(someDocumentSource({ changes: { session: null, join: null } }));
    expect(blank).toMatchObject({ signs: [], code: null, join: null });
  });
});

describe('what a camera reads to join a network', () => {
  it('is an open one without a password', () => {
    expect(wifiCode('Harbour', '')).toBe('WIFI:T:nopass;S:Harbour;;');
  });

  it('carries a backslash before each sign that means something in it', () => {
    expect(wifiCode(String.raw`"foo;bar\baz"`, 'a,b:c')).toBe(
      String.raw`WIFI:T:WPA;S:\"foo\;bar\\baz\";P:a\,b\:c;;`,
    );
  });

  it('leaves Chinese, spaces and what reads like a number as they are', () => {
    expect(wifiCode('港湾酒店 5G', '12345678')).toBe('WIFI:T:WPA;S:港湾酒店 5G;P:12345678;;');
  });
});
