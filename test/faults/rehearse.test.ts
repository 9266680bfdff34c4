import { expect, test } from 'vitest';
import { halfday, run } from './runHalfday.ts';

// Each of some hundred presses and answers waits for the disk: on a slow one the six seconds become a minute.
const quiet = { settings: { HALFDAY_LOG: 'error' }, mostMs: 150_000 };

test('rules 1, 3: five people go through the whole workshop in seconds, and nothing is lost', async () => {
  const words = ['rehearse', '--participants', '5', '--seconds', '6', '--seed', '1'];
  const { code, stdout, stderr } = await run(halfday(words), quiet);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Rehearsing Exceptional Service for about 6 s · seed 1\n/);
  expect(stdout).toMatch(/\n5 people {2}joined 5 · at 2 tables · (?:en|zh-Hans) \d/);
  for (const exercise of ['hopes', 'customers', 'self-rating', 'position-now', 'position-future']) {
    expect(stdout).toMatch(new RegExp(`\\n${exercise} +answers +[1-9]`));
  }
  const [, answers, acknowledged] =
    /\ntotal +answers +(\d+) · acknowledged +(\d+) · lost 0 /.exec(stdout) ?? [];
  expect(Number(answers)).toBeGreaterThan(20);
  expect(acknowledged).toBe(answers);
}, 180_000);
