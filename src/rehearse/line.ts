import net from 'node:net';
import tls from 'node:tls';

/** One phone's way to the server. */
export interface Line {
  /** Where the phone's page connects to. */
  readonly url: string;
  /** Drops every connection and lets no new one through, as Wi-Fi does when it dies. */
  cut(): void;
  restore(): void;
  close(): void;
}

/** A line that can be cut: a port of this machine that passes all on to the server, or nothing. */
export async function openLine(target: URL): Promise<Line> {
  const sockets = new Set<net.Socket>();
  let state: 'whole' | 'cut' = 'whole';
  const track = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = net.createServer((incoming) => {
    track(incoming);
    if (state === 'cut') {
      incoming.destroy();
      return;
    }
    const outgoing = connectTo(target);
    track(outgoing);
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      state = 'cut';
      drop();
    },
    restore() {
      state = 'whole';
    },
    close() {
      server.close();
      drop();
    },
  };
}

function connectTo({ protocol, hostname, port }: URL): net.Socket {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:') return net.connect(Number(port || 80), host);
  const servername = net.isIP(host) === 0 ? { servername: host } : {};
  return tls.connect({ host, port: Number(port || 443), ALPNProtocols: ['http/1.1'], ...servername });
}
