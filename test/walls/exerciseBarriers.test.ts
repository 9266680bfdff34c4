import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inLanguage } from '#shared/content/language.ts';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { turnsOf, wallExercises } from '../helpers/wallFaults.ts';

const laptop = { width: 1280, height: 620 };

/** The rest of what axe looks at, a room without exercises, is in test/e2e/access.test.ts. */
describe('axe finds', () => {
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

  for (const locale of ['en-US', 'zh-CN'] as const) {
    const language = locale === 'en-US' ? 'en' : 'zh-Hans';

    describe(`in a room of ${locale}`, () => {
      let session: StorySession;
      let laptops: BrowserContext;
      let phone: BrowserContext;
      let pages: { readonly device: Page; readonly console: Page; readonly wall: Page };

      beforeAll(async () => {
        session = await story.newSession();
        laptops = await stillContext(browser, laptop, locale);
        await story.signIn(laptops);
        const wall = await session.openProjector(laptops);
        const console = await laptops.newPage();
        await console.goto(`${story.origin}/sessions/${session.id}/console`);
        phone = await newPhone(browser, { locale });
        const origin = `http://${phoneHost}:${story.server.port}`;
        pages = { device: await session.openSeat(phone, origin, { name: '李娜', language }), console, wall };
      });

      afterAll(async () => {
        await laptops?.close();
        await phone?.close();
      });

      const look = async (where: string): Promise<readonly string[]> => {
        const found: string[] = [];
        for (const [name, page] of Object.entries(pages)) {
          for (const barrier of await barriers(page)) found.push(`${where}, ${name}: ${barrier}`);
        }
        return found;
      };

      for (const id of wallExercises) {
        test(`no barrier in ${id}, on the device, the console and the wall`, async () => {
          const about = session.about(id);
          const { device, wall } = pages;
          const found: string[] = [];
          await about.writeSamples(8);
          await about.goTo(about.exercise.slide);
          const content = about.workshop.exercises.find((one) => one.id === id);
          // Phrases stand apart on the page, and a year is put in.
          const words = content ? inLanguage(content.question, language) : '';
          const [question = ''] = words.replaceAll(/\s/g, '').split('{');
          for (const [at, turn] of turnsOf(about).entries()) {
            if (at > 0) await about.turn('closed');
            if (turn === null) await about.turn('open');
            else await about.openTurn(at);
            const form =
              turn === 'vote' ? '[data-field^="votes."]' : '[data-field]:not([data-field^="votes."])';
            await device.waitForFunction((begins) => {
              const shown = document.querySelector('main h1')?.textContent ?? '';
              return shown.replaceAll(/\s/g, '').startsWith(begins);
            }, question);
            await device.locator(`main ${form}`).first().waitFor();
            found.push(...(await look(turn ?? 'open')));
          }
          if (content?.owner === 'both') {
            await about.turn('open', 'table');
            await device.getByText(language === 'en' ? 'Now as a table' : '现在全桌一起写').waitFor();
            found.push(...(await look("the tables' turn")));
          }
          await about.turn('closed');
          await about.turn('revealed');
          await wall.locator('[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
          await device.getByText(language === 'en' ? 'What the room thinks' : '大家怎么看').waitFor();
          found.push(...(await look('revealed')));
          expect(found).toEqual([]);
        });
      }

      test('no barrier in the exercises on paper', async () => {
        const search = `session=${session.id}&language=${language}&paper=a4`;
        const page = pages.console;
        await page.goto(`${story.origin}/print/exercises?${search}`);
        await page.getByRole('heading').first().waitFor({ state: 'attached' });
        expect(await barriers(page)).toEqual([]);
      });
    });
  }
});
