import net from 'node:net';

export interface CuttableProxy {
  readonly port: number;
  /** Drops every connection and lets no new one through, as Wi-Fi does when it dies. */
  cut(): void;
  /** Drops every connection and answers in the server's place that it is not there, as a gateway does. */
  standIn(): void;
  /** From now on whatever either end says vanishes, and neither is told, as when a phone leaves the Wi-Fi's reach. */
  swallow(): void;
  /** Lets new connections through; what was swallowed stays so. */
  restore(): void;
  /** The phone takes nothing more and says nothing of it, as when it is put to sleep; until {@link flow}. */
  stall(): void;
  flow(): void;
  close(): Promise<void>;
}

const badGateway = 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** One phone's way to the server, which a test can cut. The phone's address stays the same all the while. */
export async function startCuttableProxy(targetPort: number): Promise<CuttableProxy> {
  const sockets = new Set<net.Socket>();
  let way: 'whole' | 'cut' | 'gateway' | 'hole' = 'whole';
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
    if (way === 'cut') {
      incoming.destroy();
      return;
    }
    if (way === 'gateway') {
      incoming.once('data', () => incoming.end(badGateway));
      return;
    }
    if (way === 'hole') {
      incoming.resume();
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
      way = 'cut';
      drop();
    },
    standIn() {
      way = 'gateway';
      drop();
    },
    swallow() {
      way = 'hole';
      for (const [outgoing, incoming] of pairs) {
        outgoing.unpipe(incoming).resume();
        incoming.unpipe(outgoing).resume();
      }
    },
    restore() {
      way = 'whole';
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
