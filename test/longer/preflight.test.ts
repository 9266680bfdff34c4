import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkInList, type CheckInList } from '#shared/session/checkIn.ts';
import type { RunningServer } from '#server/start.ts';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, phoneHost, watchPage } from '../helpers/browser.ts';
import { signInFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { pdfPages, pdfSizes } from '../helpers/pdfPages.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { linkToken, startTestServer, temporaryData } from '../helpers/runningServer.ts';
import { startUpgradeRefusingProxy, type UpgradeRefusingProxy } from '../helpers/upgradeRefusingProxy.ts';

const android = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1';
const laptopSize = { width: 1280, height: 620 };

let story: RoomStory;
let browser: Browser;
let proxy: UpgradeRefusingProxy;

beforeAll(async () => {
  story = await startRoomStory({ host: '0.0.0.0' });
  proxy = await startUpgradeRefusingProxy(story.server.port);
  browser = await launchChrome();
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await story?.close();
});

interface Open {
  readonly session: StorySession;
  readonly laptop: BrowserContext;
  readonly page: Page;
}

async function openPreflight(locale: 'en-US' | 'zh-CN' = 'en-US', title = 'Harbour Team'): Promise<Open> {
  const session = await story.newSession({ title });
  const laptop = await stillContext(browser, laptopSize, locale);
  await story.signIn(laptop);
  const page = await laptop.newPage();
  await page.goto(`${story.origin}/sessions/${session.id}/preflight`);
  await stateOf(page, 'saving', 'fine').waitFor();
  await stateOf(page, 'ownLine', 'fine').waitFor();
  return { session, laptop, page };
}

function stateOf(page: Page, check: string, state: string) {
  return page.locator(`[data-check=${check}][data-state=${state}]`);
}

/** The end of the check page's address, as the laptop shows it to be typed. */
async function codeOn(page: Page): Promise<string> {
  const address = await page.locator('a[href*="/check/"]').getAttribute('href');
  return address?.split('/check/')[1] ?? '';
}

async function newCheck(userAgent: string, locale: 'en-US' | 'zh-CN' = 'en-US'): Promise<Page> {
  const phone = await browser.newContext({
    locale,
    userAgent,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  return phone.newPage();
}

function signIn({ port, facilitatorLink }: RunningServer): Promise<TestFacilitator> {
  return signInFacilitator(`http://127.0.0.1:${port}`, linkToken(facilitatorLink));
}

async function phonesOf(facilitator: TestFacilitator, session: string): Promise<CheckInList> {
  return checkInList.parse(await (await facilitator.get(`/api/sessions/${session}/preflight/phones`)).json());
}

const phoneRow = (page: Page, number: string) =>
  page.locator('ul[aria-live] > li').filter({ has: page.locator(`[aria-label="Number ${number}"]`) });

describe('phones', () => {
  test('show up on the facilitator’s page by the number that they show, each with its kind of line', async () => {
    const { laptop, page } = await openPreflight();
    await stateOf(page, 'phones', 'notRun').waitFor();
    const code = await codeOn(page);

    const direct = await newCheck(android);
    const { strays, errors } = watchPage(direct, [phoneHost]);
    await direct.goto(`http://${phoneHost}:${story.server.port}/check/${code}`);
    await direct.getByRole('heading', { name: 'You reach Halfday' }).waitFor();
    expect(await direct.locator('strong').textContent()).toBe('1');
    await expect.poll(() => phoneRow(page, '1').textContent()).toMatch(/Android · Chrome.*open line/);
    await stateOf(page, 'phones', 'look').waitFor();

    const held = await newCheck(iphone);
    await held.goto(`http://${phoneHost}:${proxy.port}/check/${code.toLowerCase()}`);
    await held.getByText('works, a little slower').waitFor();
    expect(proxy.refused()).toBeGreaterThan(0);
    expect(await held.locator('strong').textContent()).toBe('2');
    await expect.poll(() => phoneRow(page, '2').textContent()).toMatch(/iPhone · Safari.*a little slower/);
    expect(await stateOf(page, 'phones', 'look').textContent()).toContain('Of 2 phones, 1 came through');

    await direct.reload();
    await direct.locator('strong').waitFor();
    expect(await direct.locator('strong').textContent(), 'after a reload').toBe('1');
    expect(await page.locator('ul[aria-live] > li').count()).toBe(2);
    expect([strays, errors]).toEqual([[], []]);
    await direct.context().close();
    await held.context().close();
    await laptop.close();
  });

  test('a phone that comes before the page is open waits, and is listed by itself once it is', async () => {
    const dataFolder = await temporaryData();
    const before = await startTestServer(dataFolder);
    const facilitator = await signIn(before);
    const session = await facilitator.createSession();
    const { code } = await phonesOf(facilitator, session);
    await before.close();
    const after = await startTestServer(dataFolder);
    try {
      const phone = await newCheck(android, 'zh-CN');
      await phone.goto(`http://${phoneHost}:${after.port}/check/${code}`);
      await phone.getByText('会前检查的页面还没打开').waitFor();
      const again = await signIn(after);
      expect(await phonesOf(again, session)).toEqual({ code, checkIns: [] });
      await phone.getByText('你的号码').waitFor();
      expect(await phone.locator('html').getAttribute('lang')).toBe('zh-Hans');
      expect((await phonesOf(again, session)).checkIns).toMatchObject([{ number: 1, line: 'websocket' }]);
      await phone.context().close();
    } finally {
      await after.close();
      await rm(dataFolder, { recursive: true, force: true });
    }
  });

  test('the laptop by the phones’ address is its own check, and no phone', async () => {
    const { laptop, page } = await openPreflight();
    await stateOf(page, 'lanPage', 'notRun').waitFor();
    const code = await codeOn(page);
    const here = await laptop.newPage();
    await here.goto(`${story.origin}/check/${code}`);
    await here.locator('strong').waitFor();
    await stateOf(page, 'lanPage', 'fine').waitFor();
    expect(await stateOf(page, 'phones', 'notRun').count()).toBe(1);
    await laptop.close();
  });
});

describe('the test pattern', () => {
  test('tells its size to the page that opened it, fills its window to the corners, and ends with Escape', async () => {
    const { laptop, page } = await openPreflight();
    await stateOf(page, 'screen', 'notRun').waitFor();
    const [pattern] = await Promise.all([
      laptop.waitForEvent('page'),
      page.getByRole('button', { name: 'Open the test pattern' }).click(),
    ]);
    for (const size of [
      { width: 1024, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await pattern.setViewportSize(size);
      const said = `${size.width} × ${size.height}`;
      await pattern.getByText(said).waitFor();
      await expect.poll(() => page.locator('[data-check=screen]').textContent()).toContain(said);
      const faults = await pattern.evaluate(faultsOfPattern);
      expect(faults, said).toEqual([]);
    }
    await stateOf(page, 'screen', 'fine').waitFor();
    await pattern.keyboard.press('t');
    await pattern.locator('main[data-theme=dark]').waitFor();
    expect(await barriers(pattern)).toEqual([]);
    // The window may be gone before the press is answered.
    await Promise.all([
      pattern.waitForEvent('close'),
      pattern.keyboard.press('Escape').catch(() => undefined),
    ]);

    const question = (name: RegExp) => page.getByRole('group', { name });
    await question(/four numbered corners/)
      .getByLabel('No', { exact: true })
      .check();
    await stateOf(page, 'projector', 'broken').waitFor();
    for (const name of [/corners/, /circles/, /Smallest/, /marks/, /gray/]) {
      await question(name).getByLabel('Yes', { exact: true }).check();
    }
    await stateOf(page, 'projector', 'fine').waitFor();
    await laptop.close();
  });

  test('in the window that showed the wall, Escape brings the wall back', async () => {
    const { session, laptop } = await openPreflight();
    const wall = await session.openProjector(laptop);
    await wall.goto(`${story.origin}/projector/test`);
    await wall.getByText('Safe within the dashes').waitFor();
    await wall.keyboard.press('Escape');
    await wall.waitForURL(/\/projector$/);
    await wall.locator('[data-page]').waitFor();
    expect(await wall.locator('main').getAttribute('data-display')).toBe('live');
    await laptop.close();
  });
});

/** Circles that are none, text below 1/25 of the height or across the edge, corners that are not in the corner. */
function faultsOfPattern(): readonly string[] {
  const faults: string[] = [];
  const { innerWidth: width, innerHeight: height } = window;
  for (const circle of document.querySelectorAll('circle')) {
    const box = circle.getBoundingClientRect();
    if (Math.abs(box.width - box.height) > 1) faults.push(`${box.width} × ${box.height} is no circle`);
  }
  for (const text of document.querySelectorAll('svg text')) {
    const size = Number.parseFloat(getComputedStyle(text).fontSize);
    if (size < height / 25 - 0.5) faults.push(`${text.textContent}: ${size} px`);
    const box = text.getBoundingClientRect();
    if (box.left < 0 || box.right > width) faults.push(`${text.textContent}: over the edge`);
  }
  for (const [x, y] of [
    [2, 2],
    [width - 3, 2],
    [2, height - 3],
    [width - 3, height - 3],
  ] as const) {
    if (!document.elementFromPoint(x, y)?.closest('svg')) faults.push(`nothing drawn at ${x}, ${y}`);
  }
  if (document.documentElement.scrollWidth > width) faults.push('scrolls');
  return faults;
}

describe('the result', () => {
  test.each([
    ['A4', '210 × 297', 'en-US', 'Pre-flight'],
    ['Letter', '216 × 279', 'zh-CN', '会前检查'],
  ] as const)('is one page of %s, and names what was not checked', async (format, size, locale, heading) => {
    const title = '欧阳明月小姐来自港湾酒店前台：前台、客房与餐饮部联合工作坊';
    const { laptop, page } = await openPreflight(locale, title);
    const pdf = await page.pdf({ format });
    const pages = await pdfPages(pdf);
    expect(await pdfSizes(pdf)).toEqual([size]);
    expect(pages[0]).toContain(heading);
    expect(pages[0]).toContain(locale === 'en-US' ? '○ not checked' : '○ 没查');
    expect(pages[0]).toContain(locale === 'en-US' ? '✓ fine' : '✓ 正常');
    expect(pages[0]).not.toContain(locale === 'en-US' ? 'Sign out' : '退出登录');
    await laptop.close();
  });

  test('when the server stops answering, a rerun says so and nothing stays green that depends on it', async () => {
    const own = await startRoomStory();
    try {
      const session = await own.newSession();
      const laptop = await stillContext(browser, laptopSize);
      await own.signIn(laptop);
      const page = await laptop.newPage();
      await page.goto(`${own.origin}/sessions/${session.id}/preflight`);
      await stateOf(page, 'saving', 'fine').waitFor();
      await stateOf(page, 'addresses', 'broken').waitFor();
      await laptop.setOffline(true);
      await page.getByRole('button', { name: 'Check again: Saving' }).click();
      await stateOf(page, 'saving', 'notRun').waitFor();
      expect(await stateOf(page, 'saving', 'notRun').textContent()).toContain('The server did not answer.');
      await page.getByText('This list stands still.').waitFor();
      await page.getByRole('button', { name: 'Check again: This page’s line to the room' }).click();
      await stateOf(page, 'ownLine', 'broken').waitFor();
      await laptop.setOffline(false);
      await page.getByRole('button', { name: 'Check all again' }).click();
      await stateOf(page, 'saving', 'fine').waitFor();
      await stateOf(page, 'ownLine', 'fine').waitFor();
      await laptop.close();
    } finally {
      await own.close();
    }
  });
});

describe('everybody can use it', () => {
  test.each(['en-US', 'zh-CN'] as const)(
    'axe finds no barrier, and nothing scrolls sideways (%s)',
    async (locale) => {
      const { laptop, page } = await openPreflight(locale);
      await page.locator('summary').last().click();
      expect(await barriers(page), 'pre-flight').toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await sideways(page), 'pre-flight at 360 px').toBeLessThanOrEqual(0);
      expect(await tooSmall(page), 'pre-flight').toEqual([]);
      const phone = await newCheck(android, locale);
      await phone.goto(`http://${phoneHost}:${story.server.port}/check/${await codeOn(page)}`);
      await phone.locator('strong').waitFor();
      expect(await barriers(phone), 'check page').toEqual([]);
      await phone.setViewportSize({ width: 320, height: 640 });
      expect(await sideways(phone), 'check page at 320 px').toBeLessThanOrEqual(0);
      expect(await tooSmall(phone), 'check page').toEqual([]);
      await phone.context().close();
      await laptop.close();
    },
  );
});

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What is to be pressed and is less than 44 px high. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, main summary, main label, main p > a, main div > a')]
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => element.textContent ?? ''),
  );
}
