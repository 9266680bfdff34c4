import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesByKind } from '#exercises/registry.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { readEnv } from '#server/env.ts';
import { pdfPages, pdfSizes } from '../helpers/pdfPages.ts';
import { writePlan } from '../helpers/somePlan.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

const longName = 'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Oakes';

describe.skipIf(findChrome() === null)('letters as PDFs', () => {
  let room: TestRoom;
  let session: TestSession;
  let empty: TestSession;

  beforeAll(async () => {
    const [own] = await loadWorkshops({ root: readEnv({}).root, kinds: rulesByKind });
    if (!own?.workshop) throw new Error('The workshop of this project does not compile.');
    room = await openTestRoom(undefined, undefined, { publicUrl: 'http://halfday.test' });
    const settings = { timeZone: 'Europe/Berlin', date: '2026-10-29' };
    session = await room.newSession({ workshop: own.workshop, settings });
    empty = await room.newSession({ workshop: own.workshop, settings });
    await writePlan(room.facilitator, session.id, {
      mei: { name: '欧阳明月来自港湾酒店前台', language: 'zh-Hans', order: 1 },
      max: { name: longName, language: 'en', order: 2 },
      zoe: { name: 'Zoe', removed: true, order: 3 },
      place: {
        address: '1 Quay',
        replyBy: '2026-10-15',
        contactName: 'Ines',
        prework: 'Bring one letter from a guest.',
      },
    });
  });

  afterAll(() => room?.close());

  /** What each page says, without white space, which Chinese is printed with. */
  async function print(search: string, of = session): Promise<Uint8Array> {
    const path = `/api/documents/letter.pdf?session=${of.id}&${search}`;
    const answer = await room.facilitator.get(path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    return new Uint8Array(await answer.arrayBuffer());
  }
  const pagesOf = async (pdf: Uint8Array): Promise<readonly string[]> =>
    (await pdfPages(pdf)).map((page) => page.normalize('NFKC').replaceAll(/\s/g, ''));

  for (const paper of ['a4', 'letter'] as const) {
    test(`a page for each who is on the list, in their own language, numbered by itself, on ${paper}`, async () => {
      const pdf = await print(`language=en&paper=${paper}`);
      const pages = await pagesOf(pdf);
      expect(pages).toHaveLength(2);
      expect(await pdfSizes(pdf)).toEqual(
        Array.from({ length: 2 }, () => (paper === 'a4' ? '210 × 297' : '216 × 279')),
      );
      const [chinese = '', english = ''] = pages;
      expect(chinese).toContain('您好');
      expect(chinese).toMatch(/2026年10.29.\(周四\)[,，]09:00.12:45\(UTC\+1\)/);
      expect(english).toContain(`Dear${longName.replaceAll(' ', '')},`);
      // Chrome writes the dash as another one of the same shape.
      expect(english).toMatch(/Thu29Oct2026,09:00.12:45\(UTC\+1\)/);
      expect(english).toContain('3hours45minutes');
      expect(english).toContain('IthelpsusmostbyThu15Oct2026.');
      expect(english).toContain('deletedbyFri26Feb2027.');
      expect(english).toContain('page1of1');
      const links = pages.map((page) => /halfday\.test\/r\/([\w-]{22})/.exec(page)?.[1]);
      expect(new Set(links).size).toBe(2);
      expect(links).not.toContain(undefined);
    });
  }

  test('one letter alone, in two languages together, says each fact in both', async () => {
    const pages = await pagesOf(await print('language=both&paper=a4&unit=max'));
    const text = pages.join('\n');
    expect(text).toContain('Youareinvited:ExceptionalService');
    expect(text).toContain('邀请您参加:优质服务');
    expect(text).not.toContain('欧阳');
    expect(pages[0]).toContain(`page1of${pages.length}`);
  });

  test('before anybody is on the list there is one to copy, with a line for the name and no brace', async () => {
    const pages = await pagesOf(await print('language=en&paper=letter', empty));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Dear');
    expect(pages[0]).not.toMatch(/[{}]|undefined|null/);
  });
});
