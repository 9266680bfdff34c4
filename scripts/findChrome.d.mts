/**
 * The path of a Chrome, Chromium or Edge on this computer, or null.
 * HALFDAY_CHROME, when it is set, is the only answer.
 */
export function findChrome(): string | null;
