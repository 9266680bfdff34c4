import type { ServerFrame } from '#shared/sync/protocol.ts';
import type { Handshake, Line, Lines } from '#server/sync/lines.ts';
import type { ClientLine } from '#client/sync/line.ts';
import type { World } from './world.ts';

/** What may happen to a hint on its way, as probabilities; everything else on a line comes whole and in order. */
export interface HintFaults {
  lost: number;
  repeated: number;
  overtaken: number;
}

/** A machine's way to the server, which a history can cut. */
export interface Path {
  isUp: boolean;
}

interface Connection {
  readonly id: string;
  readonly path: Path;
  readonly handshake: Handshake;
  readonly channels: Set<string>;
  readonly server: { readonly onFrame: ((raw: unknown) => void)[]; readonly onEnd: (() => void)[] };
  readonly page: {
    readonly receive: (frame: unknown) => void;
    readonly lost: () => void;
  };
  /** Frames in the air come no further. */
  broken: boolean;
  serverSide: 'open' | 'ended';
  toServerMs: number;
  toPageMs: number;
}

/** The server's end, of the server that listens now. */
interface Listening {
  readonly accept: (connection: Connection) => void;
}

/** Sees what goes out on a line, as it is sent. */
export type Audit = (reader: Handshake, frame: ServerFrame, text: string) => void;

export interface Network {
  readonly hints: HintFaults;
  /** A new server's lines; the one before has to have ended. */
  listen(audit: Audit): SimulatedLines;
  openLine(path: Path, handshake: Handshake): ClientLine;
  /** Cuts what goes over this path; either end notices later, or does not. */
  cut(path: Path): void;
}

export interface SimulatedLines extends Lines {
  /** As when the process is killed: nobody says goodbye, what has left still arrives. */
  crash(): void;
}

export function createNetwork(world: World): Network {
  const hints: HintFaults = { lost: 0, repeated: 0, overtaken: 0 };
  let listening: Listening | null = null;
  let connections: Connection[] = [];
  let made = 0;

  function inOrder(connection: Connection, to: 'toServerMs' | 'toPageMs', work: () => void): void {
    const delayMs = world.between(1, 40);
    const at = Math.max(connection[to], world.elapsedMs() + delayMs);
    connection[to] = at;
    world.after(at - world.elapsedMs(), () => {
      if (!connection.broken) work();
    });
  }

  function endServerSide(connection: Connection): void {
    if (connection.serverSide === 'ended') return;
    connection.serverSide = 'ended';
    connections = connections.filter((one) => one !== connection);
    for (const listener of connection.server.onEnd) listener();
  }

  return {
    hints,
    listen(audit) {
      const listeners: ((line: Line) => void)[] = [];
      let isDead = false;

      function send(connection: Connection, frame: ServerFrame, text: string): void {
        if (isDead || connection.serverSide === 'ended') return;
        audit(connection.handshake, frame, text);
        const receive = (): void => connection.page.receive(JSON.parse(text));
        if (frame.type !== 'parts') return inOrder(connection, 'toPageMs', receive);
        if (world.chance(hints.lost)) return;
        const times = world.chance(hints.repeated) ? 2 : 1;
        for (let time = 0; time < times; time += 1) {
          if (!world.chance(hints.overtaken)) inOrder(connection, 'toPageMs', receive);
          else {
            world.after(world.between(1, 2000), () => {
              if (!connection.broken) receive();
            });
          }
        }
      }

      function end(connection: Connection): void {
        if (isDead || connection.serverSide === 'ended') return;
        inOrder(connection, 'toPageMs', connection.page.lost);
        endServerSide(connection);
      }

      const inAny = (channels: readonly string[]): readonly Connection[] =>
        connections.filter((one) => channels.some((channel) => one.channels.has(channel)));

      const mine: Listening = {
        accept(connection) {
          const line: Line = {
            id: connection.id,
            handshake: connection.handshake,
            send: (frame) => send(connection, frame, JSON.stringify(frame)),
            sendInTurn: (frames) => {
              for (const frame of frames) send(connection, frame, JSON.stringify(frame));
            },
            join: (channels) => {
              for (const channel of channels) connection.channels.add(channel);
            },
            isIn: (channel) => connection.channels.has(channel),
            end: () => end(connection),
            onFrame: (listener) => void connection.server.onFrame.push(listener),
            onEnd: (listener) => void connection.server.onEnd.push(listener),
          };
          connections.push(connection);
          for (const listener of listeners) listener(line);
        },
      };
      listening = mine;
      return {
        onLine: (listener) => void listeners.push(listener),
        tell(channels, frame) {
          if (isDead) return;
          const text = JSON.stringify(frame);
          for (const connection of inAny(channels)) send(connection, frame, text);
        },
        tellAll(frame) {
          const text = JSON.stringify(frame);
          for (const connection of connections) send(connection, frame, text);
        },
        end: (channels) => {
          for (const connection of inAny(channels)) end(connection);
        },
        countIn: (channel) => connections.filter((one) => one.channels.has(channel)).length,
        close: async () => undefined,
        crash() {
          isDead = true;
          if (listening === mine) listening = null;
          for (const connection of connections) {
            connection.serverSide = 'ended';
            inOrder(connection, 'toPageMs', connection.page.lost);
          }
          connections = [];
        },
      };
    },
    openLine(path, handshake) {
      let state: 'down' | 'open' | 'closed' = 'down';
      let connection: Connection | null = null;
      const openings: (() => void)[] = [];
      const frames: ((raw: unknown) => void)[] = [];
      const downs: (() => void)[] = [];

      function down(): void {
        if (state === 'closed') return;
        state = 'down';
        if (connection) connection.broken = true;
        connection = null;
        for (const listener of downs) listener();
        world.after(world.between(300, 3000), connect);
      }

      function connect(): void {
        if (state !== 'down' || connection) return;
        if (!path.isUp || !listening) return down();
        made += 1;
        const opened: Connection = {
          id: `line ${made}`,
          path,
          handshake,
          channels: new Set(),
          server: { onFrame: [], onEnd: [] },
          page: {
            receive: (frame) => {
              if (connection !== opened || state !== 'open') return;
              for (const listener of frames) listener(frame);
            },
            lost: () => {
              if (connection === opened) down();
            },
          },
          broken: false,
          serverSide: 'open',
          toServerMs: 0,
          toPageMs: 0,
        };
        connection = opened;
        listening.accept(opened);
        inOrder(opened, 'toPageMs', () => {
          if (connection !== opened || state !== 'down') return;
          state = 'open';
          for (const listener of openings) listener();
        });
      }

      function leave(): void {
        state = 'closed';
        const left = connection;
        connection = null;
        if (!left) return;
        // The server notices by the silence.
        world.after(world.between(10, 5000), () => endServerSide(left));
      }

      world.after(world.between(1, 30), connect);
      return {
        isOpen: () => state === 'open',
        send(frame) {
          const current = connection;
          if (state !== 'open' || !current) return;
          const text = JSON.stringify(frame);
          inOrder(current, 'toServerMs', () => {
            if (current.serverSide === 'ended') return;
            for (const listener of current.server.onFrame) listener(JSON.parse(text));
          });
        },
        onOpen: (listener) => void openings.push(listener),
        onFrame: (listener) => void frames.push(listener),
        onDown: (listener) => void downs.push(listener),
        onOutage: () => undefined,
        close: leave,
      };
    },
    cut(path) {
      for (const connection of connections.filter((one) => one.path === path)) {
        world.after(world.chance(0.5) ? 0 : world.between(1, 40), () => void (connection.broken = true));
        world.after(world.between(41, 3000), connection.page.lost);
        world.after(world.between(41, 5000), () => endServerSide(connection));
      }
    },
  };
}
