import net from 'node:net';

export interface UpgradeRefusingProxy {
  readonly port: number;
  /** How many websockets were asked for, and refused. */
  refused(): number;
  close(): Promise<void>;
}

/** The way to the server through a venue that lets pages through and refuses websockets. */
export async function startUpgradeRefusingProxy(targetPort: number): Promise<UpgradeRefusingProxy> {
  const sockets = new Set<net.Socket>();
  let refused = 0;
  const track = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = net.createServer((incoming) => {
    track(incoming);
    incoming.once('data', (start) => {
      // A browser opens a connection of its own for every websocket.
      if (/^upgrade:\s*websocket/im.test(start.toString('latin1'))) {
        refused += 1;
        incoming.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
        return;
      }
      const outgoing = net.connect(targetPort, '127.0.0.1');
      track(outgoing);
      outgoing.write(start);
      incoming.pipe(outgoing).pipe(incoming);
      incoming.on('close', () => outgoing.destroy());
      outgoing.on('close', () => incoming.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    refused: () => refused,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
