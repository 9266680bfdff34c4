import { describe, expect, test } from 'vitest';
import type { Stage } from '#shared/sync/stage.ts';
import { barriers } from '../helpers/barriers.ts';
import { expectApart, expectOnScreen } from '../helpers/onScreen.ts';
import { laptop, roomForTests } from '../helpers/roomForTests.ts';

describe('a full room on a small laptop', () => {
  const room = roomForTests();

  for (const locale of ['en-US', 'zh-CN'] as const) {
    test(`with 60 people at 8 tables nothing scrolls, overlaps or leaves the screen of a laptop (${locale})`, async () => {
      const tables = Array.from({ length: 8 }, (_, index) => ({
        id: `t${index + 1}`,
        name: index === 3 ? '前厅与客房服务联合小组' : '',
        business: 'b1',
      }));
      const session = await room.story.newSession({ tables, people: 60 });
      await session.writeSamples(60);
      await session.goTo(session.exercise.slide);
      const page = await room.openConsole(session, { locale });
      await expectOnScreen(page, 'draft');
      await page.keyboard.press('o');
      await page
        .locator('header')
        .getByText(/^60 joined|^60人已加入/)
        .waitFor();
      const { id, slide } = session.exercise;
      const phase = (stage: Stage): string | undefined => stage.exercises[id]?.phase;
      const display = (stage: Stage): string => stage.display;
      const place = (stage: Stage): string => (stage.slide === slide ? 'here' : 'elsewhere');
      for (const [key, when, stands, wanted] of [
        ['Shift', 'open', phase, 'open'],
        ['c', 'closing', phase, 'grace'],
        ['r', 'revealed', phase, 'revealed'],
        ['f', 'frozen', display, 'frozen'],
        ['ArrowRight', 'frozen, one slide on', place, 'elsewhere'],
        ['b', 'blank', display, 'blank'],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(async () => stands(await session.stage()), { message: when }).toBe(wanted);
        await expectOnScreen(page, when);
        await expectApart(page, when);
      }
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('?');
      const keys = page.getByRole('region', { name: /^Keys of the console$|^控制台快捷键$/ });
      await keys.waitFor();
      expect(await keys.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
      await page.context().close();
    });

    test(`late, with a countdown, and frozen: all of it stands in the bar of a laptop and of a tablet (${locale})`, async () => {
      const planned = new Date(Date.now() - 40 * 60_000).toISOString();
      const late = { date: planned.slice(0, 10), start: planned.slice(11, 16), timeZone: 'UTC' };
      const session = await room.story.newSession({ ...late, people: 60 });
      await session.writeSamples(60);
      await session.goTo(session.workshop.slides[1]?.id ?? '');
      const page = await room.openConsole(session, { locale });
      const { epoch } = await session.stage();
      await session.op({ type: 'stage.timer', act: 'start', ms: 300_000, epoch });
      await page
        .locator('header')
        .getByText(/5:00|4:5\d/)
        .waitFor();
      await page.keyboard.press('f');
      await page
        .locator('header')
        .getByText(/^Wall is frozen$|^大屏幕已定格$/)
        .waitFor();
      for (const size of [laptop, { width: 1024, height: 768 }, { width: 768, height: 1024 }]) {
        await page.setViewportSize(size);
        await expect
          .poll(() =>
            page
              .locator('header')
              .first()
              .evaluate((bar) => bar.scrollWidth - bar.clientWidth),
          )
          .toBe(0);
        await expectOnScreen(page, `${size.width}`);
        await expectApart(page, `${size.width}`);
      }
      await page.context().close();
    });

    test(`every dialog of the console lies within its screen (${locale})`, async () => {
      const session = await room.story.newSession({ people: 60 });
      await session.goTo(session.exercise.slide);
      const page = await room.openConsole(session, { locale });
      for (const key of ['v', 'u', 'g', 'k', 't', 'y', 'l', 'e', 'q', 'd', 'j', '?']) {
        await page.keyboard.press(key);
        const dialog = page.locator('dialog[open]');
        await dialog.waitFor();
        const box = await dialog.evaluate((element) => {
          const { top, left, right, bottom } = element.getBoundingClientRect();
          return { top, left, right: innerWidth - right, bottom: innerHeight - bottom };
        });
        for (const side of Object.values(box)) expect(side, key).toBeGreaterThanOrEqual(0);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      await page.context().close();
    });
  }
});
