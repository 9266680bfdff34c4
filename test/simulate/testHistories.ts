import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { fc } from '../helpers/fastCheck.ts';
import { testSeed } from '../helpers/testSeed.ts';
import { whatIsWrong } from './checks.ts';
import { anyHistory, type History } from './history.ts';
import { runHistory } from './simulation.ts';
import { count, newTally } from './tally.ts';

/** Of the two files together; `npm run test:simulate` asks for many more. */
const allHistories = Number(process.env['HALFDAY_HISTORIES'] ?? 1000);
const fixtures = join(import.meta.dirname, 'fixtures');
const shrinkForMs = process.env['HALFDAY_SHRINK'] === 'no' ? 0 : 60_000;
const dayMs = 24 * 3_600_000;
/** Written by this very test; its outline is checked, no more. */
const historySchema = z.custom<History>(
  (value) => typeof value === 'object' && value !== null && 'seed' in value && 'steps' in value,
);

/**
 * Half of the histories, so that two workers share them.
 * @param half sets the seeds of the one half apart from those of the other
 */
export function testHistories(half: 0 | 1): void {
  const histories = Math.ceil(allHistories / 2);
  const seed = testSeed + half;
  /** Where a history that fails is put, so that it stands among the fixtures from then on. */
  const found =
    process.env['HALFDAY_KEEP_FAILURES'] === undefined ? null : join(fixtures, `found-${seed}.json`);
  const tally = newTally();
  afterAll(() => {
    process.stdout.write(`histories, seed ${seed}: ${JSON.stringify(tally)}\n`);
  });

  test(
    'rules 1 to 9: leaves nothing lost, nothing twice, and nothing told to the wrong reader',
    { timeout: dayMs },
    async () => {
      const holds = fc.asyncProperty(anyHistory, async (history) => {
        const room = await runHistory(history);
        count(tally, history, room);
        const wrong = await whatIsWrong(room);
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
      });
      const first = await fc.check(holds, { seed, numRuns: histories, endOnFailure: true });
      const path = first.counterexamplePath;
      // A history that never comes to rest takes long, and making it smaller takes hundreds of them.
      const smaller = { seed, path: path ?? '', interruptAfterTimeLimit: shrinkForMs };
      const result = path === null || shrinkForMs === 0 ? first : await fc.check(holds, smaller);
      const [smallest] = result.counterexample ?? first.counterexample ?? [];
      if (found !== null && smallest) writeFileSync(found, `${JSON.stringify(smallest, null, 2)}\n`);
      const why = first.errorInstance instanceof Error ? first.errorInstance.message : '';
      expect(first.failed, `HALFDAY_TEST_SEED=${testSeed}\n${JSON.stringify(smallest)}\n${why}`).toBe(false);
    },
  );

  test('was worth running: answers came late, collided, were refused, and everything broke at times', () => {
    for (const [what, times] of Object.entries(tally)) {
      expect(times, what).toBeGreaterThanOrEqual(Math.min(histories, 20) / 4);
    }
  });

  test('runs the same each time, to the last frame', async () => {
    const [history] = fc.sample(anyHistory, { seed, numRuns: 1 });
    if (!history) throw new Error('There is no history to run.');
    const [first, second] = [await runHistory(history), await runHistory(history)];
    expect(second.frames()).toBe(first.frames());
    expect([...second.disk.registers.values()]).toEqual([...first.disk.registers.values()]);
  });
}

/** Histories that once went wrong. */
export function testFixtures(): void {
  test.each(readdirSync(fixtures))('%s: a history that once went wrong does not', async (file) => {
    const history = historySchema.parse(JSON.parse(readFileSync(join(fixtures, file), 'utf8')));
    expect(await whatIsWrong(await runHistory(history))).toEqual([]);
  });
}
