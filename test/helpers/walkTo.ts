import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '#shared/sync/stage.ts';

interface Walk {
  readonly console_: Page;
  readonly projector: Page;
  /** Where the room is, as the server has it. */
  readonly stage: () => Promise<Stage>;
}

/** A condition that a person would wait for, and no longer than a person would. */
const patience = { timeout: 30_000, interval: 50 };

/** Walks the room forward by the console's keyboard, step by step, until the wall says this. */
export async function walkTo({ console_, projector, stage }: Walk, text: RegExp): Promise<void> {
  await console_.bringToFront();
  while (!text.test((await projector.locator('body').innerText()).replaceAll(/\s+/g, ' '))) {
    const { epoch } = await stage();
    await console_.keyboard.press('ArrowRight');
    // A wall may change in two breaths: what has been pressed is done when the room is there, and the wall with it.
    await expect.poll(async () => (await stage()).epoch, patience).toBe(epoch + 1);
    const { slide } = await stage();
    await projector.locator(`section[data-current][data-slide="${slide}"]`).waitFor();
  }
}
