import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chrome', 'microsoft-edge'];

/**
 * Where installers put them, the preferred browser first. (The command chromium-browser is left out:
 * on Ubuntu it is a stub that only asks for another package.)
 */
const usualPlaces = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  ),
  win32: [
    'Google/Chrome/Application/chrome',
    'Chromium/Application/chrome',
    'Microsoft/Edge/Application/msedge',
  ].flatMap((program) =>
    [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder === undefined ? [] : [join(folder, `${program}.exe`)],
    ),
  ),
  linux: ['/opt/google/chrome/chrome', '/usr/lib64/chromium-browser/chromium-browser', '/snap/bin/chromium'],
};

/**
 * The path of a Chrome, Chromium or Edge on this computer, or null.
 * HALFDAY_CHROME, when it is set, is the only answer.
 * @returns {string | null}
 */
export function findChrome() {
  const wanted = env['HALFDAY_CHROME'];
  if (wanted) return isProgram(wanted) ? wanted : null;
  return candidates().find(isProgram) ?? playwrightsChrome();
}

function candidates() {
  const places = Object.entries(usualPlaces).find(([system]) => system === platform)?.[1] ?? [];
  if (platform === 'win32') return places;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...places];
}

/** The one that Playwright has downloaded; asked last, since loading Playwright takes a moment. */
function playwrightsChrome() {
  try {
    const require = createRequire(import.meta.url);
    const { chromium } = /** @type {typeof import('playwright-core')} */ (require('playwright-core'));
    const path = chromium.executablePath();
    return isProgram(path) ? path : null;
  } catch {
    return null;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
