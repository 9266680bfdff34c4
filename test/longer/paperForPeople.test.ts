import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChrome } from '#server/documents/findChrome.ts';
import { placeId, type PlanFields } from '#shared/plan/records.ts';
import { pdfPages } from '../helpers/pdfPages.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';
import { numberedTables } from '../helpers/someDocumentSource.ts';

const longNames = [
  '欧阳明月小姐来自港湾酒店前台',
  'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Oakes',
];

/** The first of them decline, so that paper has to leave them out. */
const declined = 3;
const expected = 47;

const invitees: readonly PlanFields[] = Array.from({ length: expected + declined }, (_, index) => ({
  name: longNames[index - declined] ?? (index % 2 === 0 ? `Guest ${index} Harbour` : `王小明${index}`),
  phone: `+86 138 0000 ${1000 + index}`,
  table: `t${(index % 6) + 1}`,
  reply: index < declined ? 'no' : 'yes',
  order: index,
}));

describe.skipIf(findChrome() === null)('the paper that people are named on, as PDFs', () => {
  let story: RoomStory;
  let session: StorySession;

  /**
   * What each page says, without white space, for Chinese is printed with gaps. Chrome writes 月 and 小 as the radicals
   * of the same shape; they are taken for the characters.
   */
  async function pagesOf(document: string, search: string): Promise<readonly string[]> {
    const path = `/api/documents/${document}.pdf?session=${session.id}&${search}`;
    const answer = await story.facilitator.get(path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pages = await pdfPages(new Uint8Array(await answer.arrayBuffer()));
    return pages.map((page) => page.normalize('NFKC').replaceAll(/\s/g, ''));
  }

  beforeAll(async () => {
    story = await startRoomStory();
    session = await story.newSession({ people: expected + declined, tables: numberedTables(6) });
    await session.op({
      type: 'plan.set',
      records: [
        ...invitees.map((fields, index) => ({
          list: 'invitees' as const,
          id: `p${index}`,
          fields: { ...fields },
        })),
        {
          list: 'place',
          id: placeId,
          fields: {
            address: '18 Quay Road',
            parking: 'behind the hotel',
            wifiName: 'Harbour Guests',
            wifiPassword: 'quay42',
          },
        },
      ],
    });
  });

  afterAll(async () => {
    await story?.close();
  });

  for (const [language, paper] of [
    ['en', 'a4'],
    ['zh-Hans', 'letter'],
    ['both-zh-Hant', 'a4'],
  ] as const) {
    const isChinese = language.startsWith('zh');

    test(`the checklist counts what 47 need at six tables, and dates each part, ${language} on ${paper}`, async () => {
      const pages = await pagesOf('checklist', `language=${language}&paper=${paper}`);
      const text = pages.join('\n');
      expect(text).toMatch(isChinese ? /工作手册\(52/ : /workbooks\(52,withspares\)/);
      expect(text).toMatch(isChinese ? /姓名牌\(47/ : /nametents\(47\),QRtablesigns\(6\)/);
      for (const day of isChinese ? ['11月19日', '12月3日', '12月9日'] : ['19Nov', '3Dec', '9Dec']) {
        expect(text).toContain(day);
      }
      expect(text).toMatch(isChinese ? /第1.,共\d./ : /page1of\d/);
    });

    test(`the call list names everybody who may come, with both days to call, ${language} on ${paper}`, async () => {
      const pages = await pagesOf('call-list', `language=${language}&paper=${paper}`);
      const text = pages.join('\n');
      for (const number of [1003, 1049]) expect(text).toContain(`+861380000${number}`);
      expect(text).not.toContain('+8613800001002');
      expect(text.match(/\+86138/g)).toHaveLength(expected);
      for (const [index, page] of pages.entries()) {
        expect(page).toMatch(isChinese ? /12月3日.*12月9日/ : /3Dec.*9Dec/);
        expect(page).toMatch(
          isChinese
            ? new RegExp(`第${index + 1}.,共${pages.length}.`)
            : new RegExp(`page${index + 1}of${pages.length}`),
        );
      }
    });

    test(`the sign-in sheet has a line for each of 47, and five to spare, ${language} on ${paper}`, async () => {
      const pages = await pagesOf('sign-in', `language=${language}&paper=${paper}`);
      const text = pages.join('\n');
      expect(text.match(/王小明\d+|Guest\d+Harbour/g)).toHaveLength(expected - longNames.length);
      for (const name of longNames) expect(text).toContain(name.replaceAll(' ', ''));
      expect(text).not.toContain('+86');
      expect(pages.at(-1)).toMatch(/4849505152$/);
    });

    test(`a name tent each and five blank ones, nothing cut off, ${language} on ${paper}`, async () => {
      const pages = await pagesOf('name-tents', `language=${language}&paper=${paper}`);
      expect(pages).toHaveLength(expected + 5);
      // The upper half and the lower one.
      expect(pages.filter((page) => page.match(/王小明\d+/g)?.length === 2)).toHaveLength(23);
      for (const name of longNames) {
        const called = name.replaceAll(' ', '');
        expect(pages.filter((page) => page.split(called).length === 3)).toHaveLength(1);
      }
    });

    test(`a sign for each of six tables, ${language} on ${paper}`, async () => {
      const pages = await pagesOf('table-signs', `language=${language}&paper=${paper}`);
      expect(pages).toHaveLength(6);
      expect(pages[5]).toContain(isChinese ? '第6桌' : 'Table6');
      for (const words of ['HarbourGuests', 'quay42', session.code]) expect(pages[5]).toContain(words);
    });

    test(`a certificate each on a sheet of its own, ${language} on ${paper}`, async () => {
      const pages = await pagesOf('certificate', `language=${language}&paper=${paper}`);
      expect(pages).toHaveLength(expected);
      for (const page of pages) {
        expect(page).toContain(isChinese ? '2026年12月10日' : 'Thu10Dec2026');
        expect(page).toMatch(isChinese ? /3小[时時]45分[钟鐘]/ : /3hours45minutes/);
      }
    });
  }
});
