import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function expectWords(page: Page, text: RegExp): Promise<void> {
  const words = async () => (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  await expect.poll(words, patience).toMatch(text);
}

/** One tab's own line, which a test can cut while those of its neighbors stay up. */
async function cuttableTab(context: BrowserContext, origin: string) {
  const page = await context.newPage();
  const lines = new Set<{ close(): Promise<void> }>();
  let isCut = false;
  await page.route(/\/socket\.io\//, (route) => (isCut ? route.abort() : route.continue()));
  await page.routeWebSocket(/\/socket\.io\//, (line) => {
    if (isCut) return void line.close();
    line.connectToServer();
    lines.add(line);
  });
  await page.goto(origin);
  return {
    page,
    async cut(): Promise<void> {
      isCut = true;
      for (const line of lines) await line.close();
      await expectWords(page, /离线/);
    },
    restore(): void {
      isCut = false;
    },
  };
}

const line = (page: Page, number: number) => page.locator('input[data-line]').nth(number - 1);

async function write(page: Page, number: number, text: string): Promise<void> {
  await line(page, number).fill(text);
  await line(page, number).blur();
}

describe('several tabs of one seat', () => {
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let context: BrowserContext;
  let origin: string;
  let first: Page;
  let second: Awaited<ReturnType<typeof cuttableTab>>;

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await launchChrome();
    origin = `http://${phoneHost}:${story.server.port}`;
    session = (await story.newSession()).about('customers');
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    context = await newPhone(browser, { locale: 'zh-CN' });
    first = await session.openSeat(context, origin, { name: '李娜', language: 'zh-Hans' });
    second = await cuttableTab(context, origin);
  });

  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  const written = async () =>
    (await session.storedAnswers()).filter((value) => typeof value === 'string').toSorted();

  async function expectBoth(lines: readonly string[]): Promise<void> {
    for (const [index, text] of lines.entries()) {
      for (const page of [first, second.page])
        await expect.poll(() => line(page, index + 1).inputValue(), patience).toBe(text);
    }
  }

  test('different fields, one of the tabs without a line for a while: both keep both', async () => {
    await write(first, 1, '住店客人');
    await expectBoth(['住店客人']);
    await second.cut();
    await write(second.page, 2, '旅行社');
    await expectWords(second.page, /离线 · \d+条待发/);
    await write(first, 1, '住店客人和家人');
    await expectWords(first, /已保存/);
    second.restore();
    await expectWords(second.page, /已保存/);
    await expectBoth(['住店客人和家人', '旅行社']);
    expect(await written()).toEqual(['住店客人和家人', '旅行社'].toSorted());
  });

  test('rule 6: the same field, one without a line: it is one writer’s, so what comes later stands, on both', async () => {
    await second.cut();
    await write(second.page, 1, '在没有网的标签页里写的');
    await write(first, 1, '在有网的标签页里写的');
    await expectWords(first, /已保存/);
    second.restore();
    await expectWords(second.page, /已保存/);
    await expectBoth(['在没有网的标签页里写的', '旅行社']);
    expect(await written()).toEqual(['在没有网的标签页里写的', '旅行社'].toSorted());
    expect(await first.locator('body').innerText()).not.toMatch(/两个人都写了/);
  });

  test('rule 3: a tab that is closed without a line leaves what it kept to the next one that opens', async () => {
    await second.cut();
    await write(second.page, 2, '旅行社和导游');
    await expectWords(second.page, /离线 · \d+条待发/);
    await second.page.close();
    second = await cuttableTab(context, origin);
    await expectBoth(['在没有网的标签页里写的', '旅行社和导游']);
  });

  test('rule 10: a third works, a fourth is told in words, and comes in once another is closed', async () => {
    const third = await context.newPage();
    await third.goto(origin);
    await write(third, 1, '第三页写的');
    await expectBoth(['第三页写的']);
    const fourth = await context.newPage();
    await fourth.goto(origin);
    await expectWords(fourth, /你的座位已经在三个页面上打开了。 关掉其中一个，再刷新这一页。/);
    await expectWords(first, /已保存/);
    await third.close();
    await fourth.getByRole('button', { name: '刷新' }).click();
    await expect.poll(() => line(fourth, 1).inputValue(), patience).toBe('第三页写的');
    await context.close();
  });
});
