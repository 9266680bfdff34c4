import type { ServerFrame } from '#shared/sync/protocol.ts';

export interface Handshake {
  readonly cookie: string | undefined;
  readonly auth: unknown;
}

/** One page's connection, seen from the server. */
export interface Line {
  readonly id: string;
  readonly handshake: Handshake;
  send(frame: ServerFrame): void;
  /** Each once the reader has taken the one before, so that what is long in all cuts nobody off. */
  sendInTurn(frames: readonly ServerFrame[]): void;
  join(channels: readonly string[]): void;
  isIn(channel: string): boolean;
  /** Hangs up, once what was sent before has gone out. */
  end(): void;
  onFrame(listener: (raw: unknown) => void): void;
  onEnd(listener: () => void): void;
}

/** A frame that the newest of its name replaces, so that a slow reader need not get every one of them. */
interface Latest {
  readonly latest: string;
}

/**
 * What carries frames between server and pages: Socket.IO in a running server, a simulated network in tests.
 * What is told may be lost; a page that comes back is welcomed with all it lacks (SPEC rule 7).
 */
export interface Lines {
  onLine(listener: (line: Line) => void): void;
  /** To every line in any of these channels, once. */
  tell(channels: readonly string[], frame: ServerFrame, how?: Latest): void;
  /** To every line that there is. */
  tellAll(frame: ServerFrame): void;
  /** Hangs up on every line in any of these channels. */
  end(channels: readonly string[]): void;
  /** How many lines are in it. */
  countIn(channel: string): number;
  close(): Promise<void>;
}
