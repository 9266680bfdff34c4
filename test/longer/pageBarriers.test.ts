import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 20_000, interval: 50 };
const locales = ['en-US', 'zh-CN'] as const;
const laptop = { width: 1280, height: 620 };
const tableLabel = { en: 'Your table', 'zh-Hans': '你在哪一桌' } as const;

describe('the pages around the room', () => {
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

  const phoneOrigin = (port = story.server.port): string => `http://${phoneHost}:${port}`;

  async function signedIn(locale: (typeof locales)[number]): Promise<BrowserContext> {
    const context = await stillContext(browser, laptop, locale);
    await story.signIn(context);
    return context;
  }

  async function atExercise(): Promise<StorySession> {
    const session = await story.newSession();
    await session.goTo(session.exercise.slide);
    return session;
  }

  for (const locale of locales) {
    const language = locale === 'en-US' ? 'en' : 'zh-Hans';

    test(`axe finds no barrier on the way in (${locale})`, async () => {
      const session = await story.newSession();
      const context = await newPhone(browser, { locale });
      const page = await context.newPage();
      await page.goto(phoneOrigin());
      await page.locator('input').waitFor();
      expect(await barriers(page), 'code').toEqual([]);
      await page.locator('input').fill('ZZZZZZ');
      await page.keyboard.press('Enter');
      await page.locator('[aria-invalid=true]').waitFor();
      expect(await barriers(page), 'wrong code').toEqual([]);
      await page.locator('input').fill(session.code);
      await page.keyboard.press('Enter');
      await page.getByLabel(tableLabel[language]).waitFor();
      expect(await barriers(page), 'name and table').toEqual([]);
      await context.close();
    });

    test(`axe finds no barrier on a device, whatever the room is at (${locale})`, async () => {
      const session = await story.newSession();
      const proxy = await startCuttableProxy(story.server.port);
      const context = await newPhone(browser, { locale });
      const page = await session.openSeat(context, phoneOrigin(proxy.port), { name: '李娜', language });
      await page.locator('article').waitFor();
      expect(await barriers(page), 'slide').toEqual([]);
      await session.goTo(session.exercise.slide);
      await session.turn('open');
      await page.getByRole('radio', { name: '7' }).check();
      expect(await barriers(page), 'open').toEqual([]);
      await session.turn('closed');
      await expect.poll(() => page.getByRole('radio').first().isDisabled(), patience).toBe(true);
      expect(await barriers(page), 'closed').toEqual([]);
      await session.turn('revealed');
      await page.locator('figure').waitFor();
      expect(await barriers(page), 'revealed').toEqual([]);
      proxy.cut();
      await page
        .getByText(language === 'en' ? 'Offline' : '离线')
        .first()
        .waitFor();
      expect(await barriers(page), 'offline').toEqual([]);
      await context.close();
      await proxy.close();
    });

    test(`axe finds no barrier on the facilitator's pages, on the wall and on the printed sheet (${locale})`, async () => {
      const session = await atExercise();
      const context = await signedIn(locale);
      const page = await context.newPage();
      const paths = {
        home: '/home',
        session: `/sessions/${session.id}`,
        content: `/sessions/${session.id}/content`,
        console: `/sessions/${session.id}/console`,
        report: `/sessions/${session.id}/report`,
        print: `/print/checklist?session=${session.id}&language=${language}&paper=a4`,
      };
      await session.turn('open');
      await session.writeAnswers([3, 7, 7, 9, 10, 6]);
      await session.turn('closed');
      await session.turn('revealed');
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(story.origin + path);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        if (name === 'console' || name === 'report') await page.locator('figure').first().waitFor();
        expect(await barriers(page), name).toEqual([]);
      }
      await page.goto(`${story.origin}/home`);
      await page.getByRole('button', { name: language === 'en' ? 'New session' : '新建场次' }).click();
      await page.locator('form').waitFor();
      expect(await barriers(page), 'new session').toEqual([]);
      const projector = await session.openProjector(context);
      await projector.locator('figure').waitFor();
      expect(await barriers(projector), 'projector').toEqual([]);
      await context.close();
    });
  }
});
