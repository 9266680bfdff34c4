import { describe, expect, test } from 'vitest';
import type { SessionSettings } from '#shared/session/settings.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { roomForTests } from '../helpers/roomForTests.ts';
import type { StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 20_000, interval: 50 };
/** Everybody writes in their own words. */
const wordy = 'indifference-felt';

/** A key, or the words on what is clicked. */
type Press = { readonly key: string } | { readonly click: string };

/** Opens the phone of somebody who then answers nothing. */
type SomeonesPhone = (session: StorySession) => Promise<void>;

interface Thing {
  /** As docs/facilitator.md has it. */
  readonly what: string;
  readonly presses: readonly Press[];
  /** Which exercise it is about; the rating otherwise. */
  readonly about?: string;
  readonly settings?: () => Partial<SessionSettings>;
  /** What the console shows before it can be done. */
  readonly seen?: RegExp;
  /** What else stands there by then. */
  readonly shows?: RegExp;
  /** Brings the room to where it is done. */
  readonly before: (session: StorySession, someone: SomeonesPhone) => Promise<void>;
  /** What is stored once it is done. */
  readonly done: (session: StorySession) => Promise<unknown>;
  readonly is: unknown;
}

const phase = async (session: StorySession) =>
  exerciseStage(await session.stage(), session.exercise.id).phase;
const toExercise = (session: StorySession) => session.goTo(session.exercise.slide);
const open = async (session: StorySession) => {
  await session.writeSamples(12);
  await toExercise(session);
  await session.turn('open');
};
const close = async (session: StorySession) => {
  await open(session);
  await session.turn('closed');
  await session.turn('closed');
};
const reveal = async (session: StorySession) => {
  await close(session);
  await session.turn('revealed');
};

/** A day that was to begin forty minutes ago. */
function begunLate(): Partial<SessionSettings> {
  const planned = new Date(Date.now() - 40 * 60_000).toISOString();
  return { date: planned.slice(0, 10), start: planned.slice(11, 16), timeZone: 'UTC' };
}

/** What a facilitator does most, each with the keys or clicks that it takes; and what is asked first, with its answer. */
const things: readonly Thing[] = [
  {
    what: 'Go on to the next step',
    presses: [{ key: 'ArrowRight' }],
    before: async () => undefined,
    done: async (session) => (await session.stage()).epoch,
    is: 1,
  },
  {
    what: 'Open the exercise',
    presses: [{ key: 'o' }],
    before: toExercise,
    done: phase,
    is: 'open',
  },
  {
    what: 'Give it a minute more',
    presses: [{ key: '+' }],
    before: open,
    done: async (session) => {
      const { lengthMs } = exerciseStage(await session.stage(), session.exercise.id);
      const exercise = session.workshop.exercises.find(({ id }) => id === session.exercise.id);
      return (lengthMs ?? 0) - (exercise?.minutes ?? 0) * 60_000;
    },
    is: 60_000,
  },
  {
    what: 'Close it',
    presses: [{ key: 'c' }],
    before: open,
    done: phase,
    is: 'grace',
  },
  {
    what: 'Close it, while answers are missing',
    presses: [{ key: 'c' }, { key: 'c' }],
    before: async (session, someone) => {
      await someone(session);
      await open(session);
    },
    shows: /not yet: Mei/,
    done: phase,
    is: 'grace',
  },
  {
    what: 'Look at the result as the wall would show it, then reveal it',
    presses: [{ key: 'v' }, { key: 'r' }],
    before: close,
    done: phase,
    is: 'revealed',
  },
  {
    what: 'Reveal it, though nobody has answered',
    presses: [{ key: 'r' }, { key: 'r' }],
    before: async (session) => {
      await toExercise(session);
      for (const to of ['open', 'closed', 'closed'] as const) await session.turn(to);
    },
    done: phase,
    is: 'revealed',
  },
  {
    what: 'Hide the result again',
    presses: [{ key: 'h' }],
    before: reveal,
    done: phase,
    is: 'closed',
  },
  {
    what: 'Hide something that somebody wrote',
    about: wordy,
    presses: [{ key: 'x' }],
    before: close,
    seen: /^Choose: /,
    // The room's mark about it.
    done: async (session) => (await session.storedAnswers()).includes(true),
    is: true,
  },
  {
    what: 'Blank the wall',
    presses: [{ key: 'b' }],
    before: toExercise,
    done: async (session) => (await session.stage()).display,
    is: 'blank',
  },
  {
    what: 'Take the last press back',
    presses: [{ key: 'z' }],
    before: open,
    done: phase,
    is: 'draft',
  },
  {
    what: 'Catch up, by a way whose end is shown before',
    presses: [{ key: 'u' }, { key: '2' }],
    settings: begunLate,
    before: async (session) => session.goTo(session.workshop.slides[1]?.id ?? ''),
    done: async (session) => (await session.stage()).agenda !== null,
    is: true,
  },
];

describe('the ten things that a facilitator does most take one or two presses', () => {
  const room = roomForTests();

  async function someonesPhone(session: StorySession): Promise<void> {
    await room.openPhone(session, { name: 'Mei' });
  }

  test.each(things)('$what', async ({ presses, about, settings, seen, shows, before, done, is }) => {
    expect(presses.length).toBeLessThanOrEqual(2);
    const made = await room.story.newSession(settings?.());
    const session = about === undefined ? made : made.about(about);
    await before(session, someonesPhone);
    const page = await room.openConsole(session);
    if (seen) await page.getByRole('button', { name: seen }).first().waitFor();
    if (shows) await page.getByText(shows).first().waitFor();
    for (const press of presses) {
      if ('key' in press) await page.keyboard.press(press.key);
      else await page.getByRole('button', { name: press.click }).click();
      // What opens over the console is fetched when it is first asked for.
      if (press !== presses[presses.length - 1]) await page.locator('dialog[open] h2').first().waitFor();
    }
    await expect.poll(() => done(session), patience).toEqual(is);
    await page.context().close();
  });
});
