import { describe, expect, it } from 'vitest';
import { someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import type { DocumentText } from '#shared/content/workshop.ts';
import type { PlanFields } from '#shared/plan/records.ts';
import { certificateHolders, certificateModel } from './certificate.ts';

const seat = (id: string, name: string, table = 't1') => ({ id, name, table, language: 'en' as const });
const omar = { id: 'seat:s1', name: 'Omar Haddad', business: '' };

describe('who gets a certificate', () => {
  const invitees = [
    { name: '张伟', reply: 'yes' },
    { name: 'Ana', reply: 'yes' },
    { name: 'Ben', reply: 'open' },
    { name: 'Cara', reply: 'no' },
  ];

  const of = (seats: readonly ReturnType<typeof seat>[], come: readonly PlanFields[] = invitees) =>
    certificateHolders(someDocumentSource({ invitees: come, changes: { seats } })).map(({ id }) => id);

  it('is everybody who came in on a device, by name', () => {
    const seats = [seat('s1', 'Omar'), seat('s2', '李娜'), seat('s3', 'Mei'), seat('s4', ' ')];
    expect(of(seats, [])).toEqual(['seat:s3', 'seat:s1', 'seat:s2']);
  });

  it('is whoever said yes and wrote on paper or on a table’s device, too', () => {
    expect(of([seat('s1', 'Omar')])).toEqual(['invitee:p2', 'seat:s1', 'invitee:p1']);
  });

  it('is one for somebody who said yes and came in, in whichever case and width the name was typed', () => {
    expect(of([seat('s1', ' ana. '), seat('s2', '张 伟'), seat('s3', 'Ben')])).toEqual([
      'seat:s1',
      'seat:s3',
      'seat:s2',
    ]);
  });

  it('is two where one name is a part of the other', () => {
    expect(of([seat('s1', 'Li')], [{ name: 'An Li', reply: 'yes' }])).toHaveLength(2);
  });

  it('is each of two people of the same name, while one of them came in', () => {
    const two = [
      { name: '张伟', reply: 'yes', business: 'harbor' },
      { name: '张伟', reply: 'yes', business: 'garage' },
    ];
    const settings = {
      businesses: [
        { id: 'harbor', name: 'Harbor Hotel' },
        { id: 'garage', name: 'Nordlicht Garage' },
      ],
      tables: [{ id: 't1', name: '', business: 'garage' }],
    };
    const holders = certificateHolders(
      someDocumentSource({ settings, invitees: two, changes: { seats: [seat('s1', '张伟')] } }),
    );
    expect(holders.map(({ business }) => business).toSorted()).toEqual(['Harbor Hotel', 'Nordlicht Garage']);
  });

  it('is everybody who said yes while nobody has come in', () => {
    expect(certificateHolders(someDocumentSource({ invitees })).map(({ name }) => name)).toEqual([
      'Ana',
      '张伟',
    ]);
  });
});

describe('a certificate', () => {
  it('says who, what, when, how long and where in plain words where the workshop has written none', () => {
    const { title, blocks } = certificateModel(someDocumentSource(), omar);
    expect(title).toEqual({ en: 'Certificate of attendance', 'zh-Hans': '结业证书', 'zh-Hant': '結業證書' });
    expect(blocks[1]).toEqual({ kind: 'name' });
    expect(blocks.slice(2)).toMatchObject([
      {
        text: {
          en: 'took part in the workshop “Service in small” (10 minutes).',
          'zh-Hans': '参加了“Service in small”工作坊，共10分钟。',
        },
      },
      {
        text: {
          en: 'Date: Thu 10 Dec 2026. Place: Harbour Hotel, Room 3.',
          'zh-Hans': '日期：2026年12月10日（周四）。地点：Harbour Hotel, Room 3。',
        },
      },
    ]);
  });

  it('leaves a sentence out, and no gap, where the venue is not known', () => {
    const { blocks } = certificateModel(someDocumentSource({ settings: { venue: '' } }), omar);
    expect(JSON.stringify(blocks)).toContain('Date: Thu 10 Dec 2026."');
    expect(JSON.stringify(blocks)).not.toMatch(/Place|____|\{\w+\}/);
  });

  it('says what the workshop has written instead', () => {
    const certificate: DocumentText = {
      title: { en: 'Half a day', 'zh-Hans': '半天' },
      blocks: [
        {
          kind: 'paragraph',
          sentences: { en: ['{name} was here.', 'Led by {facilitators}.'], 'zh-Hans': ['{name}来了。'] },
        },
        {
          kind: 'list',
          items: [{ label: { en: 'When', 'zh-Hans': '时间' }, text: { en: '{date}', 'zh-Hans': '{date}' } }],
        },
      ],
    };
    const workshop = { ...someWorkshop({ certificate }), exercises: [] };
    const { blocks } = certificateModel(someDocumentSource({ changes: { workshop } }), omar);
    expect(blocks).toMatchObject([
      { text: { en: 'Omar Haddad was here.', 'zh-Hans': 'Omar Haddad来了。' } },
      { text: { en: 'When: Thu 10 Dec 2026', 'zh-Hans': '时间：2026年12月10日（周四）' } },
    ]);
  });

  it('always has a place for the name, with the text of any workshop', () => {
    const certificate: DocumentText = {
      title: { en: 'Half a day' },
      blocks: [{ kind: 'paragraph', sentences: { en: ['Well done.'] } }],
    };
    const workshop = { ...someWorkshop({ certificate }), exercises: [] };
    expect(certificateModel(someDocumentSource({ changes: { workshop } }), omar).blocks[0]).toEqual({
      kind: 'name',
    });
  });

  it('has places to write before there is a session', () => {
    const { blocks, date } = certificateModel(someDocumentSource({ changes: { session: null } }), null);
    expect(JSON.stringify(blocks)).toContain('Date: ____. Place: ____.');
    expect(date.en).toBe('');
  });
});
