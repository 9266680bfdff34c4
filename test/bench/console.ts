import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { readEnv } from '#server/env.ts';
import { exerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { launchChrome } from '../helpers/browser.ts';
import { startRoomStory, stillContext } from '../helpers/roomStory.ts';

/**
 * How long a key of the console waits, and how long its page is ever busy, while a room answers:
 *   node test/bench/console.ts [--people 500] [--exercises 24] [--seconds 10] [--language en]
 * The page has to be built first (node scripts/setup.mjs --page). One real Chrome shows the console and is driven by
 * its keys alone, through every exercise: opened, answered by invented people for some seconds while keys are
 * pressed, closed, revealed. A key's time is the browser's own, from the press to the next picture (Event Timing); a
 * task counts from 50 ms on (Long Tasks). Server, people and Chrome share this machine: a task waits for its turn on a
 * processor, which counts as well, so that what the page itself worked is told apart (thread time, of Chrome's trace).
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    exercises: { type: 'string', default: '99' },
    seconds: { type: 'string', default: '10' },
    language: { type: 'string', default: 'en' },
  },
});
const people = Number(values.people);
const answeringMs = Number(values.seconds) * 1000;

const story = await startRoomStory();
const session = await story.newSession({
  people,
  tables: Array.from({ length: Math.ceil(people / 9) }, (_, index) => ({
    id: `t${index + 1}`,
    name: '',
    business: 'b1',
  })),
  moderation: { hold: 'large', words: null },
});
const { root } = readEnv({});
const crowd = spawn(
  process.execPath,
  [
    path.join(root, 'src', 'rehearse', 'cli.ts'),
    'rehearse',
    '--participants',
    String(people),
    '--code',
    session.code,
    '--url',
    `http://127.0.0.1:${story.server.port}`,
    '--seconds',
    '1800',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const browser = await launchChrome();

const timing = z.object({
  keys: z.array(z.object({ key: z.string(), at: z.number(), ms: z.number() })),
  tasks: z.array(z.object({ at: z.number(), ms: z.number() })),
});

/** Runs in the page, before anything of ours. */
function watchTimes(): void {
  const keys: { at: number; ms: number }[] = [];
  const tasks: { at: number; ms: number }[] = [];
  const watch = (type: string, heard: (entry: PerformanceEntry) => void, more: object = {}): void => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(heard));
    observer.observe({ type, buffered: true, ...more });
  };
  watch('longtask', ({ startTime, duration }) => tasks.push({ at: startTime, ms: duration }));
  watch(
    'event',
    ({ name, startTime, duration }) => {
      if (name === 'keydown') keys.push({ at: startTime, ms: duration });
    },
    { durationThreshold: 16 },
  );
  const pressed: { key: string; at: number }[] = [];
  window.addEventListener('keydown', ({ key, timeStamp }) => pressed.push({ key, at: timeStamp }), true);
  const named = ({ at, ms }: { at: number; ms: number }) => {
    const known = pressed.find((one) => Math.abs(one.at - at) < 2);
    return { key: known?.key ?? '?', at, ms };
  };
  Object.assign(window, {
    halfdayTimes: () => ({
      keys: [
        ...keys.map(named),
        // What took less than is told of took less than that.
        ...pressed
          .filter((one) => !keys.some(({ at }) => Math.abs(one.at - at) < 2))
          .map((one) => ({ ...one, ms: 16 })),
      ],
      tasks,
    }),
  });
}

const traced = z.object({
  value: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.optional(z.number()),
      args: z.optional(z.object({ name: z.optional(z.string()) })),
    }),
  ),
});

/** Watches how long the tasks of a page's main thread work, in milliseconds of its own, waiting left out. */
async function watchOwnTimes(chrome: Browser): Promise<() => Promise<readonly number[]>> {
  const line = await chrome.newBrowserCDPSession();
  const mains = new Set<string>();
  const tasks: { readonly thread: string; readonly ms: number }[] = [];
  line.on('Tracing.dataCollected', (told) => {
    for (const { name, ph, pid, tid, tdur, args } of traced.parse(told).value) {
      const thread = `${pid} ${tid}`;
      if (name === 'thread_name' && args?.name === 'CrRendererMain') mains.add(thread);
      if (ph === 'X' && name.endsWith('RunTask') && tdur) tasks.push({ thread, ms: tdur / 1000 });
    }
  });
  await line.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'], traceBufferSizeInKb: 800_000 },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const told = new Promise((resolve) => line.once('Tracing.tracingComplete', resolve));
    await line.send('Tracing.end');
    await told;
    const own = tasks.filter(({ thread }) => mains.has(thread)).map(({ ms }) => ms);
    return own.toSorted((a, b) => b - a);
  };
}

async function until(holds: () => Promise<boolean>, withinMs: number): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!(await holds()) && performance.now() < endMs) await wait(50);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Presses, and answers the question that some presses ask. */
async function press(console_: Page, key: string): Promise<void> {
  await console_.keyboard.press(key);
  await wait(120);
  const goAhead = console_.locator('dialog[open] button').last();
  if (await goAhead.isVisible()) await goAhead.click();
}

async function measure(): Promise<void> {
  const context = await stillContext(
    browser,
    { width: 1280, height: 620 },
    values.language === 'en' ? 'en-US' : 'zh-CN',
  );
  await story.signIn(context);
  await context.addInitScript(watchTimes);
  const console_ = await context.newPage();
  await console_.goto(`${story.origin}/sessions/${session.id}/console`);
  await console_.getByRole('button', { name: /^Next|^下一步/ }).waitFor();
  const joined = async (): Promise<number> =>
    (await story.facilitator.get(`/api/sessions/${session.id}`))
      .json()
      .then(
        (detail: unknown) =>
          z.object({ session: z.object({ seats: z.number() }) }).parse(detail).session.seats,
      );
  await until(async () => (await joined()) >= people, 180_000);
  console.log(`${await joined()} of ${people} joined; the console is at the first slide.`);
  const ownTimes = await watchOwnTimes(browser);
  const loadedMs = await console_.evaluate(() => performance.now());
  /** All that was measured so far, so that a run which is broken off has said it. */
  const tell = async (): Promise<void> => {
    const all = timing.parse(await console_.evaluate('window.halfdayTimes()'));
    const keys = all.keys.filter(({ at }) => at > loadedMs).toSorted((a, b) => a.ms - b.ms);
    const tasks = all.tasks.filter(({ at }) => at > loadedMs).toSorted((a, b) => a.ms - b.ms);
    const share = (part: number) => keys[Math.min(keys.length - 1, Math.floor(keys.length * part))]?.ms ?? 0;
    const slow = keys.filter(({ ms }) => ms > 100);
    console.log(
      `${keys.length} keys, press to picture: median ${share(0.5)} ms, p99 ${share(0.99)} ms, longest ${share(1)} ms; ` +
        `over 100 ms: ${slow.length}${slow.map(({ key, ms }) => ` ${key} ${ms}`).join(',')}`,
    );
    console.log(
      `tasks over 50 ms: ${tasks.length}; longest ${(tasks.at(-1)?.ms ?? 0).toFixed(0)} ms` +
        tasks
          .slice(-10)
          .map(({ at, ms }) => ` · ${ms.toFixed(0)} at ${(at / 1000).toFixed(1)} s`)
          .join(''),
    );
  };
  const exercises = session.workshop.exercises.slice(0, Number(values.exercises));
  for (const exercise of exercises) {
    const slide = session.workshop.slides.find((one) => one.exercise === exercise.id);
    if (!slide) continue;
    while ((await session.stage()).slide !== slide.id) {
      const { epoch } = await session.stage();
      await console_.keyboard.press('ArrowRight');
      await until(async () => (await session.stage()).epoch > epoch, 5000);
    }
    const phase = async () => exerciseStage(await session.stage(), exercise.id).phase;
    await press(console_, 'o');
    const endMs = performance.now() + answeringMs;
    for (let at = 0; performance.now() < endMs; at += 1) {
      await press(console_, ['+', 'w', 'w', 'ArrowDown', 'b', 'b', 'f', 'f'][at % 8] ?? '+');
      await wait(250);
    }
    await press(console_, 'c');
    await until(async () => !takesAnswers(await phase()), 15_000);
    await press(console_, 'r');
    await wait(1500);
    console.log(`${exercise.id}: ${await phase()}, ${await joined()} people`);
    await tell();
  }
  const own = await ownTimes();
  console.log(
    `of their own, without waiting for a processor: over 50 ms ${own.filter((ms) => ms > 50).length}, ` +
      `over 20 ms ${own.filter((ms) => ms > 20).length} of ${own.length} tasks; longest ` +
      `${own
        .slice(0, 5)
        .map((ms) => ms.toFixed(0))
        .join(', ')} ms`,
  );
}

try {
  await measure();
} finally {
  // They have nothing to say that is of use here, and would wait for a room that is gone.
  crowd.kill('SIGKILL');
  await browser.close();
  await story.close();
}
