import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ServerClock, systemClock } from '#server/systemClock.ts';
import { limits } from '#shared/sync/limits.ts';
import { someOwner } from '../helpers/facilitator.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

/** Where the server's time runs, it runs this much faster than ours, so that nobody waits for it. */
const speed = 20;
const hourMs = 3_600_000;
const steps = [
  ['five hours back', -5 * hourMs],
  ['five hours forth', 5 * hourMs],
] as const;
const soon = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Timers of this length or more wait until a test lets their time pass. */
const longMs = 5000;
const longTimers = new Set<{ readonly delayMs: number; readonly work: () => void }>();

function letPass(ms: number): void {
  for (const timer of [...longTimers].filter(({ delayMs }) => delayMs <= ms)) {
    longTimers.delete(timer);
    timer.work();
  }
}

let stepMs = 0;
let beganMs = Date.now();
/** Since when the server's time runs; null while it stands, so that nothing is over sooner on a slow machine. */
let runsSince: number | null = null;

function passedMs(): number {
  return runsSince === null ? 0 : Math.round((performance.now() - runsSince) * speed);
}

function letTimeRun(): void {
  runsSince = performance.now();
}

function stopTime(): void {
  beganMs += passedMs();
  runsSince = null;
}

/** The clock of a computer whose owner, or whose network, sets it anew while the server runs. */
const clock: ServerClock = {
  nowMs: () => beganMs + passedMs() + stepMs,
  after(delayMs, work) {
    if (delayMs < longMs) return systemClock.after(delayMs / speed, work);
    const timer = { delayMs, work };
    longTimers.add(timer);
    return { cancel: () => void longTimers.delete(timer) };
  },
  soon: systemClock.soon,
};

let room: TestRoom;
let session: TestSession;

beforeAll(async () => {
  room = await openTestRoom(undefined, clock);
});
afterAll(() => room.close());
beforeEach(async () => {
  stopTime();
  stepMs = 0;
  longTimers.clear();
  session = await room.newSession();
});

function post(path: string, body: unknown): Promise<Response> {
  return fetch(room.base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe.each(steps)('the clock of the computer steps %s', (_how, byMs) => {
  test('rule 5: the seconds of grace end all the same, and what is written in them counts', async () => {
    const ana = await session.join();
    await session.phase('rating', 'open');
    const page = await session.page(ana);
    page.hello();
    await page.frame('welcome');
    const { phaseRevision = 0 } = (await room.store.session(session.id))?.stage.exercises['rating'] ?? {};
    await session.phase('rating', 'closed');
    await expect
      .poll(() => [...longTimers].map(({ delayMs }) => delayMs <= limits.graceMs), soon)
      .toEqual([true]);
    stepMs = byMs;
    const op = someAnswer({ phaseRevision });
    page.op(op);
    expect(await page.answer(op.id)).toMatchObject({ type: 'ack', outcome: 'applied' });
    expect(await session.phaseNow('rating')).toBe('grace');
    letPass(limits.graceMs);
    await expect.poll(() => session.phaseNow('rating'), soon).toBe('closed');
    page.close();
  });

  test('rule 4: seats, projectors and who is signed in stay so', async () => {
    const ana = await session.join();
    stepMs = byMs;
    for (const page of [await session.page(ana), await session.projector(), await session.console()]) {
      page.hello();
      expect((await page.frame('welcome')).full).toBe(true);
      page.close();
    }
    expect((await room.facilitator.get('/api/home')).status).toBe(200);
  });

  test('rule 10: who was told to wait is let in after as long as before', async () => {
    const ana = await session.join();
    await session.phase('rating', 'open');
    const page = await session.page(ana);
    const many = Array.from({ length: 80 }, (_, n) =>
      someAnswer({ value: 1 + (n % 10), client: page.client }),
    );
    for (const op of many) page.op(op);
    await page.frame('wait');
    stepMs = byMs;
    letTimeRun();
    const taken = async (): Promise<string> => {
      const op = someAnswer({ client: page.client });
      page.op(op);
      return (await page.answer(op.id)).type;
    };
    await expect.poll(taken, soon).toBe('ack');
    page.close();
  });

  test('rule 10: wrong room codes hold the right one up no longer than before', async () => {
    const statusOf = async (code: string) => (await fetch(`${room.base}/api/join/${code}`)).status;
    const wrong = await Promise.all(Array.from({ length: 400 }, () => statusOf('AAAAAA')));
    expect(wrong).toContain(429);
    stepMs = byMs;
    letTimeRun();
    await expect.poll(() => statusOf(session.code), soon).toBe(200);
  });

  test('rule 10: wrong passwords hold their account up no longer than before', async () => {
    const { email } = someOwner;
    const signIn = async (password: string) => (await post('/api/sign-in', { email, password })).status;
    const wrong = await Promise.all(Array.from({ length: 14 }, () => signIn('a wrong sentence')));
    expect(wrong).toContain(429);
    stepMs = byMs;
    letTimeRun();
    await expect.poll(() => signIn(someOwner.password), soon).toBe(204);
  });
});
