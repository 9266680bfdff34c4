import { describe, expect, test } from 'vitest';
import { readInvitee } from './readInvitee.ts';
import { emptyCells, type InviteeCells } from './readPaste.ts';
import { chosenWords, readEmail, readLanguage, readPhone, readTable } from './readInviteeWords.ts';

const tables = [
  { id: 't1', name: '', business: 'hotel' },
  { id: 't2', name: 'Lighthouse', business: 'hotel' },
  { id: 't3', name: '', business: 'cafe' },
];
const businesses = [
  { id: 'hotel', name: 'Harbor Hotel' },
  { id: 'cafe', name: '码头咖啡' },
];
const setting = { languages: ['en' as const, 'zh-Hans' as const], tables, businesses };
const read = (cells: Partial<InviteeCells>) => readInvitee({ ...emptyCells, name: 'Mei', ...cells }, setting);

describe('a language', () => {
  test.each([
    ['en', ['en', 'EN-us', 'English', '英文', '英语', ' ｅｎ ']],
    [
      'zh-Hans',
      ['zh-Hans', 'zh_CN', '中文', '简体', '简体中文', 'Simplified Chinese', 'Chinese (Simplified)'],
    ],
    ['zh-Hans', ['Chinese', 'Mandarin', '普通话', 'zh']],
    ['zh-Hant', ['zh-Hant', 'zh-TW', '繁體', '繁体中文', '正體中文', 'Traditional Chinese']],
    [null, ['French', 'x', '法语']],
  ])('is %s, however it is said', (language, ways) => {
    for (const way of ways) expect(readLanguage(way, ['en', 'zh-Hans']), way).toBe(language);
  });

  test('is the Chinese that the session has where its writing is not said', () => {
    expect(readLanguage('中文', ['en', 'zh-Hant'])).toBe('zh-Hant');
    expect(readLanguage('中文', ['zh-Hant', 'zh-Hans'])).toBe('zh-Hans');
  });
});

describe('a table', () => {
  test.each([
    ['t1', ['1', 'Table 1', 'table no. 1', 'T1', '第1桌', '第一桌', '1号桌', '１']],
    ['t2', ['2', 'lighthouse', ' Light-House', '第二桌', '两']],
    ['t3', ['3', '三号桌', 't3']],
    [null, ['4', '0', '十', 'Window', '第十二桌']],
  ])('is %s by number or name', (table, ways) => {
    for (const way of ways) expect(readTable(way, tables), way).toBe(table);
  });

  test('is counted in Chinese up to ninety-nine', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: `n${index + 1}`,
      name: '',
      business: 'hotel',
    }));
    expect(['十', '十二', '二十', '二十三'].map((way) => readTable(way, many))).toEqual([
      'n10',
      'n12',
      'n20',
      'n23',
    ]);
  });

  test('that was chosen from a list is that one, whatever the others are called', () => {
    const turned = [...tables].reverse();
    expect(turned.map(({ id }) => readTable(chosenWords(id), turned))).toEqual(['t3', 't2', 't1']);
  });

  test('by its own name goes before one by its number', () => {
    expect(readTable('2', [...tables, { id: 't4', name: '2', business: 'cafe' }])).toBe('t4');
  });
});

test('an e-mail address is taken as people paste it, and nothing else is one', () => {
  for (const way of [
    'mei@harbor.example',
    'Mei <mei@harbor.example>',
    'mailto:mei@harbor.example',
    'mei＠harbor．example',
  ])
    expect(readEmail(way), way).toBe('mei@harbor.example');
  expect(readEmail('mei.chen+day@sub.harbor-hotel.example')).toBe('mei.chen+day@sub.harbor-hotel.example');
  for (const way of [
    'mei',
    'mei@harbor',
    '@harbor.example',
    'mei harbor.example',
    'a@b.example, c@d.example',
    'a..b@c.example',
  ])
    expect(readEmail(way), way).toBeNull();
});

test('a phone number that a spreadsheet has rounded away is none', () => {
  expect(readPhone('+86 138 0013 8000')).toBe('+86 138 0013 8000');
  expect(readPhone('０２ １２３４')).toBe('02 1234');
  expect(readPhone('8.61E+12')).toBeNull();
  expect(readPhone('ask Ben')).toBeNull();
});

describe('a row', () => {
  test('says what is written, and leaves out what nobody has said', () => {
    expect(
      read({ language: '中文', table: 'Table 3', email: ' Mei@Harbor.example ', diet: '不吃辣' }),
    ).toEqual({
      fields: {
        name: 'Mei',
        language: 'zh-Hans',
        table: 't3',
        business: 'cafe',
        email: 'Mei@Harbor.example',
        diet: '不吃辣',
      },
      faults: [],
    });
  });

  test('names each cell that is to be mended, and why; the others stand', () => {
    const bad = read({
      name: '  ',
      company: 'x'.repeat(121),
      email: 'mei',
      phone: 'none',
      language: 'Klingon',
      table: '9',
      business: 'Rival',
      diet: 'no nuts',
    });
    expect(bad.faults).toEqual([
      { column: 'name', reason: 'no-name' },
      { column: 'company', reason: 'too-long' },
      { column: 'email', reason: 'not-an-email' },
      { column: 'phone', reason: 'not-a-phone' },
      { column: 'language', reason: 'unknown-language' },
      { column: 'table', reason: 'unknown-table' },
      { column: 'business', reason: 'unknown-business' },
    ]);
    expect(bad.fields).toEqual({ diet: 'no nuts' });
  });

  test('has no table of another business', () => {
    expect(read({ table: '1', business: '码头咖啡' }).faults).toEqual([
      { column: 'table', reason: 'other-business' },
    ]);
    expect(read({ table: '1', business: 'harbor hotel' })).toEqual({
      fields: { name: 'Mei', table: 't1', business: 'hotel' },
      faults: [],
    });
  });
});
