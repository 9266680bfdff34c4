import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPhone } from '../helpers/browser.ts';
import { stillContext, type StorySession } from '../helpers/roomStory.ts';
import { laptop, roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 20_000, interval: 50 };
const locales = ['en-US', 'zh-CN'] as const;
const tableLabel = { en: 'Your table', 'zh-Hans': '你在哪一桌' } as const;

/** How much further the page scrolls sideways than its window is wide. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What still moves, though its reader asked for rest. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        const transitions = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
        return animationName !== 'none' || transitions || element.getAnimations().length > 0;
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}

async function activeWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : [];
    const label = active?.getAttribute('aria-label');
    const said = [active?.textContent, label, ...labels.map(({ textContent }) => textContent)];
    return [active?.tagName, ...said].join(' ');
  });
}

/** Tabs on until what has the focus says so, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (wanted.test(await activeWords(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Forty tabs did not reach ${wanted}.`);
}

describe('everybody can take part', () => {
  const room = roomForTests();

  async function atExercise(): Promise<StorySession> {
    const session = await room.story.newSession();
    await session.goTo(session.exercise.slide);
    return session;
  }

  test('a keyboard alone joins, places a marker, and reveals', async () => {
    const session = (await room.story.newSession()).about('position-now');
    const console_ = await room.openConsole(session);
    const heard = console_.locator('header').first();
    const { slides } = session.workshop;
    const before = slides.slice(
      0,
      slides.findIndex(({ id }) => id === session.exercise.slide),
    );
    const steps = before.reduce((sum, slide) => sum + slide.steps + 1, 0);
    for (let step = 0; step < steps; step += 1) await console_.keyboard.press('ArrowRight');
    await console_.keyboard.press('ArrowLeft');
    await console_.keyboard.press('ArrowRight');
    await heard.getByText('Not open yet').waitFor();
    await console_.keyboard.press('o');
    await heard.getByText(/^Open · /).waitFor();

    const context = await stillContext(room.browser, { width: 1280, height: 800 });
    const page = await context.newPage();
    await page.goto(room.phones);
    await page.locator('form').waitFor();
    await tabTo(page, /^INPUT.*code/i);
    await page.keyboard.type(session.code);
    await page.keyboard.press('Enter');
    await page.getByLabel(tableLabel.en).waitFor();
    await tabTo(page, /^INPUT.*name/i);
    await page.keyboard.type('Mei');
    await tabTo(page, /^SELECT.*Table 1/);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^BUTTON.*Come in/);
    await page.keyboard.press('Enter');
    await page.getByRole('slider').waitFor();
    await tabTo(page, /^(DIV|SPAN|BUTTON).*We$/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Saved').waitFor();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([{ x: 8.1, y: 7 }]);
    // Until the console has heard of it, it asks whether to close with answers missing.
    await console_.getByText('1 of 1 answered').waitFor();
    await context.close();

    await console_.keyboard.press('c');
    await heard.getByText(/Closing/).waitFor();
    await console_.keyboard.press('r');
    await expect.poll(() => heard.innerText(), patience).toContain('On the wall');
  });

  for (const locale of locales) {
    test(`at 320 px, and with letters twice as large, nothing scrolls sideways and every button is reached (${locale})`, async () => {
      const session = await atExercise();
      for (const [width, letters] of [
        [320, 16],
        [360, 32],
      ] as const) {
        const context = await newPhone(room.browser, { locale, width, height: 640 });
        await context.addInitScript((px) => {
          addEventListener('DOMContentLoaded', () =>
            document.documentElement.style.setProperty('font-size', `${px}px`),
          );
        }, letters);
        const join = await context.newPage();
        await join.goto(room.phones);
        await join.locator('input').waitFor();
        expect(await sideways(join), `code at ${width}, ${letters}`).toBeLessThanOrEqual(0);
        await join.locator('input').fill(session.code);
        await join.keyboard.press('Enter');
        await join.getByLabel(/^(Your table|你在哪一桌)/).waitFor();
        expect(await sideways(join), `name at ${width}, ${letters}`).toBeLessThanOrEqual(0);
        await join.locator('button[type=submit]').click({ trial: true });
        const name = '欧阳明月小姐来自港湾酒店前台';
        const device = await session.openSeat(context, room.phones, { name });
        await device.locator('article').waitFor();
        expect(await sideways(device), `slide at ${width}, ${letters}`).toBeLessThanOrEqual(0);
        await session.turn('open');
        await device.getByRole('radio').last().waitFor();
        expect(await sideways(device), `open at ${width}, ${letters}`).toBeLessThanOrEqual(0);
        for (const radio of await device.getByRole('radio').all()) await radio.check();
        await device.locator('header button').first().click({ trial: true });
        await session.turn('closed');
        await session.turn('revealed');
        await device.locator('figure').waitFor();
        expect(await sideways(device), `revealed at ${width}, ${letters}`).toBeLessThanOrEqual(0);
        await context.close();
      }
    });
  }

  test('who asks for less motion gets none, on the wall and on the device', async () => {
    const session = await atExercise();
    const context = await stillContext(room.browser, laptop);
    const projector = await session.openProjector(context);
    const device = await session.openSeat(context, room.phones, { name: 'Mei' });
    await device.locator('article').waitFor();
    expect(await moving(projector)).toEqual([]);
    expect(await moving(device)).toEqual([]);
    await session.goTo(session.workshop.slides[0]?.id ?? '');
    await projector.locator('[data-current] [data-layout=segment]').waitFor();
    expect(await moving(projector)).toEqual([]);
    await session.turn('open');
    await device.getByRole('radio').first().waitFor();
    expect(await moving(device)).toEqual([]);
    await context.close();
  });

  test('the Enter that ends an IME composition does not send the name form', async () => {
    const session = await room.story.newSession();
    const context = await newPhone(room.browser, { locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(room.phones + session.joinPath);
    const name = page.getByLabel('怎么称呼你');
    await name.focus();
    const keys = await context.newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'li', selectionStart: 2, selectionEnd: 2 });
    // What Chrome reports of a key that the input method takes for itself: 229, whatever the key.
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await keys.send('Input.insertText', { text: '李' });
    await keys.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
    await expect.poll(() => name.inputValue(), patience).toBe('李');
    expect(await page.locator('[aria-invalid=true]').count(), 'a sent form would ask for the table').toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid=true]').waitFor();
    await context.close();
  });
});
