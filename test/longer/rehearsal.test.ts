import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Exercise } from '#shared/content/workshop.ts';
import { launchChrome } from '../helpers/browser.ts';
import { newTestId } from '../helpers/facilitator.ts';
import {
  projectorSizes,
  type RoomStory,
  startRoomStory,
  stillContext,
  type StorySession,
} from '../helpers/roomStory.ts';

const patience = { timeout: 60_000, interval: 200 };
/** So many of the thirty are waited for before an exercise closes. */
const enough = { seat: 12, both: 12, table: 2 } as const;
const report = z.object({
  results: z.array(
    z.looseObject({
      exercise: z.string(),
      scopes: z.array(z.looseObject({ business: z.nullable(z.string()), n: z.int() })),
    }),
  ),
});

describe('a rehearsal from the session’s page', () => {
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

  async function start(session: StorySession): Promise<{ home: Page; console_: Page; copy: string }> {
    const context = await stillContext(browser, { width: 1280, height: 620 });
    await story.signIn(context);
    const home = await context.newPage();
    await home.goto(`${story.origin}/sessions/${session.id}`);
    await home.getByLabel('How many people').selectOption('30');
    await home.getByRole('button', { name: 'Start a rehearsal' }).click();
    await home.getByText('with 30 invented people').waitFor();
    await home.getByRole('link', { name: 'Open its console' }).click();
    await home.getByText('30 joined').first().waitFor({ timeout: 60_000 });
    const [, copy = ''] = /sessions\/([\w-]+)\/console/.exec(home.url()) ?? [];
    expect(copy).not.toBe(session.id);
    return { home, console_: home, copy };
  }

  test('every chart is seen with answers, in both languages of the session', async () => {
    const session = await story.newSession({ people: 30 });
    const { console_, copy } = await start(session);
    await expect.poll(() => console_.getByRole('banner').innerText()).toContain('Rehearsal');
    const link: unknown = await (
      await story.facilitator.post(`/api/sessions/${copy}/projector-link`, {})
    ).json();
    const { path } = z.object({ path: z.string() }).parse(link);
    const wall = await (await stillContext(browser, projectorSizes[0])).newPage();
    await wall.goto(story.origin + path);
    await wall.getByText('Rehearsal', { exact: true }).waitFor();

    const press = async (draft: object): Promise<void> => {
      const op = { ...draft, id: newTestId(), client: newTestId() };
      const answer = await story.facilitator.post(`/api/sessions/${copy}/ops`, { op });
      expect([JSON.stringify(draft), answer.status]).toEqual([JSON.stringify(draft), 200]);
    };
    const resultOf = async (exercise: string) => {
      const said: unknown = await (await story.facilitator.get(`/api/sessions/${copy}/report`)).json();
      return report.parse(said).results.find((one) => one.exercise === exercise);
    };
    const answers = async (exercise: string): Promise<number> =>
      (await resultOf(exercise))?.scopes.find(({ business }) => business === null)?.n ?? 0;
    /** Until what has come differs from what was there before, and has then stood still for a look. */
    const changed = async (exercise: string, before: string): Promise<void> => {
      let last = before;
      const stands = async (): Promise<boolean> => {
        const now = JSON.stringify(await resultOf(exercise)) ?? '';
        const same = now !== before && now === last;
        last = now;
        return same;
      };
      await expect.poll(stands, { timeout: 60_000, interval: 1500 }).toBe(true);
    };
    let epoch = 0;
    const opened = async ({ id, turns, owner, minimum }: Exercise): Promise<number> => {
      const rounds = owner === 'both' && !turns ? (['seat', 'table'] as const) : [undefined];
      let phaseRevision = 0;
      for (const [turn] of (turns ?? [undefined]).entries()) {
        for (const round of rounds) {
          const before = JSON.stringify(await resultOf(id)) ?? '';
          const which = { ...(turns ? { turn } : {}), ...(round ? { round } : {}) };
          await press({ type: 'exercise.phase', exercise: id, to: 'open', ...which, phaseRevision });
          phaseRevision += 1;
          epoch += 1;
          await expect
            .poll(() => answers(id), patience)
            .toBeGreaterThanOrEqual(Math.max(enough[owner], minimum));
          // Tables write slowly, and a later turn begins with the answers of the one before.
          if (turns || owner !== 'seat') await changed(id, before);
        }
      }
      return phaseRevision;
    };
    const { exercises, slides } = session.workshop;
    for (const exercise of exercises) {
      const slide = slides.find((one) => one.exercise === exercise.id);
      if (!slide) continue;
      await press({ type: 'stage.go', slide: slide.id, step: 0, epoch });
      epoch += 1;
      const revision = await opened(exercise);
      await press({ type: 'exercise.phase', exercise: exercise.id, to: 'closed', phaseRevision: revision });
      await press({
        type: 'exercise.phase',
        exercise: exercise.id,
        to: 'closed',
        phaseRevision: revision + 1,
      });
      epoch += 2;
      if (exercise.visibility === 'never') continue;
      await press({
        type: 'exercise.phase',
        exercise: exercise.id,
        to: 'revealed',
        phaseRevision: revision + 2,
      });
      epoch += 1;
      const shown = wall.locator(`section[data-current][data-slide="${slide.id}"]`);
      await expect.poll(() => shown.locator('[data-wall="prompt"]').count(), patience).toBe(0);
      await expect.poll(() => shown.locator('[lang="zh-Hans"]').count(), patience).toBeGreaterThan(0);
      expect(await shown.locator('[lang="en"]').count()).toBeGreaterThan(0);
    }
    expect((await session.stage()).epoch).toBe(0);
  }, 900_000);
});
