import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { barriers } from '../helpers/barriers.ts';
import { watchPage } from '../helpers/browser.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const longName = '欧阳明月小姐来自港湾酒店前台';

let browser: Browser;
let story: RoomStory;
let session: StorySession;
let proxy: CuttableProxy;

beforeAll(async () => {
  browser = await takeChrome();
  story = await startRoomStory();
  proxy = await startCuttableProxy(story.server.port);
  session = await story.newSession({ title: 'Harbour Team' });
  await session.op({
    type: 'plan.set',
    records: [
      { list: 'invitees', id: 'mei', fields: { name: longName, company: 'Harbour Hotel', order: 1 } },
      { list: 'invitees', id: 'ben', fields: { name: 'Ben', order: 2 } },
    ],
  });
});
afterAll(async () => {
  await leaveChrome(browser);
  await proxy.close();
  await story.close();
});

async function laptop(width = 1280, height = 620): Promise<BrowserContext> {
  const context = await stillContext(browser, { width, height });
  await story.signIn(context);
  return context;
}

async function openPlan(context: BrowserContext, port = story.server.port, section = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/sessions/${session.id}/plan${section}`);
  await page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
  return page;
}

/** The field with somebody's name, their row opened. */
async function nameField(page: Page, name: string) {
  await page.getByRole('button', { name }).first().click();
  return page.getByRole('textbox', { name: 'Name', exact: true });
}

describe('the plan of a session', () => {
  test('is one press from its page, and every section of it by keyboard; the address says which', async () => {
    const context = await laptop();
    const page = await context.newPage();
    const seen = watchPage(page, ['localhost']);
    await page.goto(`${story.origin}/sessions/${session.id}`);
    await page.getByRole('link', { name: 'Plan the day' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbour Team' }).waitFor();
    const sections = page.getByRole('navigation', { name: 'What there is to prepare' });
    const names = ['People', 'Letters', 'Tables', 'Place', 'Checklist'];
    await expect.poll(() => sections.getByRole('link').allTextContents()).toEqual(names);
    for (const name of names) {
      const link = sections.getByRole('link', { name });
      await link.focus();
      await page.keyboard.press('Enter');
      await sections.locator('[aria-current="page"]', { hasText: name }).waitFor();
      expect(new URL(page.url()).hash).toBe(`#${name.toLowerCase()}`);
    }
    await page.goBack();
    await sections.locator('[aria-current="page"]', { hasText: 'Place' }).waitFor();
    await page.reload();
    await sections.locator('[aria-current="page"]', { hasText: 'Place' }).waitFor();
    expect(seen).toEqual({ strays: [], errors: [] });
    await context.close();
  });

  test.each([
    [1280, 620],
    [360, 740],
  ])('has no barrier that axe finds, and nothing beyond the edge, at %i × %i', async (width, height) => {
    const context = await laptop(width, height);
    const page = await openPlan(context);
    for (const section of ['people', 'letters', 'tables', 'place', 'checklist']) {
      await page.goto(`${story.origin}/sessions/${session.id}/plan#${section}`);
      const current = page.locator('nav [aria-current="page"]');
      await expect.poll(() => current.getAttribute('href')).toBe(`#${section}`);
      await page.getByText('Loading').waitFor({ state: 'detached' });
      expect(await barriers(page), section).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, section).toBeLessThanOrEqual(0);
      // The section's name is in sight, also where the row of names is wider than the screen.
      const isInSight = async (): Promise<boolean> => {
        const box = await current.boundingBox();
        return (box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width;
      };
      await expect.poll(isInSight, { message: section }).toBe(true);
    }
    await context.close();
  });

  test('rule 3: offline it says so, and how much waits; what was written meanwhile goes out, or is asked about', async () => {
    const [mira, paul] = [await laptop(), await laptop()];
    const [hers, his] = [await openPlan(mira), await openPlan(paul, proxy.port)];
    await (await nameField(hers, longName)).fill('欧阳明月');
    await hers.keyboard.press('Tab');
    // The name that it had begins with the new one.
    await his.getByRole('button', { name: longName }).waitFor({ state: 'detached' });

    const field = await nameField(his, '欧阳明月');
    proxy.cut();
    await his.getByRole('status').filter({ hasText: 'Offline' }).waitFor();
    await field.fill('Mei Ouyang');
    await his.keyboard.press('Tab');
    await his.getByRole('status').filter({ hasText: 'one change waits here' }).waitFor();
    const hersNow = hers.getByRole('textbox', { name: 'Name', exact: true });
    await hersNow.fill('欧阳女士');
    await hers.keyboard.press('Tab');
    await hers.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
    proxy.restore();

    const asked = his.getByRole('alert');
    await asked.filter({ hasText: 'Somebody else changed this before you did' }).waitFor();
    expect(await asked.textContent()).toContain('yours “Mei Ouyang”, theirs “欧阳女士”');
    expect(await barriers(his)).toEqual([]);
    await his.getByRole('button', { name: 'Use mine' }).click();
    await asked.waitFor({ state: 'detached' });
    await expect.poll(() => hersNow.inputValue()).toBe('Mei Ouyang');
    await mira.close();
    await paul.close();
  });

  test('rule 3: what was written without a connection goes out with the next page, though this one was closed', async () => {
    const context = await laptop();
    const page = await openPlan(context, proxy.port);
    const field = await nameField(page, 'Ben');
    proxy.cut();
    await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor();
    await field.fill('Benjamin');
    await page.keyboard.press('Tab');
    await page.getByRole('status').filter({ hasText: 'one change waits here' }).waitFor();
    await page.close();
    proxy.restore();
    const again = await openPlan(context, proxy.port);
    await again.getByRole('button', { name: 'Benjamin' }).first().waitFor();
    const other = await openPlan(context);
    await other.getByRole('button', { name: 'Benjamin' }).first().waitFor();
    expect(await other.getByRole('button', { name: 'Ben', exact: true }).count()).toBe(0);
    await context.close();
  });

  test('rule 3: a tick shows on the other’s page at once; one that is made offline waits and comes too', async () => {
    const [mira, paul] = [await laptop(), await laptop()];
    const hers = await openPlan(mira, story.server.port, '#checklist');
    const his = await openPlan(paul, proxy.port, '#checklist');
    const [first, second] = [0, 1].map((at) => (page: Page) => page.getByRole('checkbox').nth(at));
    if (!first || !second) throw new Error('There are two.');
    await hers.getByLabel('Your name').fill('Mira');
    await first(hers).check();
    await his.getByText('Mira', { exact: true }).waitFor();
    expect(await first(his).isChecked()).toBe(true);
    proxy.cut();
    await his.getByRole('status').filter({ hasText: 'Offline' }).waitFor();
    await his.getByLabel('Your name').fill('保罗');
    await second(his).check();
    await his.getByText('保罗', { exact: true }).waitFor();
    await his.getByRole('status').filter({ hasText: 'one change waits here' }).waitFor();
    await first(hers).uncheck();
    proxy.restore();
    await hers.getByText('保罗', { exact: true }).waitFor();
    await expect.poll(() => first(his).isChecked()).toBe(false);
    expect(await second(hers).isChecked()).toBe(true);
    await mira.close();
    await paul.close();
  });

  test('what was done last is counted on the session’s page, however quickly that is opened', async () => {
    const context = await laptop();
    const { id } = await story.newSession({ title: 'Quick Team' });
    // A line on which what is written takes half a second to arrive.
    await context.routeWebSocket(/\/socket\.io\//, (line) => {
      const server = line.connectToServer();
      line.onMessage((said) => void setTimeout(() => server.send(said), 500));
    });
    const page = await context.newPage();
    await page.goto(`${story.origin}/sessions/${id}/plan#checklist`);
    await page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
    await page.getByLabel('Your name').fill('Mira');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('link', { name: 'Back to the session' }).click();
    const toPrepare = page.getByRole('list', { name: 'What there is to prepare' });
    await toPrepare.waitFor();
    expect(await toPrepare.innerText()).toMatch(/1 of \d+ done/);
    await context.close();
  });

  test('whom somebody else deletes while their row is open is gone with it, and that is said', async () => {
    const context = await laptop(360, 740);
    const page = await openPlan(context);
    await page.getByRole('button', { name: 'Benjamin' }).first().click();
    await page.getByRole('textbox', { name: 'Diet' }).fill('no nuts');
    await session.op({ type: 'plan.erase', invitees: ['ben'] });
    const said = page.getByRole('status').filter({ hasText: 'Somebody else has deleted Benjamin for good.' });
    await said.waitFor();
    await expect.poll(() => said.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Diet' }).count()).toBe(0);
    await page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });
});
