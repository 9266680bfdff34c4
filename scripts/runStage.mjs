import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pinnedNode } from './pinnedNode.mjs';
import { readIfThere, repository, toolScript } from './repository.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, broken: string[] }} Outcome
 *   `broken` names each failed test, and each file that could not be run
 */

const longestStageMs = 30 * 60 * 1000;

/**
 * Runs one stage to its end.
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<Outcome>} `output` says what is wrong or missing, and is empty when nothing is
 */
export async function runStage({ prepare, wants, command, projects }) {
  /** @type {Outcome} */
  const sum = { passed: 0, failed: 0, skipped: 0, output: '', broken: [] };
  if (prepare) {
    const prepared = await runCommand(prepare);
    if (prepared.failed) return prepared;
  }
  // What is missing shows in the tests that are skipped for it; here it says only why.
  if (wants) sum.output += (await runCommand(wants)).output;
  if (command) add(sum, await runCommand(command));
  if (projects) add(sum, await runVitest(projects));
  return sum;
}

/**
 * @param {Outcome} sum
 * @param {Outcome} part
 */
function add(sum, part) {
  sum.passed += part.passed;
  sum.failed += part.failed;
  sum.skipped += part.skipped;
  sum.output += part.output;
  sum.broken.push(...part.broken);
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<Outcome>}
 */
async function runCommand(command) {
  const { succeeded, output } = await runNode(command);
  if (succeeded) return { passed: 1, failed: 0, skipped: 0, output: '', broken: [] };
  return { passed: 0, failed: 1, skipped: 0, output, broken: [] };
}

/**
 * @param {readonly string[]} projects
 * @returns {Promise<Outcome>}
 */
async function runVitest(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'halfday-test-'));
  const report = join(folder, 'report.json');
  const { succeeded, output } = await runNode([
    toolScript('vitest'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = countTests(readIfThere(report), succeeded);
  rmSync(folder, { recursive: true, force: true });
  return { ...counts, output: counts.failed > 0 ? output : '' };
}

/**
 * The counts of Vitest's JSON report. Files that could not be run count as one failure each; so does a run
 * that ended badly though no test failed, and one without any test.
 * @param {string | null} report
 * @param {boolean} succeeded
 */
function countTests(report, succeeded) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, broken: [] };
  /** @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} FileResult */
  /** @typedef {{ testResults: FileResult[] }} Report */
  const { testResults } = /** @type {Report} */ (JSON.parse(report));
  const counts = { passed: 0, failed: 0, skipped: 0, broken: /** @type {string[]} */ ([]) };
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(repository, name);
    const failedNames = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => test.fullName);
    const failedTests = failedNames.length;
    const passedTests = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passedTests;
    counts.skipped += assertionResults.length - passedTests - failedTests;
    counts.failed += status === 'failed' ? Math.max(1, failedTests) : failedTests;
    counts.broken.push(...failedNames.map((test) => `${file}: ${test}`));
    if (status === 'failed' && failedTests === 0) counts.broken.push(`${file}: could not be run`);
  }
  const ranSomething = counts.passed + counts.failed > 0;
  if (counts.failed === 0 && !(succeeded && ranSomething)) counts.failed = 1;
  return counts;
}

/**
 * Runs the pinned Node in the repository and keeps what it prints.
 * @param {readonly string[]} words
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
function runNode(words) {
  return new Promise((resolve) => {
    const { FORCE_COLOR: _, ...env } = process.env;
    const child = spawn(pinnedNode(), words, {
      cwd: repository,
      // Many tests start the server as a process of its own; what Node has compiled once is kept for the next.
      env: { NODE_COMPILE_CACHE: join(repository, 'node_modules', '.cache', 'node'), ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestStageMs,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
    }
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    /** @param {boolean} succeeded @param {string} [problem] */
    const finish = (succeeded, problem = '') => {
      process.removeListener('exit', stop);
      resolve({ succeeded, output: Buffer.concat(chunks).toString('utf8') + problem });
    };
    child.on('error', (problem) => finish(false, `${problem.message}\n`));
    child.on('close', (code, signal) => finish(code === 0, signal ? `Ended by ${signal}.\n` : ''));
  });
}
