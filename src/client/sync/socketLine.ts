import { io } from 'socket.io-client';
import { frameEvent } from '#shared/sync/protocol.ts';
import { askAlive } from './askAlive.ts';
import type { Auth, ClientLine } from './line.ts';
import { watchLine } from './lineWatch.ts';
import type { OutageSide } from './outageSide.ts';
import { pageClock } from './pageClock.ts';
import { pageSigns } from './pageSigns.ts';

/** A line that has not opened in this time is tried again over the other transport, in milliseconds. */
const connectPatienceMs = 6000;

interface SocketLineOptions {
  readonly auth: Auth;
  /** The server; by default the one that the page came from. */
  readonly url?: string | undefined;
  /** Extra headers of the handshake, for programs that are no browser. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export function openSocketLine({ auth, url = '', headers }: SocketLineOptions): ClientLine {
  let transports: ('websocket' | 'polling')[] = ['websocket', 'polling'];
  const listeners: ((outage: OutageSide | null) => void)[] = [];
  const socket = io(url, {
    auth,
    transports,
    tryAllTransports: true,
    timeout: connectPatienceMs,
    // When to try again is the watch's to say: it knows when it is worth it.
    reconnection: false,
    ...(headers ? { extraHeaders: { ...headers } } : {}),
  });
  const watch = watchLine({
    clock: pageClock,
    signs: pageSigns(),
    // A question cannot carry such headers, so that it might reach nobody who knows it.
    ask: headers ? null : () => askAlive(url),
    random: Math.random,
    drop: () => void socket.disconnect(),
    connect: () => void socket.connect(),
    tell(outage) {
      for (const listener of listeners) listener(outage);
    },
  });
  // What a server hangs up on is taken up again as well, unless the page has done so itself.
  socket.on('disconnect', watch.down);
  socket.on('connect', watch.opened);
  socket.on(frameEvent, (raw) => watch.heard(isGoodbye(raw) ? 'goodbye' : 'frame'));
  socket.io.on('ping', () => watch.heard('sign'));
  socket.on('connect_error', ({ message }) => {
    // Some venues let a websocket open and nothing through it, which no error tells from a slow line: the next try
    // begins with the other transport, and takes a websocket up only once one has proved to work.
    if (message === 'timeout') transports = [...transports].reverse();
    socket.io.opts.transports = transports;
    watch.down();
  });
  return {
    isOpen: () => socket.connected,
    send(frame) {
      // Never into the library's buffer: what is not sent now is sent again from the outbox.
      if (socket.connected) socket.emit(frameEvent, frame);
    },
    onOpen: (listener) => void socket.on('connect', listener),
    onFrame: (listener) => void socket.on(frameEvent, listener),
    onDown(listener) {
      socket.on('disconnect', listener);
      socket.on('connect_error', listener);
    },
    onOutage: (listener) => void listeners.push(listener),
    close() {
      watch.end();
      socket.close();
    },
  };
}

function isGoodbye(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'going';
}
