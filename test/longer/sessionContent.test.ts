import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChrome, newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext, type StorySession } from '../helpers/roomStory.ts';
import { somePicture } from '../helpers/somePicture.ts';

let browser: Browser;
let story: RoomStory;
let laptop: BrowserContext;
let session: StorySession;

beforeAll(async () => {
  browser = await launchChrome();
  story = await startRoomStory();
  laptop = await stillContext(browser, { width: 1280, height: 620 });
  await story.signIn(laptop);
  session = await story.newSession({ title: 'Harbour Team' });
});
afterAll(async () => {
  await browser.close();
  await story.close();
});

async function onWall(projector: Page, slide: string): Promise<void> {
  await projector.locator(`section[data-slide="${slide}"][data-current] article`).waitFor();
}

describe('what a facilitator changes for one session', () => {
  test('is on the wall at once: a slide that is hidden where the room is, and a question in other words', async () => {
    const [first, second, third] = session.workshop.slides;
    if (!first || !second || !third) throw new Error('The workshop has slides.');
    const projector = await session.openProjector(laptop);
    await session.goTo(second.id);
    await onWall(projector, second.id);

    const page = await laptop.newPage();
    const seen = watchPage(page, ['localhost']);
    await page.goto(`${story.origin}/sessions/${session.id}`);
    await page.getByRole('link', { name: 'Slides and words' }).click();
    const boxes = page.getByRole('checkbox');
    await boxes.nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByText('All saved').waitFor();
    await onWall(projector, third.id);
    await projector.locator(`section[data-slide="${second.id}"]`).waitFor({ state: 'detached' });

    await boxes.nth(1).check();
    await onWall(projector, third.id);
    await session.goTo(session.exercise.slide);
    const phone = await session.openSeat(
      await newPhone(browser, { locale: 'en-US' }),
      `http://${phoneHost}:${story.server.port}`,
      { name: 'Mei' },
    );
    await session.turn('open');
    const asked = session.workshop.exercises.find(({ id }) => id === session.exercise.id)?.question.en ?? '';
    const row = page.locator('li', { hasText: asked });
    await row.getByRole('button').click();
    const field = page.getByRole('textbox', { name: /Question.*English/ });
    await field.fill('What brings you here?');
    await field.press('Enter');
    await phone.getByRole('heading', { name: 'What brings you here?' }).waitFor();
    await projector.getByRole('heading', { name: /What brings you here\?/ }).waitFor();
    expect(seen).toEqual({ strays: [], errors: [] });
  });

  test('shows the client’s name and logo on the first slide and where people join', async () => {
    const page = await laptop.newPage();
    const seen = watchPage(page, ['localhost']);
    await page.goto(`${story.origin}/sessions/${session.id}`);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('Client', { exact: true }).fill('Harbour Hotels');
    await page.getByLabel('The wall').selectOption('dark');
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByText('This file is no picture that every phone can show.').waitFor();
    // Larger than the wall needs, and a drawing: both are made into what may be sent.
    const large = somePicture({ width: 5000, height: 1000 });
    await chooser.setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: large });
    await page.getByRole('img', { name: 'Logo of Harbour Hotels' }).waitFor();
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>';
    await chooser.setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Slides and words' }).waitFor();

    await session.goTo(session.workshop.slides[0]?.id ?? '');
    const projector = await session.openProjector(laptop);
    await projector.getByText('Harbour Hotels', { exact: true }).waitFor();
    await projector.locator('main[data-theme=dark]').waitFor();
    const drawn = () =>
      projector
        .locator('section[data-current] img')
        .evaluate((image) =>
          image instanceof HTMLImageElement ? image.decode().then(() => image.naturalWidth) : 0,
        );
    expect(await drawn()).toBeGreaterThan(100);

    const phone = await (await newPhone(browser, { locale: 'en-US' })).newPage();
    await phone.goto(`http://${phoneHost}:${story.server.port}${session.joinPath}`);
    await phone.getByText('Harbour Hotels').waitFor();
    expect(seen).toEqual({ strays: [], errors: [] });
  });
});
