import { installDependencies } from './installDependencies.mjs';
import { Refusal, runScript } from './refusal.mjs';
import { runStage } from './runStage.mjs';
import { selectStages, stages } from './stages.mjs';

/**
 * What `npm test` generates is the same every time: whether a state of the code passes must not hang on luck, nor on the
 * machine. `npm run test:all` and `npm run test:simulate` draw anew, and find what these never meet.
 */
const verdictSeed = '20261122';

/**
 * `npm test`, `npm run test:all`, or `npm test -- <stage>…`: a line with its seconds for each stage, what went wrong below it,
 * a line for each test that failed, and the sum of all as the last line. A failed stage does not keep the others from running.
 */
await runScript(async () => {
  installDependencies();
  const names = process.argv.slice(2);
  refuseUnknown(names);
  if (!names.includes('--all')) process.env['HALFDAY_TEST_SEED'] ??= verdictSeed;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const broken = new Set();
  /** @type {string[]} */
  const failures = [];
  for (const stage of selectStages(names)) {
    const startedMs = performance.now();
    const missing = (stage.needs ?? []).find((need) => broken.has(need));
    const outcome = missing
      ? { passed: 0, failed: 1, skipped: 0, output: `Not run, since ${missing} failed.`, broken: [] }
      : await runStage(stage);
    if (outcome.failed > 0) {
      broken.add(stage.name);
      const named = outcome.broken.length > 0 ? outcome.broken : ['see above'];
      failures.push(...named.map((one) => `${stage.name} · ${one}`));
    }
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    print(stage.name, (performance.now() - startedMs) / 1000, outcome);
  }
  if (total.failed > 0) process.exitCode = 1;
  for (const failure of failures) console.log(failure);
  console.log(sentence(total));
});

/** @param {readonly string[]} names */
function refuseUnknown(names) {
  const known = [...stages().map(({ name }) => name), '--all'];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Refusal(`There is no stage ${unknown}; the stages are ${known.join(', ')}.`);
  }
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {import('./runStage.mjs').Outcome} outcome
 */
function print(name, seconds, outcome) {
  console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${sentence(outcome)}`);
  if (outcome.output.trim()) console.log(`${outcome.output.trimEnd()}\n`);
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
