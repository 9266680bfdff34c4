import { describe, expect, test } from 'vitest';
import { exerciseStage } from '#shared/sync/stage.ts';
import { rowsOf } from '../hostile/rowsOf.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 40_000, interval: 50 };

describe('a rehearsal, from the session’s page', () => {
  const room = roomForTests();

  test('is marked on console and wall, answered by invented people, and ended without a trace in the real session', async () => {
    const real = await room.story.newSession({ people: 12 });
    const untouched = await rowsOf(room.story, real.id);
    const context = await room.signedIn();
    const page = await context.newPage();
    await page.goto(`${room.story.origin}/sessions/${real.id}`);
    await expect.poll(() => page.getByLabel('How many people').inputValue()).toBe('12');
    await page.getByRole('button', { name: 'Start a rehearsal' }).click();
    await page.getByText('with 12 invented people').waitFor();
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open its projector window' }).click();
    const wall = await opened;
    await wall.getByText('Rehearsal', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Open its console' }).click();
    await page.getByRole('banner').getByText('Rehearsal', { exact: true }).waitFor();
    await page.getByText('12 joined').first().waitFor(patience);
    // A phone's form of it is marked as well.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'More', exact: true }).waitFor();
    await page.getByRole('banner').getByText('Rehearsal', { exact: true }).waitFor();
    await page.setViewportSize({ width: 1280, height: 620 });
    const [, copy = ''] = /sessions\/([\w-]+)\/console/.exec(page.url()) ?? [];
    expect(copy).not.toBe(real.id);

    const { id: exercise, slide } = real.about('hopes').exercise;
    await room.story.facilitator.op(copy, { type: 'stage.go', slide, step: 0, epoch: 0 });
    await page.getByText('Not open yet').first().waitFor();
    const phase = async () => {
      const row = await room.story.store.session(copy);
      return row && exerciseStage(row.stage, exercise).phase;
    };
    await page.keyboard.press('o');
    await page
      .getByText(/\b(?:[6-9]|1[0-2]) of 12 answered/)
      .first()
      .waitFor(patience);
    // It asks where somebody is late; the key again is the yes, or does nothing once all have answered.
    await page.keyboard.press('c');
    await expect
      .poll(async () => (await phase()) !== 'open' || page.locator('dialog[open]').isVisible())
      .toBe(true);
    await page.keyboard.press('c');
    await expect.poll(phase, patience).toMatch(/grace|closed/);
    await page.keyboard.press('r');
    await expect.poll(phase, patience).toBe('revealed');
    const shown = wall.locator(`section[data-current][data-slide="${slide}"]`);
    await shown.locator('[data-side], [data-whole]').first().waitFor();
    expect(await rowsOf(room.story, real.id)).toEqual(untouched);

    await page.goto(`${room.story.origin}/sessions/${real.id}`);
    await page.getByRole('button', { name: 'End it and remove the copy' }).click();
    await page.getByRole('button', { name: 'Start a rehearsal' }).waitFor();
    const { session, ...rows } = await rowsOf(room.story, copy);
    expect([session, ...Object.values(rows)].flat()).toEqual([]);
    expect(await rowsOf(room.story, real.id)).toEqual(untouched);
    await page.goto(`${room.story.origin}/home`);
    await page.locator(`a[href="/sessions/${real.id}"]`).first().waitFor();
    expect(await page.locator(`a[href*="${copy}"]`).count()).toBe(0);
    // A wall that was left open says what became of it.
    await expect.poll(() => wall.locator('section[data-current]').count(), patience).toBe(0);
    await context.close();
  });
});
