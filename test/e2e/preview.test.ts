import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exerciseStage } from '#shared/sync/stage.ts';
import { barriers } from '../helpers/barriers.ts';
import { pictureDifference } from '../helpers/pictureDifference.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { leaveChrome, takeChrome } from '../helpers/workerChrome.ts';

const patience = { timeout: 20_000, interval: 50 };
/** At this size the large picture of the wall is 800 by 450 pixels. */
const laptop = { width: 1280, height: 698 };
const picture = { width: 800, height: 450 };
/** A laptop of twice as many pixels, on which the large picture of a projector of 4:3 has as many as its wall. */
const fineLaptop = { width: 1280, height: 632 };
const narrow = { width: 1024, height: 768 };

describe('before the room sees it', () => {
  let story: RoomStory;
  let browser: Browser;

  beforeAll(async () => {
    story = await startRoomStory({ publicUrl: 'http://halfday.test' });
    browser = await takeChrome();
  });

  afterAll(async () => {
    await leaveChrome(browser);
    await story?.close();
  });

  async function openConsole(
    session: StorySession,
    opening: Promise<BrowserContext> = stillContext(browser, laptop),
  ): Promise<Page> {
    const context = await opening;
    await story.signIn(context);
    const page = await context.newPage();
    await page.goto(`${story.origin}/sessions/${session.id}/console`);
    await page.getByRole('button', { name: /^Next/ }).waitFor();
    return page;
  }

  async function openWall(session: StorySession, size = picture): Promise<Page> {
    const context = await stillContext(browser, size);
    return session.openProjector(context);
  }

  /** The words of a slide, wherever it is drawn. */
  const wordsOf = async (page: Page, where: string): Promise<string> =>
    (await page.locator(where).first().innerText()).replace(/\s+/g, ' ').trim();
  const onTheWall = (wall: Page): Promise<string> => wordsOf(wall, 'section[data-current] article');
  const inThePreview = (page: Page): Promise<string> => wordsOf(page, 'dialog[open] article');
  /** What it says comes first; how large it is set, and what was drawn for it, a moment after. */
  async function expectPicture(wall: Page, expected: Buffer, most: number): Promise<void> {
    const blank = await (await browser.newContext()).newPage();
    const difference = async () => pictureDifference(blank, expected, await wall.screenshot());
    await expect.poll(difference, patience).toBeLessThan(most);
    await blank.context().close();
  }

  const phaseOf = async (session: StorySession) =>
    exerciseStage(await session.stage(), session.exercise.id).phase;

  /** The rating, closed with sixty answers. */
  async function closedRating(): Promise<StorySession> {
    const session = await story.newSession();
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    await session.writeSamples(60);
    await session.turn('closed');
    await session.turn('closed');
    return session;
  }

  test('what the preview shows is what the wall shows after the reveal: its words, and its picture', async () => {
    const session = await closedRating();
    const page = await openConsole(session);
    const wall = await openWall(session);
    await page.getByRole('heading', { name: 'Reveal shows this' }).waitFor();

    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog', { name: 'Before the room sees it' });
    await dialog.locator('article figure').first().waitFor();
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    const words = await inThePreview(page);
    expect(words).toContain('60');
    await expect.poll(() => dialog.locator('article').boundingBox(), patience).toMatchObject(picture);
    const before = await dialog.locator('article').screenshot();
    expect(await barriers(page)).toEqual([]);
    expect(await onTheWall(wall)).not.toBe(words);
    expect(await phaseOf(session)).toBe('closed');

    await page.keyboard.press('r');
    await expect.poll(() => onTheWall(wall), patience).toBe(words);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expectPicture(wall, before, 0.005);
    await page.context().close();
    await wall.context().close();
  });

  test('on a projector of 4:3 the preview has its shape, and is what the wall shows after the reveal, pixel by pixel', async () => {
    const session = await closedRating();
    const fine = { viewport: fineLaptop, deviceScaleFactor: 2, locale: 'en-US' };
    const page = await openConsole(session, browser.newContext({ ...fine, reducedMotion: 'reduce' }));
    const wall = await openWall(session, narrow);
    await page.getByRole('heading', { name: 'Reveal shows this' }).waitFor();
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog', { name: 'Before the room sees it' });
    const drawn = dialog.locator('article');
    await drawn.locator('figure').first().waitFor();
    await expect.poll(() => drawn.boundingBox(), patience).toMatchObject({ width: 512, height: 384 });
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    const words = await inThePreview(page);
    const before = await drawn.screenshot();

    await page.keyboard.press('r');
    await expect.poll(() => onTheWall(wall), patience).toBe(words);
    // Lines stand on half pixels here and on whole ones there.
    await expectPicture(wall, before, 0.01);
    // What stands beside it is of the same shape, and the console scrolls no more than before.
    const small = async (): Promise<number> => {
      const box = await page.locator('article').first().boundingBox();
      return (box?.width ?? 0) / (box?.height ?? 1);
    };
    await expect.poll(small, patience).toBeCloseTo(4 / 3, 1);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), patience)
      .toBe(0);
    await page.context().close();
    await wall.context().close();
  });

  test('each page of a result holds in the preview what it holds on the projector, whatever its shape', async () => {
    for (const size of [narrow, { width: 1920, height: 1080 }]) {
      const session = (await story.newSession({ people: 20 })).about('indifference-felt');
      await session.goTo(session.exercise.slide);
      await session.turn('open');
      await session.writeSamples(60);
      await session.turn('closed');
      await session.turn('closed');
      const page = await openConsole(session);
      const wall = await openWall(session, size);
      await page.keyboard.press('v');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('page 1').waitFor();
      const ratio = size.width / size.height;
      const shape = async (): Promise<number> => {
        const box = await dialog.locator('article').boundingBox();
        return (box?.width ?? 0) / (box?.height ?? 1);
      };
      await expect.poll(shape, patience).toBeCloseTo(ratio, 1);
      await dialog.locator('article li').first().waitFor();
      await page.waitForFunction(() => document.fonts.status === 'loaded');
      const pages: string[] = [];
      for (let at = 1; at <= 4; at += 1) {
        await dialog.getByText(`page ${at}`).waitFor();
        pages.push(await inThePreview(page));
        await page.keyboard.press(']');
      }
      expect(new Set(pages).size).toBeGreaterThan(1);
      await dialog.getByRole('button', { name: 'Reveal', exact: false }).last().click();
      const turned = async () => exerciseStage(await session.stage(), session.exercise.id).phase;
      await expect.poll(turned, patience).toBe('revealed');
      for (const [at, words] of pages.entries()) {
        await session.page(at);
        await expect.poll(() => onTheWall(wall), patience).toBe(words);
      }
      await page.context().close();
      await wall.context().close();
    }
  });

  test('the first slide has its code to scan and the client’s card in the preview, too, where the wall has them', async () => {
    const session = await story.newSession({
      client: { name: '海港酒店 Harbour Hotel', logo: '', currency: 'CNY' },
    });
    const page = await openConsole(session);
    const wall = await openWall(session);
    await wall.locator('svg[aria-label^="http"]').waitFor();
    await page.keyboard.press('b');
    await expect.poll(async () => (await session.stage()).display, patience).toBe('blank');
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog');
    await dialog.locator('svg[aria-label^="http"]').waitFor();
    await dialog.getByText('Harbour Hotel').waitFor();
    await expect.poll(() => dialog.locator('article').boundingBox(), patience).toMatchObject(picture);
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    const before = await dialog.locator('article').screenshot();

    await page.keyboard.press('b');
    await wall.locator('main[data-display="live"]').waitFor();
    await expectPicture(wall, before, 0.005);
    await page.context().close();
    await wall.context().close();
  });

  test('says that no wall is connected, and of several which one it is drawn for', async () => {
    const session = await closedRating();
    const page = await openConsole(session);
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('No wall is connected: drawn for 16:9.').waitFor();
    const wide = await openWall(session);
    await dialog.getByText('No wall is connected').waitFor({ state: 'hidden' });
    const wall = await openWall(session, narrow);
    await dialog.getByText('2 walls: this is the 4:3 one.').waitFor();
    await wide.setViewportSize({ width: 1280, height: 960 });
    await dialog.getByText('2 walls').waitFor({ state: 'hidden' });
    await expect.poll(() => dialog.locator('article').boundingBox(), patience).toMatchObject({ width: 600 });
    for (const one of [wide, wall]) await one.context().close();
    await dialog.getByText('No wall is connected').waitFor();
    await page.context().close();
  });

  test('Not yet leaves the wall as it is; the pages of a result are turned in the preview alone', async () => {
    const session = await closedRating();
    const page = await openConsole(session);
    await page.keyboard.press('v');
    await page.getByRole('dialog').getByText('page 1').waitFor();
    await page.keyboard.press(']');
    await page.getByRole('dialog').getByText('page 2').waitFor();
    expect((await session.stage()).page).toBe(0);
    await page.getByRole('button', { name: 'Not yet' }).click();
    await expect.poll(() => page.getByRole('dialog').count(), patience).toBe(0);
    expect(await phaseOf(session)).toBe('closed');
    await page.context().close();
  });

  test('fewer answers than an exercise asks for show in the preview as they would on the wall: not at all', async () => {
    const session = await story.newSession();
    const careful = session.workshop.exercises.find(
      ({ minimum, visibility, anonymous, owner }) =>
        minimum > 1 && visibility !== 'never' && anonymous !== true && owner === 'seat',
    );
    const about = careful ? session.about(careful.id) : session;
    await about.goTo(about.exercise.slide);
    await about.turn('open');
    await about.turn('closed');
    await about.turn('closed');
    const page = await openConsole(about);
    await page.keyboard.press('v');
    await page.getByRole('dialog').getByText('Nobody has answered yet.').waitFor();
    expect(await page.locator('dialog[open] article figure').count()).toBe(0);
    await page.context().close();
  });

  test('a frozen wall keeps its picture while the room moves, opens, closes and reveals; it comes back with what the preview showed', async () => {
    const session = await story.newSession();
    const { slides } = session.workshop;
    const before = slides[slides.findIndex(({ id }) => id === session.exercise.slide) - 1];
    await session.goTo(before?.id ?? '', before?.steps);
    const page = await openConsole(session);
    const wall = await openWall(session);
    const kept = await onTheWall(wall);
    await page.keyboard.press('f');
    await expect.poll(() => wall.locator('main').getAttribute('data-display'), patience).toBe('frozen');
    const keptPicture = await wall.screenshot();

    const presses = [
      ['ArrowRight', async () => (await session.stage()).slide === session.exercise.slide],
      ['o', async () => (await phaseOf(session)) === 'open'],
      ['c', async () => (await phaseOf(session)) === 'grace'],
      ['r', async () => (await phaseOf(session)) === 'revealed'],
      ['h', async () => (await phaseOf(session)) === 'closed'],
    ] as const;
    let epoch = 0;
    for (const [key, isDone] of presses) {
      await page.keyboard.press(key);
      // Nobody has answered: the reveal is asked about, frozen or not.
      if (key === 'r') await page.getByRole('dialog').getByRole('button', { name: 'Reveal' }).click();
      await expect.poll(isDone, patience).toBe(true);
      ({ epoch } = await session.stage());
      expect(await onTheWall(wall), key).toBe(kept);
    }
    expect(epoch).toBeGreaterThan(0);
    expect(await pictureDifference(page, keptPicture, await wall.screenshot())).toBe(0);

    await page.keyboard.press('v');
    await page.getByRole('button', { name: 'Comes back with this' }).click();
    await page.getByText('The wall is frozen: the room keeps its picture').waitFor();
    const behind = await inThePreview(page);
    expect(behind).not.toBe(kept);
    await page.keyboard.press('f');
    await expect.poll(() => onTheWall(wall), patience).toBe(behind);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
    await wall.context().close();
  });

  test('a blank wall shows nothing, and its undo brings the room’s picture back', async () => {
    const session = await story.newSession();
    const page = await openConsole(session);
    const wall = await openWall(session);
    const display = () => wall.locator('main').getAttribute('data-display');
    await page.keyboard.press('b');
    await expect.poll(display, patience).toBe('blank');
    await page.getByText('Wall is blank').last().waitFor();
    await page.keyboard.press('z');
    await expect.poll(display, patience).toBe('live');
    await page.context().close();
    await wall.context().close();
  });

  test('for ten seconds a press is taken back at once; after that the undo says what and when, and asks', async () => {
    const session = await closedRating();
    await session.turn('open');
    const page = await openConsole(session);
    const offer = page.getByRole('status').filter({ hasText: /^Closed/ });

    await page.keyboard.press('c');
    await offer.waitFor();
    const controls = await page.getByRole('group', { name: 'Controls' }).boundingBox();
    await offer.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => phaseOf(session), patience).toBe('open');
    await expect.poll(() => offer.count(), patience).toBe(0);
    expect(await page.getByRole('group', { name: 'Controls' }).boundingBox()).toEqual(controls);

    await page.keyboard.press('c');
    await offer.waitFor();
    // It goes away by itself, after its ten seconds.
    await offer.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    const question = page.getByRole('dialog', { name: /^Take back “close” of \d\d:\d\d\?$/ });
    await question.waitFor();
    expect(['grace', 'closed']).toContain(await phaseOf(session));
    await question.getByRole('button', { name: 'Leave it' }).click();
    expect(['grace', 'closed']).toContain(await phaseOf(session));
    await page.keyboard.press('z');
    await question.getByText('Z again: Take it back').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => phaseOf(session), patience).toBe('open');
    await page.context().close();
  });

  test('a key that can do nothing says why', async () => {
    const session = await story.newSession();
    await session.goTo(session.exercise.slide);
    const page = await openConsole(session);
    for (const [key, words] of [
      ['c', 'Nothing to close'],
      ['h', 'Nothing to hide'],
      ['p', 'No time runs here'],
      [']', 'The wall has no pages now'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByText(words, { exact: true }).waitFor();
    }
    await page.keyboard.press('o');
    await expect.poll(() => phaseOf(session), patience).toBe('open');
    await page.keyboard.press('r');
    await page.getByText('Close it first, then reveal').waitFor();
    await page.context().close();
  });
});
