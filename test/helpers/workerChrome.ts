import type { Browser } from 'playwright-core';
import { launchChrome } from './browser.ts';

/** By what is not asked of them; the worker's end is theirs. */
const chromes = new Map<string, Promise<Browser>>();

/**
 * One Chrome for all files of a worker, for its start is a good part of a short file: whoever has taken it gives it back
 * by {@link leaveChrome}, and never closes it.
 * @param without as for {@link launchChrome}
 */
export async function takeChrome(without: readonly string[] = []): Promise<Browser> {
  const key = without.join(' ');
  const browser = await (chromes.get(key) ?? launchChrome(without));
  if (browser.isConnected()) {
    chromes.set(key, Promise.resolve(browser));
    return browser;
  }
  const another = launchChrome(without);
  chromes.set(key, another);
  return another;
}

/** Closes every window of it, with all that their storage holds: the next file finds it as it was when it started. */
export async function leaveChrome(browser: Browser | undefined): Promise<void> {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
}
