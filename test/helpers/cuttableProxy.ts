import net from 'node:net';

export interface CuttableProxy {
  readonly port: number;
  /** Drops every connection and lets no new one through, as Wi-Fi does when it dies. */
  cut(): void;
  restore(): void;
  /** The phone takes nothing more and says nothing of it, as when it is put to sleep; until {@link flow}. */
  stall(): void;
  flow(): void;
  close(): Promise<void>;
}

/** One phone's way to the server, which a test can cut. The phone's address stays the same all the while. */
export async function startCuttableProxy(targetPort: number): Promise<CuttableProxy> {
  const sockets = new Set<net.Socket>();
  let connected = true;
  let stalled = false;
  /** The phone's end by the server's. */
  const pairs = new Map<net.Socket, net.Socket>();
  const track = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = net.createServer((incoming) => {
    track(incoming);
    if (!connected) {
      incoming.destroy();
      return;
    }
    const outgoing = net.connect(targetPort, '127.0.0.1');
    track(outgoing);
    pairs.set(outgoing, incoming);
    outgoing.on('close', () => pairs.delete(outgoing));
    incoming.pipe(outgoing);
    if (!stalled) outgoing.pipe(incoming);
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut() {
      connected = false;
      drop();
    },
    restore() {
      connected = true;
    },
    stall() {
      stalled = true;
      for (const [outgoing, incoming] of pairs) outgoing.unpipe(incoming);
    },
    flow() {
      stalled = false;
      for (const [outgoing, incoming] of pairs) outgoing.pipe(incoming);
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      drop();
      await closed;
    },
  };
}
