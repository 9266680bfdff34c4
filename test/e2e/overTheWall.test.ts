import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 30_000, interval: 50 };

let story: RoomStory;
let session: StorySession;
let browser: Browser;

beforeAll(async () => {
  story = await startRoomStory();
  browser = await takeChrome();
  session = await story.newSession();
});
afterAll(async () => {
  await leaveChrome(browser);
  await story?.close();
});

/** The words that are drawn uppermost at a place of the window, in parts of its width and height. */
function uppermost(page: Page, [x, y]: readonly [number, number]): Promise<string> {
  const place = { x, y };
  return page.evaluate(
    (at) => document.elementFromPoint(at.x * innerWidth, at.y * innerHeight)?.textContent ?? '',
    place,
  );
}

test('a blank wall is blank all over, and that the server is away stands over the picture', async () => {
  const laptop = await stillContext(browser, { width: 1024, height: 768 });
  await story.signIn(laptop);
  const lines: { close(): Promise<void> }[] = [];
  let isCut = false;
  await laptop.route(/\/socket\.io\//, (route) => (isCut ? route.abort() : route.continue()));
  await laptop.routeWebSocket(/\/socket\.io\//, (line) => {
    if (isCut) return void line.close();
    line.connectToServer();
    lines.push(line);
  });
  const wall = await session.openProjector(laptop);
  const everywhere = [0.02, 0.3, 0.5, 0.7, 0.98].flatMap((x) =>
    [0.02, 0.3, 0.5, 0.98].map((y) => [x, y] as const),
  );
  const seen = async () => (await Promise.all(everywhere.map((place) => uppermost(wall, place)))).join('');
  await wall.locator('[data-driver="online"]').waitFor({ state: 'attached' });
  expect(await seen()).not.toBe('');
  await wall.keyboard.press('b');
  await expect.poll(seen, patience).toBe('');
  await wall.keyboard.press('b');
  await expect.poll(seen, patience).not.toBe('');
  isCut = true;
  for (const line of lines) await line.close();
  await expect
    .poll(() => uppermost(wall, [0.02, 0.98]), patience)
    .toMatch(/^The host is offline\. The picture stands\.$/);
  await laptop.close();
});
