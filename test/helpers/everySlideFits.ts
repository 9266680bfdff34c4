import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome } from './browser.ts';
import { projectorSizes, type RoomStory, startRoomStory, stillContext } from './roomStory.ts';
import { faultsAtEverySize, wallLanguages } from './wallFaults.ts';

/**
 * Every slide at both sizes of a projector, with all it shows.
 * @param many one language by itself, or one over the other
 */
export function everySlideFits(many: 'alone' | 'over another'): void {
  const chosen = wallLanguages.filter(({ languages }) => (many === 'alone') === (languages.length === 1));
  describe('every slide fits and can be read from the back row', () => {
    let story: RoomStory;
    let browser: Browser;
    let context: BrowserContext;

    beforeAll(async () => {
      // The address of a room's network, as long as they get.
      story = await startRoomStory({ publicUrl: 'http://192.168.100.200:4173' });
      browser = await launchChrome();
      context = await stillContext(browser, projectorSizes[0]);
      context.setDefaultTimeout(8000);
    });

    afterAll(async () => {
      await browser?.close();
      await story?.close();
    });

    for (const { name, languages } of chosen) {
      test(`every slide with all it shows, in ${name}`, async () => {
        const session = await story.newSession({ languages });
        const projector = await session.openProjector(context);
        const found: string[] = [];
        for (const { id, steps } of session.workshop.slides) {
          await session.goTo(id, steps);
          await projector.locator(`section[data-current][data-slide="${id}"] article`).waitFor();
          for (const fault of await faultsAtEverySize(projector)) found.push(`${id} at ${fault}`);
        }
        await projector.close();
        expect(found.join('\n')).toBe('');
      });
    }
  });
}
