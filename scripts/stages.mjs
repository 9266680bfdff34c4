import { join } from 'node:path';
import { repository, toolScript } from './repository.mjs';

/**
 * One stage of `npm test`. All commands are arguments for Node.
 * @typedef {object} Stage
 * @property {string} name what the terminal shows, and what `npm test -- <name>` selects
 * @property {readonly string[]} [prepare] counts only when it fails
 * @property {readonly string[]} [wants] what some tests are skipped without: when it fails, it is told why
 * @property {readonly string[]} [command] counts as one
 * @property {readonly string[]} [projects] Vitest projects, whose tests count one by one
 * @property {readonly string[]} [needs] stages that must have passed in the same run
 * @property {'all'} [only] too long for `npm test`: runs in `npm run test:all`, or when it is named
 */

/**
 * The stages in the order in which they run: what is quick to fail comes first.
 * @returns {readonly Stage[]}
 */
export function stages() {
  const setup = join(repository, 'scripts', 'setup.mjs');
  const halfday = join(repository, 'bin', 'halfday.mjs');
  return [
    { name: 'format', command: [toolScript('oxfmt'), '--check', '.'] },
    { name: 'lint', command: [toolScript('oxlint'), '--deny-warnings', '.'] },
    { name: 'types', command: [toolScript('typescript', 'tsc'), '-b', '--force'] },
    { name: 'dead-code', command: [toolScript('knip'), '--no-progress'] },
    { name: 'page', command: [setup, '--page'] },
    { name: 'size', command: [toolScript('size-limit')], needs: ['page'] },
    { name: 'gates', projects: ['gates'], needs: ['page'] },
    { name: 'unit', projects: ['node', 'dom'] },
    { name: 'simulate', projects: ['simulate'] },
    { name: 'contract', wants: [setup, '--postgres'], projects: ['contract'] },
    { name: 'content', command: [halfday, 'check'], projects: ['content'] },
    { name: 'faults', projects: ['faults'], needs: ['page'] },
    { name: 'storm', projects: ['storm'], needs: ['page'], only: 'all' },
    { name: 'hostile', projects: ['hostile'], needs: ['page'] },
    { name: 'browser', prepare: [setup, '--browser'], projects: ['browser'], needs: ['page'] },
    { name: 'longer', prepare: [setup, '--browser'], projects: ['longer'], needs: ['page'], only: 'all' },
    { name: 'walls', prepare: [setup, '--browser'], projects: ['walls'], needs: ['page'], only: 'all' },
  ];
}

/**
 * The stages named, and those which they need; with `--all` every one, and without a name all but the long ones.
 * @param {readonly string[]} names
 * @returns {readonly Stage[]}
 */
export function selectStages(names) {
  const all = stages();
  if (names.includes('--all')) return all;
  if (names.length === 0) return all.filter(({ only }) => only === undefined);
  const wanted = new Set(names);
  for (const { name, needs = [] } of all) {
    if (wanted.has(name)) for (const need of needs) wanted.add(need);
  }
  return all.filter(({ name }) => wanted.has(name));
}
