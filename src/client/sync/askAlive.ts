import type { HostAnswer } from './outageSide.ts';

/** As long as the host has for a word, in milliseconds. */
const alivePatienceMs = 1500;

/** What a machine in front of the host answers when the host does not. */
const gatewayStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/** Asks the host whether it is there. Never throws. @param base the server; empty for the page's own */
export async function askAlive(base: string): Promise<HostAnswer> {
  // AbortSignal.timeout is younger than the phones that join.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), alivePatienceMs);
  try {
    const options = { cache: 'no-store', credentials: 'omit', signal: stop.signal } as const;
    const { status } = await fetch(`${base}/api/alive`, options);
    if (gatewayStatuses.has(status)) return 'gateway';
    return status === 204 ? 'alive' : 'strange';
  } catch {
    return stop.signal.aborted ? 'silent' : 'refused';
  } finally {
    clearTimeout(timer);
  }
}
