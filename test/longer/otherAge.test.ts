import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protocolVersion } from '#shared/sync/protocol.ts';
import { newPhone } from '../helpers/browser.ts';
import { type CuttableRoom, startCuttableRoom } from '../helpers/cuttableRoom.ts';
import { type CuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => words(page), patience).toMatch(text);
}

/** What a page says and hears, as if one end were of another age. */
const ages = {
  /** The page is from before the server's last change of protocol. */
  oldPage: { says: { protocol: protocolVersion - 1 }, hears: {} },
  /** The page is newer than its server, to which even the shape of its hello is strange. */
  newPage: { says: { protocol: protocolVersion + 1, greeting: 'good morning' }, hears: {} },
  /** The server is newer and welcomes whom it should have sent away. */
  newServer: { says: {}, hears: { protocol: protocolVersion + 1 } },
} as const;

/** Until `ends`, the frames that carry a protocol number carry this other age's instead, by whichever transport. */
async function ofAnotherAge(
  context: BrowserContext,
  { says, hears }: (typeof ages)[keyof typeof ages],
): Promise<{ begins(page: Page): Promise<void> }> {
  await context.addInitScript(
    (change) => {
      const number = /"protocol":\d+/g;
      const other = (frame: object): string => JSON.stringify(frame).slice(1, -1);
      const rewritten = (data: unknown, frame: object): unknown =>
        typeof data === 'string' && Object.keys(frame).length > 0 && sessionStorage.getItem('age') === 'other'
          ? data.replaceAll(number, other(frame))
          : data;
      for (const line of [WebSocket.prototype, XMLHttpRequest.prototype]) {
        const send: unknown = Reflect.get(line, 'send');
        if (typeof send !== 'function') continue;
        Reflect.set(line, 'send', function sendOther(this: unknown, data: unknown) {
          const sent: unknown = Reflect.apply(send, this, [rewritten(data, change.says)]);
          return sent;
        });
      }
      const heard = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;
      if (!heard) throw new Error('Messages have data.');
      Object.defineProperty(MessageEvent.prototype, 'data', {
        get(this: unknown) {
          return rewritten(Reflect.apply(heard, this, []), change.hears);
        },
      });
    },
    { says, hears },
  );
  return {
    begins: (page) => page.evaluate(() => sessionStorage.setItem('age', 'other')),
  };
}

const endsAge = (page: Page) => page.evaluate(() => sessionStorage.removeItem('age'));

describe('a page and a server of different ages', () => {
  let room: CuttableRoom;
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let origin: string;

  beforeAll(async () => {
    room = await startCuttableRoom();
    ({ story, browser, proxy, origin } = room);
    session = (await story.newSession({ languages: ['en', 'zh-Hans'] })).about('hopes');
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });

  afterAll(() => room?.close());

  test.each([
    { age: ages.oldPage, name: 'the phone has the old page', typed: 'Time to think' },
    { age: ages.newPage, name: 'the phone has a newer page than the server knows', typed: 'A good list' },
    { age: ages.newServer, name: 'the server is newer and does not say so', typed: 'One clear plan' },
  ])('$name: it says to reload, and what was typed meanwhile arrives after it', async ({ age, typed }) => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    const other = await ofAnotherAge(context, age);
    const page = await session.openSeat(context, origin, { name: '李娜', language: 'zh-Hans' });
    await page.locator('textarea').waitFor();
    const before = await session.storedAnswers();
    proxy.cut();
    await expectWords(page, /离线/);
    await other.begins(page);
    await page.locator('textarea').fill(typed);
    proxy.restore();
    await expectWords(page, /服务器已经更新。 请刷新页面。你写的内容都在这台设备上。/);
    expect(await session.storedAnswers()).toEqual(before);
    await endsAge(page);
    await page.getByRole('button', { name: '刷新' }).click();
    await expectWords(page, /已保存/);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([...before, typed]);
    expect(await page.locator('textarea').inputValue()).toBe(typed);
    await context.close();
  });

  test('what a browser without storage has not sent can be copied before the reload takes it', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    const other = await ofAnotherAge(context, ages.oldPage);
    const page = await session.openSeat(context, origin, { name: 'Omar' });
    await page.locator('textarea').waitFor();
    proxy.cut();
    await expectWords(page, /Offline/);
    await other.begins(page);
    await page.locator('textarea').fill('Only here');
    proxy.restore();
    await expectWords(page, /The server has been renewed\. Copy this first.*Only here.*Reload/);
    expect(await words(page)).not.toMatch(/kept on this device/);
    await context.close();
  });

  test('the console says to reload, and nothing of signing in', async () => {
    const laptop = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(laptop);
    const other = await ofAnotherAge(laptop, ages.oldPage);
    const page = await laptop.newPage();
    await page.goto(`${story.origin}/sessions/${session.id}`);
    await other.begins(page);
    await page.getByRole('link', { name: 'Open the console' }).click();
    await expectWords(page, /The server has been renewed\. Reload the page\. What you did so far is kept\./);
    expect(await words(page)).not.toMatch(/signed in/);
    await endsAge(page);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expectWords(page, /joined/);
    await laptop.close();
  });

  test('the wall says to reload the window, over its picture where it has one', async () => {
    const laptop = await stillContext(browser, { width: 1024, height: 768 });
    const other = await ofAnotherAge(laptop, ages.oldPage);
    const lines: { close(): Promise<void> }[] = [];
    await laptop.routeWebSocket(/\/socket\.io\//, (line) => {
      line.connectToServer();
      lines.push(line);
    });
    const wall = await session.openProjector(laptop);
    await other.begins(wall);
    await wall.reload();
    await expectWords(wall, /^The server has been renewed\. Reload this window\.$/);
    await endsAge(wall);
    await wall.reload();
    await expectWords(wall, /worth it for you\?/);
    await other.begins(wall);
    for (const line of lines) await line.close();
    await expectWords(wall, /worth it for you\?.*The server has been renewed\. Reload this window\./);
    // Seen, too: nothing lies over it.
    await wall.getByRole('alert').click({ trial: true });
    await laptop.close();
  });
});
