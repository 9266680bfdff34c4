import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPhone, phoneHost } from '../helpers/browser.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 30_000, interval: 50 };
/** What every surface owes its reader: to say within this time that it is cut off, in milliseconds. */
const promised = { timeout: 5000, interval: 20 };

const words = (page: Page) => page.locator('body').innerText();

let story: RoomStory;
let session: StorySession;
let browser: Browser;
let proxy: CuttableProxy;
/** Where whoever comes through the proxy opens the page. */
let origin: string;

beforeAll(async () => {
  story = await startRoomStory();
  // A page that somebody leaves and comes back to is not loaded anew: it goes on where it stood.
  browser = await takeChrome(['--disable-back-forward-cache']);
});
afterAll(async () => {
  await leaveChrome(browser);
  await story?.close();
});

/** A room at its rating, and the way to it that a test can cut. */
async function openRoom(): Promise<void> {
  session = await story.newSession();
  await session.goTo(session.exercise.slide);
  await session.turn('open');
  proxy = await startCuttableProxy(story.server.port);
  origin = `http://${phoneHost}:${proxy.port}`;
}

/** The facilitator's browser, on another machine than the host. */
async function openLaptop(): Promise<{ context: BrowserContext; console: Page; wall: Page }> {
  const context = await stillContext(browser, { width: 1280, height: 620 });
  const [name = '', value = ''] = story.facilitator.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const wall = await context.newPage();
  await wall.goto(`${origin}${await projectorPath()}`);
  await wall.locator('section[data-current] article').waitFor();
  return { context, console: await openConsole(context, origin), wall };
}

async function projectorPath(): Promise<string> {
  const link = await story.facilitator.post(`/api/sessions/${session.id}/projector-link`, {});
  return /"path":"([^"]+)"/.exec(await link.text())?.[1] ?? '';
}

async function openConsole(context: BrowserContext, at: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${at}/sessions/${session.id}/console`);
  await page.getByRole('button', { name: /^Next|^下一步/ }).waitFor();
  return page;
}

describe('every surface says within five seconds on whose side an outage is', () => {
  let phone: BrowserContext;
  let mei: Page;
  let li: Page;
  let laptop: Awaited<ReturnType<typeof openLaptop>>;
  /** The console on the host itself. */
  let own: Page;

  beforeAll(async () => {
    await openRoom();
    phone = await newPhone(browser, { locale: 'en-US' });
    const chinese = await newPhone(browser, { locale: 'zh-CN' });
    const onHost = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(onHost);
    [mei, li, laptop, own] = await Promise.all([
      session.openSeat(phone, origin, { name: 'Mei' }),
      session.openSeat(chinese, origin, { name: '李娜', language: 'zh-Hans' }),
      openLaptop(),
      openConsole(onHost, `http://localhost:${proxy.port}`),
    ]);
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await proxy.close();
  });

  test('the host is gone: all three say so; what was tapped meanwhile is saved, and the words go', async () => {
    proxy.cut();
    await expect.poll(() => words(mei), promised).toMatch(/The host is offline\. Go on: your answers wait/);
    await expect.poll(() => words(li), promised).toMatch(/会场的电脑离线了。接着写就好/);
    await expect.poll(() => words(laptop.wall), promised).toMatch(/The host is offline\. The picture stands/);
    await expect.poll(() => words(laptop.console), promised).toMatch(/The host is offline\. If Halfday/);
    await laptop.console.getByText('Host offline').waitFor();
    await mei.getByRole('radio', { name: '3' }).check();
    await mei.getByText('Offline · 1 waiting').waitFor();
    proxy.restore();
    for (const page of [mei, li, laptop.wall, laptop.console, own])
      await expect.poll(() => words(page), patience).not.toMatch(/offline|离线|Offline/);
    await mei.getByText('Saved', { exact: true }).waitFor();
    await laptop.console.getByText('Connected').waitFor();
    expect(await session.storedAnswers()).toEqual([3]);
  });

  test('their own network is gone: each says that it is its own', async () => {
    for (const context of [phone, laptop.context]) await context.setOffline(true);
    await expect.poll(() => words(mei), promised).toMatch(/Your connection is gone\. Go on/);
    await expect
      .poll(() => words(laptop.wall), promised)
      .toMatch(/This screen is offline\. The picture stands/);
    await expect
      .poll(() => words(laptop.console), promised)
      .toMatch(/Your connection is gone\. Look at this device/);
    await mei.getByRole('radio', { name: '8' }).check();
    for (const context of [phone, laptop.context]) await context.setOffline(false);
    for (const page of [mei, laptop.wall, laptop.console])
      await expect.poll(() => words(page), patience).not.toMatch(/connection is gone|is offline/);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([8]);
    await mei.getByText('Saved', { exact: true }).waitFor();
  });

  test('bytes vanish and nobody says so: each says what it knows, and the host itself knows more', async () => {
    proxy.swallow();
    const beganMs = performance.now();
    const noticed = async (who: string, page: Page, said: RegExp): Promise<string> => {
      await expect.poll(() => words(page), promised).toMatch(said);
      return `${who} ${((performance.now() - beganMs) / 1000).toFixed(1)} s`;
    };
    const times = await Promise.all([
      noticed('phone', mei, /No answer from the host\. Is this phone still on the room’s Wi-Fi\?/),
      noticed('wall', laptop.wall, /The host is silent\. The picture stands/),
      noticed('console', laptop.console, /No answer from the host\. Is this device still on its network\?/),
      noticed('console on the host', own, /The host is offline\./),
    ]);
    console.log(`A silent outage was noticed after: ${times.join(', ')}`);
    await mei.getByRole('radio', { name: '5' }).check();
    proxy.restore();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([5]);
    for (const page of [mei, laptop.wall, laptop.console, own])
      await expect.poll(() => words(page), patience).not.toMatch(/No answer|offline|silent/);
  });
});

describe('a phone that comes back is where the room is, asks for no name, and says nothing of an outage', () => {
  beforeEach(openRoom);
  afterEach(() => proxy.close());

  /** Notes in the page whatever is said of an outage, however short. */
  const listen = (page: Page) =>
    page.evaluate(() => {
      const note = (): void => {
        const said = /offline|No answer|connection is gone/i.exec(document.body.innerText);
        if (said) document.documentElement.dataset['said'] = said[0];
      };
      new MutationObserver(note).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
  const expectNothingSaid = async (page: Page) =>
    expect(await page.locator('html').getAttribute('data-said')).toBeNull();

  test('asleep while its line was taken down: it is right as soon as it wakes', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Noor' });
    await page.getByRole('radio', { name: '7' }).check();
    await page.getByText('Saved', { exact: true }).waitFor();
    await listen(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    proxy.cut();
    await session.turn('closed');
    proxy.restore();
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await expect.poll(() => words(page), patience).toMatch(/Closing now|Closed\. Your answer is kept/);
    await expectNothingSaid(page);
    await context.close();
  });

  test('asleep while its line died without a word: it takes up another', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Noor' });
    await page.getByRole('radio', { name: '7' }).check();
    await page.getByText('Saved', { exact: true }).waitFor();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    proxy.swallow();
    proxy.restore();
    await session.turn('closed');
    // As if minutes had gone by: whatever the page heard last is long ago for it.
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 600_000;
    });
    await listen(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect
      .poll(() => words(page), { timeout: 3000, interval: 20 })
      .toMatch(/Closing now|Closed\. Your answer is kept/);
    await expectNothingSaid(page);
    await context.close();
  });

  test('left for another page and taken back: it goes on where the room is by now', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Ada' });
    await page.getByRole('radio', { name: '2' }).check();
    await page.getByText('Saved', { exact: true }).waitFor();
    await listen(page);
    await page.evaluate(() => void (document.documentElement.dataset['born'] = 'once'));
    await page.goto(`${origin}/favicon.svg`);
    await session.turn('closed');
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.locator('html').getAttribute('data-born')).toBe('once');
    await expect.poll(() => words(page), patience).toMatch(/Closing now|Closed\. Your answer is kept/);
    await expectNothingSaid(page);
    await context.close();
  });
});
