import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A bar is measured before it is painted, and a moment after it was drawn. */
const measured = { timeout: 5000, interval: 20 };

/** The page as a whole does not scroll, and no control of bar or row lies beyond its edge. */
export async function expectOnScreen(page: Page, when: string): Promise<void> {
  await expect
    .poll(() => offScreen(page), { ...measured, message: when })
    .toEqual({ sideways: 0, down: 0, beyond: [] });
}

function offScreen(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const beyond = [...document.querySelectorAll('header button, footer button, header span')]
      .filter((element) => {
        const { left, right, bottom, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5);
      })
      .map(({ textContent }) => textContent);
    return { sideways: scrollWidth - innerWidth, down: scrollHeight - innerHeight, beyond };
  });
}

/** No two things in the bar or in the row of controls lie over each other. */
export async function expectApart(page: Page, when: string): Promise<void> {
  await expect.poll(async () => (await over(page)).join(', '), { ...measured, message: when }).toBe('');
}

function over(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = [...(document.querySelector('header')?.children ?? [])];
    const row = [...document.querySelectorAll('footer [role="group"] button')];
    return [bar, row].flatMap((elements) => {
      const parts = elements
        .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 2);
      return parts.flatMap((one, index) =>
        parts
          .slice(index + 1)
          .filter(
            ({ box }) =>
              Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 1 &&
              Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 1,
          )
          .map((other) => `${one.words} / ${other.words}`),
      );
    });
  });
}
