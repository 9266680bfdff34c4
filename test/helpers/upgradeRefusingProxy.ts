import net from 'node:net';

/**
 * What becomes of a websocket: its handshake is refused; or it is let through and the line hung up after; or it is
 * let through and nothing more ever comes of it.
 */
type Fate = 'refused' | 'hungUp' | 'swallowed';

export interface UpgradeRefusingProxy {
  readonly port: number;
  /** How many websockets were asked for, and came to nothing. */
  refused(): number;
  close(): Promise<void>;
}

/** The way to the server through a venue that lets pages through and no websocket. */
export async function startUpgradeRefusingProxy(
  targetPort: number,
  fate: Fate = 'refused',
): Promise<UpgradeRefusingProxy> {
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
      const isWebsocket = /^upgrade:\s*websocket/im.test(start.toString('latin1'));
      if (isWebsocket) refused += 1;
      if (isWebsocket && fate === 'refused') {
        incoming.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
        return;
      }
      const outgoing = net.connect(targetPort, '127.0.0.1');
      track(outgoing);
      outgoing.write(start);
      if (isWebsocket) {
        outgoing.once('data', (answer) => {
          // The handshake's answer alone; frames that came with it are lost.
          const bytes = Buffer.from(answer);
          const headers = bytes.subarray(0, bytes.indexOf('\r\n\r\n') + 4);
          incoming.write(headers, () => {
            if (fate === 'hungUp') incoming.destroy();
          });
        });
        incoming.on('close', () => outgoing.destroy());
        return;
      }
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
