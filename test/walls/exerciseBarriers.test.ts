import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext } from '../helpers/roomStory.ts';

const laptop = { width: 1280, height: 620 };

/** Every exercise of the hour, and what of its form a device shows. */
const forms = {
  hopes: 'textarea',
  customers: 'input[type="text"]',
  'self-rating': 'input[type="radio"]',
  'position-now': '[role="slider"]',
  'position-future': '[role="slider"]',
} as const;

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

    test(`no barrier in any exercise, on the device, the console, the wall and on paper (${locale})`, async () => {
      const session = await story.newSession();
      const laptops = await stillContext(browser, laptop, locale);
      await story.signIn(laptops);
      const projector = await session.openProjector(laptops);
      const page = await laptops.newPage();
      await page.goto(`${story.origin}/sessions/${session.id}/console`);
      const phone = await newPhone(browser, { locale });
      const device = await session.openSeat(phone, `http://${phoneHost}:${story.server.port}`, {
        name: '李娜',
        language,
      });
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        for (const [name, one] of Object.entries({ device, console: page, wall: projector })) {
          for (const barrier of await barriers(one)) found.push(`${where}, ${name}: ${barrier}`);
        }
      };
      for (const [id, form] of Object.entries(forms)) {
        const about = session.about(id);
        await about.writeSamples(8);
        await about.goTo(about.exercise.slide);
        await about.turn('open');
        await device.locator(form).first().waitFor();
        await look(`${id} open`);
        if (id === 'position-now') {
          await about.turn('open', 'table');
          await device.getByText(language === 'en' ? 'Now as a table' : '现在全桌一起写').waitFor();
          await look(`${id}, the tables' turn`);
        }
        await about.turn('closed');
        await about.turn('revealed');
        await projector.locator('[data-current] [data-wall="prompt"]').waitFor({ state: 'detached' });
        await device.getByText(language === 'en' ? 'What the room thinks' : '大家怎么看').waitFor();
        await look(`${id} revealed`);
      }
      const search = `session=${session.id}&language=${language}&paper=a4`;
      await page.goto(`${story.origin}/print/exercises?${search}`);
      await page.getByRole('heading').first().waitFor({ state: 'attached' });
      for (const barrier of await barriers(page)) found.push(`paper: ${barrier}`);
      expect(found).toEqual([]);
      await laptops.close();
      await phone.close();
    });
  }
});
