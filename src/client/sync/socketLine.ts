import { io } from 'socket.io-client';
import { frameEvent } from '#shared/sync/protocol.ts';
import type { Auth, ClientLine } from './line.ts';

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
  let closed = false;
  const socket = io(url, {
    auth,
    transports,
    tryAllTransports: true,
    timeout: connectPatienceMs,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
    ...(headers ? { extraHeaders: { ...headers } } : {}),
  });
  socket.on('disconnect', (why) => {
    // The library comes back by itself unless it was the server that hung up.
    if (why === 'io server disconnect' && !closed) socket.connect();
  });
  socket.on('connect_error', () => {
    // Some venues let a websocket open and nothing through it, which no error tells from a slow line: the next try
    // begins with the other transport, and takes a websocket up only once one has proved to work.
    transports = [...transports].reverse();
    socket.io.opts.transports = transports;
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
    close() {
      closed = true;
      socket.close();
    },
  };
}
