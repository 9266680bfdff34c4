import { beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '#shared/clock.ts';
import { type LineWatch, watchLine } from './lineWatch.ts';
import type { HostAnswer, OutageSide } from './outageSide.ts';

/** What the page says, and what it does about its line, each with the second at which it happened. */
type Happening =
  | [number, 'told', OutageSide | null]
  | [number, 'asked' | 'connects' | 'drops' | 'offline' | 'online'];

let nowMs: number;
let due: { atMs: number; work: () => void }[];
let happenings: Happening[];
let watch: LineWatch;
/** What the host answers now; `slow` after its patience, as nothing does. */
let host: HostAnswer;
let browser: 'online' | 'offline';
let stir: (how: 'woke' | 'moved') => void;
/** The line as the library has it. */
let line: 'connecting' | 'up' | 'gone';

const clock: Clock = {
  nowMs: () => nowMs,
  after(delayMs, work) {
    const one = { atMs: nowMs + delayMs, work };
    due.push(one);
    return { cancel: () => void (due = due.filter((other) => other !== one)) };
  },
};

const seconds = () => Math.round(nowMs / 100) / 10;
const note = (what: 'asked' | 'connects' | 'drops' | 'offline' | 'online') =>
  happenings.push([seconds(), what]);
const told = () => happenings.filter(([, what]) => what === 'told').map(([at, , side]) => [at, side]);
const times = (what: Happening[1]) => happenings.filter((one) => one[1] === what).length;

/** Lets time pass, each timer at its moment. */
async function pass(ms: number): Promise<void> {
  const endMs = nowMs + ms;
  for (;;) {
    const [next] = due.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
    if (!next) break;
    due = due.filter((one) => one !== next);
    nowMs = Math.max(nowMs, next.atMs);
    next.work();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
  nowMs = endMs;
}

/** The page slept for so long: the time is gone, and whatever was due is due now. */
function sleep(ms: number): void {
  nowMs += ms;
}

function goDown(): void {
  line = 'gone';
  note('offline');
  watch.down();
}

/** As a living host keeps a line: a sign every 2.5 s. */
async function passWithSigns(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 2500) {
    await pass(Math.min(2500, left));
    watch.heard('sign');
  }
}

beforeEach(() => {
  nowMs = 0;
  due = [];
  happenings = [];
  host = 'alive';
  browser = 'online';
  line = 'connecting';
  watch = watchLine({
    clock,
    signs: {
      page: 'elsewhere',
      browser: () => browser,
      onStir(listener) {
        stir = listener;
        return () => undefined;
      },
    },
    ask() {
      note('asked');
      const answer = host;
      return new Promise((resolve) => {
        clock.after(answer === 'silent' ? 1500 : 20, () => resolve(answer));
      });
    },
    random: () => 0.5,
    drop() {
      note('drops');
      if (line === 'up') goDown();
      line = 'gone';
    },
    connect() {
      note('connects');
      line = 'connecting';
    },
    tell: (side) => happenings.push([seconds(), 'told', side]),
  });
});

/** The attempt that goes on succeeds. */
function comeUp(): void {
  line = 'up';
  note('online');
  watch.opened();
  watch.heard('frame');
}

test('a line that its page has closed goes down, and is not begun anew', async () => {
  comeUp();
  happenings = [];
  watch.end();
  watch.down();
  await pass(60_000);
  expect(happenings).toEqual([]);
});

describe('a line that falls silent', () => {
  beforeEach(comeUp);

  test('is told of within five seconds, and begun anew', async () => {
    host = 'silent';
    await pass(5000);
    expect(told()).toEqual([[4.5, 'unknown']]);
    expect(happenings).toContainEqual([4.5, 'connects']);
  });

  test('whose host refuses every question is told of as the host’s', async () => {
    host = 'refused';
    await pass(5000);
    expect(told()).toEqual([[4, 'host']]);
  });

  test('while the host answers is nobody’s outage, and begun anew when it has said nothing for ten seconds', async () => {
    await pass(9000);
    expect(happenings.filter(([, what]) => what === 'drops' || what === 'told')).toEqual([]);
    await pass(6000);
    expect(times('drops')).toBe(1);
    comeUp();
    await passWithSigns(20_000);
    expect(told()).toEqual([]);
  });

  test('and speaks again before the question is answered was never away', async () => {
    host = 'silent';
    await pass(4000);
    watch.heard('sign');
    host = 'alive';
    await passWithSigns(20_000);
    expect(told()).toEqual([]);
    expect(times('drops')).toBe(0);
  });

  test('as a line that speaks never does, and its host is never asked', async () => {
    await passWithSigns(60_000);
    expect(happenings).toEqual([[0, 'online']]);
  });

  test('also when the clock was put back by an hour meanwhile', async () => {
    await passWithSigns(10_000);
    host = 'silent';
    nowMs -= 3_600_000;
    due = due.map((one) => ({ ...one, atMs: one.atMs - 3_600_000 }));
    happenings = [];
    await pass(8000);
    expect(told().map(([, side]) => side)).toEqual(['unknown']);
  });
});

describe('a line that is closed', () => {
  beforeEach(comeUp);

  test('and back within a second is no news', async () => {
    await pass(100);
    goDown();
    await pass(400);
    expect(line).toBe('connecting');
    comeUp();
    await passWithSigns(10_000);
    expect(told()).toEqual([]);
    expect(times('asked')).toBe(0);
  });

  test('by a host that is gone is told of after one second, and once', async () => {
    host = 'refused';
    goDown();
    for (let tries = 0; tries < 20; tries += 1) {
      await pass(1000);
      if (line === 'connecting') watch.down();
    }
    expect(told()).toEqual([[1, 'host']]);
  });

  test('by a host that took its leave is the host’s, though nothing answers any more', async () => {
    host = 'silent';
    watch.heard('goodbye');
    goDown();
    await pass(3000);
    expect(told()).toEqual([[2.3, 'host']]);
  });

  test('because the browser went offline is the reader’s own', async () => {
    browser = 'offline';
    host = 'refused';
    stir('moved');
    goDown();
    await pass(1500);
    expect(told()).toEqual([[1, 'yours']]);
  });

  test('and cannot be opened though the host answers is told of after a while', async () => {
    goDown();
    for (let tries = 0; tries < 8; tries += 1) {
      await pass(1000);
      if (line === 'connecting') watch.down();
    }
    expect(told().map(([, side]) => side)).toEqual(['unknown']);
  });

  test('comes back as soon as the host answers, though the attempt that goes on hangs', async () => {
    host = 'silent';
    goDown();
    await pass(30_000);
    expect(told()).toHaveLength(1);
    host = 'alive';
    happenings = [];
    await pass(6000);
    expect(happenings.map(([, what]) => what)).toEqual(expect.arrayContaining(['drops', 'connects']));
    comeUp();
    expect(told()).toEqual([[seconds(), null]]);
  });

  test('is tried again after times that grow to four seconds', async () => {
    host = 'refused';
    goDown();
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const beganMs = nowMs;
      while (line !== 'connecting') await pass(50);
      waits.push(nowMs - beganMs);
      line = 'gone';
      watch.down();
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 2500, 2500, 2500, 2500]);
  });
});

describe('a page that slept', () => {
  beforeEach(comeUp);

  test('asks first when it wakes, and says nothing of a host that is there', async () => {
    sleep(600_000);
    await pass(0);
    stir('woke');
    await pass(100);
    expect(times('asked')).toBeGreaterThan(0);
    expect(line).toBe('connecting');
    comeUp();
    await passWithSigns(10_000);
    expect(told()).toEqual([]);
  });

  test('keeps a line on which something came meanwhile', async () => {
    sleep(20_000);
    watch.heard('sign');
    stir('woke');
    await passWithSigns(10_000);
    expect(happenings).toEqual([[0, 'online']]);
  });

  test('takes no word for an answer that was asked for before it slept', async () => {
    host = 'silent';
    await pass(3200);
    expect(times('asked')).toBe(1);
    host = 'alive';
    sleep(600_000);
    await pass(0);
    expect(told()).toEqual([]);
    await pass(500);
    comeUp();
    await passWithSigns(5000);
    expect(told()).toEqual([]);
  });

  test('tries again at once when the network is back, whatever it waits for', async () => {
    host = 'refused';
    browser = 'offline';
    goDown();
    await pass(2000);
    line = 'gone';
    watch.down();
    happenings = [];
    browser = 'online';
    stir('moved');
    expect(happenings.map(([, what]) => what)).toEqual(['drops', 'connects']);
  });
});

describe('a page that was never in', () => {
  test('says within five seconds that nobody answers', async () => {
    host = 'silent';
    await pass(5000);
    expect(told()).toEqual([[4.5, 'unknown']]);
  });

  test('says within five seconds that the host is offline', async () => {
    host = 'refused';
    watch.down();
    await pass(2000);
    expect(told()).toEqual([[1, 'host']]);
  });

  test('waits for a long first word over a slow line, and only says so', async () => {
    host = 'silent';
    line = 'up';
    watch.opened();
    await pass(15_000);
    expect(told().map(([, side]) => side)).toEqual(['unknown']);
    expect(times('drops')).toBe(0);
    watch.heard('frame');
    expect(told().map(([, side]) => side)).toEqual(['unknown', null]);
  });
});

test('what has ended asks nothing and tries nothing', async () => {
  host = 'refused';
  goDown();
  watch.end();
  happenings = [];
  await pass(60_000);
  expect(happenings).toEqual([]);
});
