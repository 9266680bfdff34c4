import { spawnSync } from 'node:child_process';
import { installDebianPackages, isDebianRoot, succeeds } from './debianPackages.mjs';
import { findChrome } from './findChrome.mjs';
import { pinnedNode } from './pinnedNode.mjs';
import { Refusal } from './refusal.mjs';
import { toolScript } from './repository.mjs';

/**
 * Sees to it that browser tests have a Chrome, and glyphs for Chinese where we may install them.
 * @returns {void}
 * @throws {Refusal} when there is no Chrome and none can be installed
 */
export function installChrome() {
  if (!chromeStarts()) {
    console.log('Installing a Chromium for the browser tests…');
    if (!installPlaywrights() && !installDebians()) throw new Refusal(refusal());
  }
  installChineseFont();
}

function refusal() {
  const wanted = process.env['HALFDAY_CHROME'];
  if (wanted) return `HALFDAY_CHROME names ${wanted}, which is not a browser that starts.`;
  return 'The browser tests need Chrome or Chromium: install one, or set HALFDAY_CHROME to its path.';
}

/** On Windows, Chrome does not answer --version but opens a window. */
function chromeStarts() {
  const chrome = findChrome();
  if (chrome === null) return false;
  return process.platform === 'win32' || succeeds(chrome, ['--version'], { seconds: 30 });
}

function installPlaywrights() {
  if (process.env['HALFDAY_CHROME']) return false;
  const script = toolScript('playwright-core');
  return succeeds(pinnedNode(), [script, 'install', 'chromium'], { seconds: 600 }) && chromeStarts();
}

function installDebians() {
  if (process.env['HALFDAY_CHROME'] || !isDebianRoot) return false;
  return installDebianPackages(['chromium', 'fonts-noto-cjk']) && chromeStarts();
}

/** Without such a font the tests would look at empty boxes; they do not fail for it. */
function installChineseFont() {
  if (!isDebianRoot) return;
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (stdout?.trim()) return;
  console.log('Installing a Chinese font for the browser tests…');
  if (!installDebianPackages(['fonts-noto-cjk'])) console.error('The Chinese font could not be installed.');
}
