import { spawn } from 'node:child_process';
import { pinnedNode } from './pinnedNode.mjs';
import { Refusal, runScript } from './refusal.mjs';
import { repository, toolScript } from './repository.mjs';

const mostHistories = 100_000;
/** One process runs so many, says what happened in them, and makes room for the next. */
const inOneRun = 5000;

/**
 * `npm run test:simulate`: a hundred thousand histories of a room (test/simulate), or as many as stand behind the
 * command. A line for each run names its seed; a history that goes wrong is put among the fixtures, where every
 * `npm test` runs it from then on. HALFDAY_TEST_SEED repeats a run by its seed.
 */
await runScript(async () => {
  const histories = Number(process.argv[2] ?? mostHistories);
  if (!Number.isInteger(histories) || histories < 1) {
    throw new Refusal('How many histories is to be a whole number, for example 5000.');
  }
  const first = Number(process.env['HALFDAY_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 30));
  const runs = Array.from({ length: Math.ceil(histories / inOneRun) }, (_, index) => ({
    seed: first + 2 * index,
    histories: Math.min(inOneRun, histories - index * inOneRun),
  }));
  let failed = 0;
  for (const run of runs) if (!(await simulate(run))) failed += 1;
  console.log(
    `${histories} histories from seed ${first}: ${failed === 0 ? 'all hold' : `${failed} runs failed`}`,
  );
  if (failed > 0) process.exitCode = 1;
});

/**
 * @param {{ seed: number, histories: number }} run
 * @returns {Promise<boolean>}
 */
function simulate({ seed, histories }) {
  return new Promise((resolve) => {
    const words = ['run', '--project=simulate', '--reporter=default'];
    const child = spawn(pinnedNode(), [toolScript('vitest'), ...words], {
      cwd: repository,
      env: {
        ...process.env,
        NO_COLOR: '1',
        HALFDAY_TEST_SEED: String(seed),
        HALFDAY_HISTORIES: String(histories),
        HALFDAY_KEEP_FAILURES: 'yes',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => child.kill();
    process.once('exit', end);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString('utf8')));
    }
    child.on('close', (code) => {
      process.removeListener('exit', end);
      console.log(code === 0 ? (said.match(/^histories, seed .*$/gm) ?? []).join('\n') : said);
      resolve(code === 0);
    });
  });
}
