import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyMutants } from './historyMutants.mjs';
import { mutants } from './mutantList.mjs';
import { pinnedNode } from './pinnedNode.mjs';
import { planMutants } from './planMutants.mjs';
import { Refusal, runScript } from './refusal.mjs';
import { readIfThere, repository } from './repository.mjs';
import { roomMutants } from './roomMutants.mjs';

const copied = [
  'src',
  'test',
  'slides',
  'scripts',
  'public',
  'package.json',
  'vite.config.ts',
  'tsconfig.base.json',
];
const longestRunMs = 120_000;

/**
 * `npm run test:mutants`: puts one bug after the other into a copy of the project and runs the tests that are
 * to see it. A test that passes with the bug in place shows nothing. Words after the command choose the
 * mutants in whose rule or name they stand.
 */
await runScript(() => {
  const words = process.argv.slice(2);
  const chosen = [...mutants, ...roomMutants, ...planMutants, ...historyMutants].filter(({ rule, name }) =>
    words.every((word) => `rule ${rule} ${name}`.includes(word)),
  );
  if (chosen.length === 0) throw new Refusal(`No mutant is called ${words.join(' ')}.`);
  const copy = mkdtempSync(join(tmpdir(), 'halfday-mutants-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const name of copied) cpSync(join(repository, name), join(copy, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction');

  refuseUnlessSound(copy, chosen);
  let survivors = 0;
  for (const mutant of chosen) {
    const startedMs = performance.now();
    const verdict = judge(copy, mutant);
    if (verdict !== 'caught') survivors += 1;
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).padStart(5);
    console.log(`${verdict.padEnd(9)} ${seconds} s  rule ${mutant.rule.padEnd(2)}  ${mutant.name}`);
  }
  console.log(`${chosen.length - survivors} caught, ${survivors} not`);
  if (survivors > 0) process.exitCode = 1;
});

/**
 * @param {string} copy
 * @param {import('./mutantList.mjs').Mutant} mutant
 * @returns {'caught' | 'survived' | 'not found' | 'not run'} `not found` when the text to replace does not
 *   stand in the file exactly once: then the list is to be brought up to date
 */
function judge(copy, { file, from, to, project, tests }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) return 'not found';
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const { failed, ran } = runTests(copy, project ?? 'node', tests);
  writeFileSync(path, source);
  if (failed) return 'caught';
  return ran ? 'survived' : 'not run';
}

/**
 * A test that fails anyway catches nothing.
 * @param {string} copy
 * @param {readonly import('./mutantList.mjs').Mutant[]} chosen
 */
function refuseUnlessSound(copy, chosen) {
  for (const project of /** @type {const} */ (['node', 'dom', 'contract', 'simulate'])) {
    const tests = chosen
      .filter((mutant) => (mutant.project ?? 'node') === project)
      .flatMap((one) => one.tests);
    if (tests.length === 0) continue;
    const missing = tests.find((test) => !existsSync(join(copy, test)));
    if (missing) throw new Refusal(`There is no ${missing}.`);
    const { failed, ran, output } = runTests(copy, project, [...new Set(tests)]);
    if (failed || !ran) throw new Refusal(`Without any mutant the tests do not pass either:\n${output}`);
  }
}

/**
 * @param {string} copy
 * @param {string} project
 * @param {readonly string[]} tests
 */
function runTests(copy, project, tests) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const words = ['run', `--project=${project}`, '--bail=1', '--reporter=json', `--outputFile=${report}`];
  const { stdout, stderr } = spawnSync(pinnedNode(), [vitest, ...words, ...tests], {
    cwd: copy,
    encoding: 'utf8',
    // A history that fails is enough; nobody reads the smallest.
    env: { ...process.env, NO_COLOR: '1', HALFDAY_SHRINK: 'no' },
    timeout: longestRunMs,
  });
  /** @typedef {{ numFailedTests: number, numPassedTests: number, success: boolean }} Report */
  const { numFailedTests, numPassedTests, success } = /** @type {Report} */ (
    JSON.parse(readIfThere(report) ?? '{"numFailedTests":0,"numPassedTests":0,"success":false}')
  );
  return { failed: numFailedTests > 0, ran: numPassedTests > 0 && success, output: stdout + stderr };
}
