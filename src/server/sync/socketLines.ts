import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import { limits } from '#shared/sync/limits.ts';
import { frameEvent, type ServerFrame } from '#shared/sync/protocol.ts';
import type { Line, Lines } from './lines.ts';

/** How often a line says at least something, so that a page knows within seconds that it is gone, in milliseconds. */
const pingEveryMs = 2500;

/** A phone that sleeps, or whose Wi-Fi comes and goes, is not thrown out before this, in milliseconds. */
const pongPatienceMs = 42_500;

/** As long as a line has to take its leave when the server ends: a phone that has vanished never does, in milliseconds. */
const leavePatienceMs = 1000;

interface SocketLinesDeps {
  readonly http: HttpServer;
  /** Whether a browser on this page may connect at all. */
  readonly mayConnect: (request: { origin: string | undefined; host: string | undefined }) => boolean;
}

/** What a line has been sent and its reader has not taken yet. */
interface Backlog {
  frames: number;
  characters: number;
  /** The newest of what may be skipped, by name; it goes out once the reader reads again. */
  readonly latest: Map<string, ServerFrame>;
}

/** Lines over Socket.IO, whose own retries, buffers and recovery stay unused (docs/decisions/0002). */
export function openSocketLines({ http, mayConnect }: SocketLinesDeps): Lines {
  const io = new Server(http, {
    // Two bytes a character at worst, so that a frame of 64 KiB of text is never cut off by its encoding.
    maxHttpBufferSize: 2 * limits.frameBytes,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    pingInterval: pingEveryMs,
    pingTimeout: pongPatienceMs,
    transports: ['websocket', 'polling'],
    // A connection that never becomes a line is let go of as one that never says hello.
    connectTimeout: limits.helloMs,
    allowRequest: ({ headers }, decide) => {
      decide(null, mayConnect({ origin: headers.origin, host: headers.host }));
    },
  });
  // Helmet does not reach what Socket.IO answers.
  io.engine.use(({ headers }: IncomingMessage, answer: ServerResponse, next: (problem?: Error) => void) => {
    answer.setHeader('cache-control', 'no-store');
    answer.setHeader('x-content-type-options', 'nosniff');
    // allowRequest is asked at the first request of a line; this is every one.
    const isOurs = mayConnect({ origin: headers.origin, host: headers.host });
    next(isOurs ? undefined : new Error('A page of another site.'));
  });
  const upgraded = new Set<Duplex>();
  http.on('upgrade', (_request, connection) => {
    upgraded.add(connection);
    connection.on('close', () => upgraded.delete(connection));
  });
  const backlogs = new Map<string, Backlog>();

  io.on('connection', (socket) => {
    const backlog: Backlog = { frames: 0, characters: 0, latest: new Map() };
    backlogs.set(socket.id, backlog);
    socket.on('disconnect', () => {
      backlogs.delete(socket.id);
      // Whoever takes leave of Socket.IO alone would hold the connection beneath it for ever.
      socket.conn.close();
    });
    socket.conn.on('packetCreate', ({ data }: { data?: unknown }) => {
      backlog.frames += 1;
      backlog.characters += typeof data === 'string' ? data.length : 0;
      if (isTooMuch(backlog)) cutOffSoon(socket, backlog);
    });
    socket.conn.on('drain', () => {
      backlog.frames = 0;
      backlog.characters = 0;
      const newest = [...backlog.latest.values()];
      backlog.latest.clear();
      for (const frame of newest) socket.emit(frameEvent, frame);
    });
  });

  /** A reader that does not read is let go of at once; should it come back, it is welcomed with what it lacks. */
  function cutOffSoon(socket: Socket, backlog: Backlog): void {
    setImmediate(() => {
      // A single frame may be large; to a reader that reads it has gone by now.
      if (isTooMuch(backlog)) socket.conn.close(true);
    });
  }

  /** The lines in these channels that have not taken what they were sent before. */
  function behind(channels: readonly string[]): readonly string[] {
    const slow = [...backlogs].filter(([, { frames }]) => frames > 0).map(([id]) => id);
    if (slow.length === 0) return slow;
    const { rooms } = io.sockets.adapter;
    return slow.filter((id) => channels.some((channel) => rooms.get(channel)?.has(id)));
  }

  return {
    onLine: (listener) => void io.on('connection', (socket) => listener(lineOf(socket))),
    tell(channels, frame, how) {
      const skipped = how === undefined ? [] : behind(channels);
      if (how !== undefined) for (const id of skipped) backlogs.get(id)?.latest.set(how.latest, frame);
      io.to([...channels])
        .except([...skipped])
        .emit(frameEvent, frame);
    },
    tellAll: (frame) => void io.emit(frameEvent, frame),
    end: (channels) => io.in([...channels]).disconnectSockets(true),
    countIn: (channel) => io.sockets.adapter.rooms.get(channel)?.size ?? 0,
    async close() {
      const patience = setTimeout(() => upgraded.forEach((one) => one.destroy()), leavePatienceMs);
      await io.close();
      clearTimeout(patience);
    },
  };
}

function isTooMuch({ frames, characters }: Backlog): boolean {
  return frames > limits.backlogFrames || characters > limits.backlogCharacters;
}

function lineOf(socket: Socket): Line {
  const { headers, auth } = socket.handshake;
  return {
    id: socket.id,
    handshake: { cookie: headers.cookie, auth },
    send: (frame) => void socket.emit(frameEvent, frame),
    sendInTurn(frames) {
      const rest = [...frames];
      const next = (): void => {
        const frame = rest.shift();
        if (frame === undefined) socket.conn.off('drain', next);
        else socket.emit(frameEvent, frame);
      };
      socket.conn.on('drain', next);
      next();
    },
    // Rooms of this process are joined in the same breath.
    join: (channels) => void socket.join([...channels]),
    isIn: (channel) => socket.rooms.has(channel),
    end: () => void socket.disconnect(true),
    onFrame: (listener) => void socket.on(frameEvent, listener),
    onEnd: (listener) => void socket.once('disconnect', listener),
  };
}
