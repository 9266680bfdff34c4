import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, watchPage } from '../helpers/browser.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { type RoomStory, startRoomStory, stillContext } from '../helpers/roomStory.ts';

const laptop = { width: 1280, height: 620 };
const sizes = [laptop, { width: 360, height: 740 }];
const longName = '欧阳明月小姐来自港湾酒店前台';
const longLatinName = 'Wolfeschlegelsteinhausenbergerdorff-Montgomery-Fitzwilliam-Ho';

/** As a hotel's spreadsheet has them: two cells are to be mended, and one person is there twice. */
const spreadsheet = [
  '邮箱\t姓名\t部门\t手机\t语言\t忌口',
  ...Array.from({ length: 34 }, (_, index) => {
    const number = index + 1;
    const email = number === 4 ? 'person4.harbor' : `p${number === 34 ? 5 : number}@harbor.example`;
    const name = number === 1 ? longName : number === 2 ? longLatinName : `Person ${number}`;
    const language = number === 12 ? 'Klingon' : number % 2 === 0 ? '中文' : 'English';
    return [email, name, '前台', `+86 138 0013 80${number}`, language, number === 3 ? '不吃坚果' : ''].join(
      '\t',
    );
  }),
].join('\r\n');

/** As the clipboard would hand it over. */
function pasteInto(page: Page, text: string): Promise<void> {
  return page.locator('dialog textarea').evaluate((area, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('the people of a plan', () => {
  let story: RoomStory;
  let browser: Browser;

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await launchChrome();
  });

  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  async function openPeople(
    session: string,
    size = laptop,
    locale: 'en-US' | 'zh-CN' = 'en-US',
  ): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
    const context = await stillContext(browser, size, locale);
    await story.signIn(context);
    const page = await context.newPage();
    const watched = watchPage(page, ['localhost']);
    await page.goto(`${story.origin}/sessions/${session}/plan#people`);
    await page.getByRole('region', { name: locale === 'en-US' ? 'People' : '人员' }).waitFor();
    return {
      page,
      async close() {
        await context.close();
        expect(watched).toEqual({ strays: [], errors: [] });
      },
    };
  }

  test('are pasted from a spreadsheet, mended and added; the co-facilitator sees them at once, and each call', async () => {
    const { id } = await story.newSession({ people: 34 });
    const mine = await openPeople(id);
    const theirs = await openPeople(id);
    const { page } = mine;
    await page.getByRole('button', { name: 'Paste a list' }).click();
    await pasteInto(page, spreadsheet);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('person4@harbor.example');
    await page.locator('dialog select').selectOption('简体中文');
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await page.getByRole('button', { name: 'Add 33 people' }).click();
    await page.getByText('33 people added. 1 left out.').waitFor();

    const list = theirs.page.getByRole('list', { name: 'People' });
    await expect.poll(() => list.locator('> li').count()).toBe(33);
    expect(await list.locator('> li').first().innerText()).toContain(longName);

    await page.getByRole('button', { name: new RegExp(`^${longName}`) }).focus();
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    const outcomes = theirs.page.locator('[data-outcome][aria-pressed="true"]');
    await expect.poll(() => outcomes.allInnerTexts()).toEqual(['Reached', 'Message']);

    await page.reload();
    await expect.poll(() => page.locator('[data-person]').count()).toBe(33);
    expect(await page.locator('[data-outcome][aria-pressed="true"]').allInnerTexts()).toEqual([
      'Reached',
      'Message',
    ]);
    await mine.close();
    await theirs.close();
  });

  test.each(['en-US', 'zh-CN'] as const)(
    'meet no barrier and fit, on a laptop and on a phone (%s)',
    async (locale) => {
      const session = await story.newSession();
      const names = [longName, longLatinName, 'Mei', 'Ben'];
      await session.op({
        type: 'plan.set',
        records: names.map((name, order) => ({
          list: 'invitees',
          id: newTestId(),
          fields: {
            name,
            order,
            company: longLatinName,
            phone: '+86 138 0013 8000',
            diet: longLatinName,
            removed: order === 3,
          },
        })),
      });
      for (const size of sizes) {
        const { page, close } = await openPeople(session.id, size, locale);
        await page.locator('summary').click();
        await page.locator('[data-person]').first().click();
        expect(await barriers(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        await page.getByRole('button', { name: locale === 'en-US' ? 'Paste a list' : '粘贴名单' }).click();
        expect(await barriers(page)).toEqual([]);
        await pasteInto(page, spreadsheet);
        await page.locator('dialog table').waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        await close();
      }
    },
  );
});
