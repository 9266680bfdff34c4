import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages of the system may be installed here, without asking anybody. */
export const isDebianRoot =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * Whether these packages are installed now.
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  const options = ['install', '-y', '-q', ...packages];
  return (
    succeeds('apt-get', ['update', '-q'], { seconds: 300 }) && succeeds('apt-get', options, { seconds: 900 })
  );
}

/**
 * Runs a program to its end, unseen.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {{ seconds: number }} limit
 */
export function succeeds(program, options, { seconds }) {
  const { status } = spawnSync(program, options, {
    env: {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
    },
    stdio: 'ignore',
    timeout: seconds * 1000,
  });
  return status === 0;
}
