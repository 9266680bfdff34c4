import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext } from '../helpers/roomStory.ts';

const patience = { timeout: 40_000, interval: 50 };

describe('a countdown of half a minute', () => {
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

  test('is told ten seconds before its end and at it, once; a reload is told nothing that is over', async () => {
    const session = await story.newSession();
    await session.goTo('take-a-break');
    const laptop = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(laptop);
    const console_ = await laptop.newPage();
    await console_.goto(`${story.origin}/sessions/${session.id}/console`);
    await console_.getByRole('button', { name: /^Next/ }).waitFor();
    const wall = await session.openProjector(await stillContext(browser, { width: 1920, height: 1080 }));
    const phone = await session.openSeat(
      await newPhone(browser, { locale: 'zh-CN' }),
      `http://${phoneHost}:${story.server.port}`,
      { name: '李娜', language: 'zh-Hans' },
    );
    const onWall = wall.locator('section[data-current] [data-timer]');
    const told = (page: Page) => page.locator('[role="status"][data-told]');
    const { epoch } = await session.stage();
    await session.op({ type: 'stage.timer', act: 'start', ms: 31_000, epoch });
    await expect.poll(() => told(phone).allInnerTexts(), patience).toEqual(['还剩十秒']);
    await expect.poll(() => told(console_).allInnerTexts()).toEqual(['Ten seconds left']);
    expect(await onWall.getAttribute('data-mark')).toBe('seconds');
    await phone.reload();
    await phone.getByText(/^会间休息：0:0\d后继续$/).waitFor();
    expect(await told(phone).allInnerTexts()).not.toContain('还剩十秒');
    await onWall.getByText('Time is up: we go on').waitFor();
    await phone.getByText('时间到，请回座位。').waitFor();
    expect(await told(phone).allInnerTexts()).toEqual(['时间到']);
    expect(await session.stage()).toMatchObject({ slide: 'take-a-break', timer: { lengthMs: 31_000 } });
  });
});
