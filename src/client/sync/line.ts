import type { ClientFrame } from '#shared/sync/protocol.ts';
import type { OutageSide } from './outageSide.ts';

/** Who the page says it is; the server believes the token or the cookie, nothing else. */
export type Auth =
  | { readonly as: 'participant'; readonly token: string }
  | { readonly as: 'projector'; readonly token: string }
  | { readonly as: 'facilitator'; readonly session: string };

/**
 * A page's connection to the server, which comes back by itself until it is closed: Socket.IO in a browser, a
 * simulated network in tests. It keeps nothing that it could not send.
 */
export interface ClientLine {
  isOpen(): boolean;
  /** Lost when the line is not open. */
  send(frame: ClientFrame): void;
  /** At every opening, the first one too. */
  onOpen(listener: () => void): void;
  onFrame(listener: (raw: unknown) => void): void;
  /** The line was lost, or could not be opened. */
  onDown(listener: () => void): void;
  /** The line has been away for longer than a moment, and on whose side; null once it is back. */
  onOutage(listener: (outage: OutageSide | null) => void): void;
  close(): void;
}
