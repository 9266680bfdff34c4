import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exerciseStage } from '#shared/sync/stage.ts';
import { barriers } from '../helpers/barriers.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 20_000, interval: 50 };

const said = {
  'en-US': {
    open: 'Open',
    close: 'Close',
    reveal: 'Reveal',
    revealAll: /^Reveal to room/,
    hide: 'Hide',
    blank: 'Blank',
    unblank: 'Show again',
    more: 'More',
    preview: /^Preview/,
    freeze: /^Freeze/,
    frozen: 'Wall is frozen',
    before: 'Before the room sees it',
    closed: /^Closed/,
    undo: 'Undo',
    forward: 'Next',
    back: 'Back',
    notes: 'Notes',
    behind: [
      /^Undo/,
      /^Freeze/,
      /^Preview/,
      /^Timer/,
      /^Catch up/,
      /^People/,
      /^Parking lot/,
      /^Energy/,
      /^Drivers/,
    ],
  },
  'zh-CN': {
    open: '开始',
    close: '结束',
    reveal: '揭晓',
    revealAll: /^向全场揭晓/,
    hide: '收起',
    blank: '黑屏',
    unblank: '恢复画面',
    more: '更多',
    preview: /^预览/,
    freeze: /^定格/,
    frozen: '大屏幕已定格',
    before: '全场看到之前，先看一眼',
    closed: /^已结束/,
    undo: '撤销',
    forward: '下一步',
    back: '上一步',
    notes: '备注',
    behind: [/^撤销/, /^定格/, /^预览/, /^计时/, /^追时间/, /^人员/, /^待议清单/, /^精神头/, /^谁在主控/],
  },
} as const;

describe('a trainer walks with a phone', () => {
  const room = roomForTests();

  /** The page does not scroll, and whatever is pressed is large enough and within the screen. */
  async function expectInHand(page: Page, when: string): Promise<void> {
    await expect
      .poll(() => outOfHand(page), { ...patience, message: when })
      .toEqual({ sideways: 0, down: 0, small: [] });
  }

  function outOfHand(page: Page) {
    return page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const small = [...document.querySelectorAll('header button, footer button')]
        .map((button) => ({ words: button.textContent, box: button.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.height < 43.5 ||
            box.width < 43.5 ||
            box.left < 0 ||
            box.right > innerWidth + 0.5 ||
            box.bottom > innerHeight + 0.5,
        )
        .map(({ words }) => words);
      return { sideways: scrollWidth - innerWidth, down: scrollHeight - innerHeight, small };
    });
  }

  for (const locale of ['en-US', 'zh-CN'] as const) {
    test(`and runs a whole exercise by thumb: opens, closes, takes a close back, looks first, reveals, hides, blanks (${locale})`, async () => {
      const words = said[locale];
      const session = await room.story.newSession({ people: 60 });
      await session.goTo(session.exercise.slide);
      const page = await room.openConsole(session, { locale, size: { width: 360, height: 740 } });
      const phase = async () => exerciseStage(await session.stage(), session.exercise.id).phase;
      const display = async () => (await session.stage()).display;
      const button = (name: string, within: Page | Locator = page) =>
        within.getByRole('button', { name, exact: true });
      const dialog = page.getByRole('dialog');
      await expectInHand(page, 'before');

      await button(words.open).tap();
      await expect.poll(phase, patience).toBe('open');
      await session.writeSamples(60);
      await expectInHand(page, 'open');

      await button(words.close).tap();
      const offer = page.getByRole('status').filter({ hasText: words.closed });
      await offer.waitFor();
      await expectInHand(page, 'closed, and offered back');
      await button(words.undo, offer).tap();
      await expect.poll(phase, patience).toBe('open');
      await button(words.close).tap();
      await expect.poll(phase, patience).toBe('grace');

      await button(words.more).tap();
      for (const name of words.behind) await dialog.getByRole('button', { name }).first().waitFor();
      expect(await barriers(page)).toEqual([]);
      await dialog.getByRole('button', { name: words.preview }).tap();
      await page.getByRole('dialog', { name: words.before }).locator('article figure').first().waitFor();
      await dialog.getByRole('button', { name: words.revealAll }).tap();
      await expect.poll(phase, patience).toBe('revealed');
      await expectInHand(page, 'revealed');
      await button(words.hide).tap();
      await expect.poll(phase, patience).toBe('closed');

      await button(words.blank).tap();
      await expect.poll(display, patience).toBe('blank');
      await expectInHand(page, 'blank');
      await button(words.unblank).tap();
      await expect.poll(display, patience).toBe('live');
      await button(words.more).tap();
      await dialog.getByRole('button', { name: words.freeze }).tap();
      await page.locator('header').getByText(words.frozen).waitFor();
      await expectInHand(page, 'frozen');

      const { slide } = await session.stage();
      await button(words.forward).tap();
      await expect.poll(async () => (await session.stage()).slide, patience).not.toBe(slide);
      await button(words.back).tap();
      await expect.poll(async () => (await session.stage()).slide, patience).toBe(slide);
      await page.context().close();
    });
  }
});
