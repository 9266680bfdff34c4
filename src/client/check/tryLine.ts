import type { LineKind } from '#shared/session/checkIn.ts';

/** A line of Socket.IO's own protocol, without its library: what a phone has to fetch for this stays small. */
const opening = '0';
const hello = '40';

/** Longer than a slow line takes to open, in milliseconds. */
const patienceMs = 6000;

/** How a page reaches the room, and what a message takes there and back. */
export interface TriedLine {
  readonly line: LineKind;
  /** Null where there is no line. */
  readonly roundTripMs: number | null;
}

/** Tries the line to the room as every device does: a websocket first, then asking again and again. */
export async function tryLine(host: string = location.host): Promise<TriedLine> {
  const isSecure = location.protocol === 'https:';
  const path = `${host}/socket.io/?EIO=4&transport=`;
  const direct = await tryWebsocket(`${isSecure ? 'wss' : 'ws'}://${path}websocket`);
  if (direct !== null) return { line: 'websocket', roundTripMs: direct };
  const asked = await tryPolling(`${isSecure ? 'https' : 'http'}://${path}polling`);
  return asked === null ? { line: 'none', roundTripMs: null } : { line: 'polling', roundTripMs: asked };
}

/** Milliseconds there and back over a websocket; null when none carries anything. */
function tryWebsocket(address: string): Promise<number | null> {
  return new Promise((resolve) => {
    let socket: WebSocket;
    try {
      socket = new WebSocket(address);
    } catch {
      resolve(null);
      return;
    }
    let sentMs = 0;
    const end = (roundTripMs: number | null): void => {
      clearTimeout(patience);
      socket.close();
      resolve(roundTripMs);
    };
    // Some venues let a websocket open and nothing through it.
    const patience = setTimeout(() => end(null), patienceMs);
    socket.addEventListener('error', () => end(null));
    socket.addEventListener('close', () => end(null));
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const text = typeof data === 'string' ? data : '';
      if (text.startsWith(hello)) return end(since(sentMs));
      if (!text.startsWith(opening)) return;
      sentMs = performance.now();
      socket.send(hello);
    });
  });
}

/** The same over plain requests. */
async function tryPolling(address: string): Promise<number | null> {
  try {
    const id = /"sid":"([^"]+)"/.exec(await ask(address))?.[1];
    if (id === undefined) return null;
    const line = `${address}&sid=${encodeURIComponent(id)}`;
    const sentMs = performance.now();
    await ask(line, hello);
    const answer = await ask(line);
    return answer.startsWith(hello) ? since(sentMs) : null;
  } catch {
    return null;
  }
}

/** @throws when nothing answers in time, or what answers is not the room */
async function ask(address: string, body?: string): Promise<string> {
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), patienceMs);
  try {
    const method = body === undefined ? 'GET' : 'POST';
    const response = await fetch(address, {
      method,
      cache: 'no-store',
      signal: stop.signal,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'text/plain' } }),
    });
    if (!response.ok) throw new Error('Not the room.');
    return await response.text();
  } finally {
    clearTimeout(patience);
  }
}

function since(startedMs: number): number {
  return Math.round(performance.now() - startedMs);
}
