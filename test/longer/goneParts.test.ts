import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPhone } from '../helpers/browser.ts';
import { type CuttableRoom, startCuttableRoom } from '../helpers/cuttableRoom.ts';
import { builtChunk } from '../helpers/builtChunk.ts';
import { type CuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => words(page), patience).toMatch(text);
}

/** The server was started anew with another build: files of the one before are not there any more. */
async function gone(context: BrowserContext, source: string): Promise<{ back(): Promise<void> }> {
  const address = await builtChunk(source);
  const answer = { status: 404, contentType: 'application/json', body: '{"reason":"not-found"}' };
  await context.route(address, (route) => route.fulfill(answer));
  return { back: () => context.unroute(address) };
}

describe('a part of the page that the server does not have any more', () => {
  let room: CuttableRoom;
  let story: RoomStory;
  let session: StorySession;
  let hopes: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let origin: string;

  beforeAll(async () => {
    room = await startCuttableRoom();
    ({ story, browser, proxy, origin } = room);
    session = await story.newSession({ languages: ['en', 'zh-Hans'] });
    hopes = session.about('hopes');
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });

  afterAll(() => room?.close());

  test('an exercise on a phone: it says to reload, the rest goes on, and what waited arrives', async () => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    const part = await gone(context, 'exercises/text/Device.tsx');
    const page = await session.openSeat(context, origin, { name: '李娜', language: 'zh-Hans' });
    await page.getByRole('radio', { name: '6' }).check();
    await expectWords(page, /已保存/);
    proxy.cut();
    await expectWords(page, /离线/);
    await page.getByRole('radio', { name: '7' }).check();
    await expectWords(page, /离线 · 1条待发/);
    await hopes.goTo(hopes.exercise.slide);
    await hopes.turn('open');
    proxy.restore();
    await expectWords(page, /这一部分没能取到。 请刷新页面。你写的都还在。/);
    await expectWords(page, /已保存/);
    expect(await session.storedAnswers()).toEqual([7]);
    await page.getByRole('button', { name: '幻灯片' }).click();
    await expectWords(page, /幻灯片/);
    await page.getByRole('button', { name: '当前' }).click();
    await part.back();
    await page.getByRole('button', { name: '刷新' }).click();
    await page.locator('textarea').waitFor();
    await context.close();
  });

  test('a language: what is typed stays, the page says what to do in both languages, and a reload brings it', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const part = await gone(context, 'i18n/room.zhHant.ts');
    const page = await hopes.openSeat(context, origin, { name: 'Mei' });
    await page.locator('textarea').fill('A calm morning');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hant');
    await expectWords(
      page,
      /選的語言沒能取到，請重新整理頁面。 The chosen language could not be fetched\. Reload/,
    );
    expect(await page.locator('textarea').inputValue()).toBe('A calm morning');
    await expectWords(page, /Saved/);
    await part.back();
    await page.getByRole('button', { name: '重新整理' }).click();
    await expectWords(page, /已儲存/);
    expect(await page.locator('textarea').inputValue()).toBe('A calm morning');
    await context.close();
  });

  test('no words at all, or no device: a sentence and a button, never an empty page', async () => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    const parts = [await gone(context, 'device/DeviceApp.tsx')];
    const page = await hopes.openSeat(context, origin, { name: 'Omar', language: 'zh-Hans' });
    await expectWords(page, /这一部分没能取到。 请刷新页面。你写的都还在。 刷新/);
    for (const language of ['en', 'zhHans', 'zhHant'])
      parts.push(await gone(context, `i18n/room.${language}.ts`));
    await page.getByRole('button', { name: '刷新' }).click();
    await expectWords(page, /^选的语言没能取到，请刷新页面。 刷新$/);
    for (const part of parts) await part.back();
    await page.getByRole('button', { name: '刷新' }).click();
    await page.locator('textarea').waitFor();
    await context.close();
  });

  test('the console: where it cannot be fetched it says so, and one missing result leaves the rest to work with', async () => {
    const laptop = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(laptop);
    const page = await laptop.newPage();
    const whole = await gone(laptop, 'console/ConsolePage.tsx');
    await page.goto(`${story.origin}/sessions/${session.id}/console`);
    await expectWords(page, /This part could not be fetched\. Once the server answers, reload the page\./);
    await whole.back();
    const part = await gone(laptop, 'exercises/text/Console.tsx');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expectWords(page, /This part could not be fetched\./);
    await page.getByRole('button', { name: /^Close/ }).click();
    await expectWords(page, /Closing|Closed/);
    await part.back();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expectWords(page, /One wrote, none shared/);
    await laptop.close();
  });

  test('the wall: the question stands and the window says to reload; the next slide comes as ever', async () => {
    const laptop = await stillContext(browser, { width: 1024, height: 768 });
    const part = await gone(laptop, 'exercises/text/Projector.tsx');
    const wall = await session.openProjector(laptop);
    await hopes.turn('revealed');
    await expectWords(wall, /worth it for you\?.*This picture could not be fetched\. Reload this window\./);
    await expectWords(wall, /这个画面没能取到，请刷新这个窗口。/);
    await session.goTo(session.exercise.slide);
    await expectWords(wall, /How well does our business deliver/);
    await hopes.goTo(hopes.exercise.slide);
    await part.back();
    await wall.reload();
    await wall.locator('[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
    await expect.poll(() => words(wall), patience).not.toMatch(/could not be fetched/);
    await laptop.close();
  });
});
