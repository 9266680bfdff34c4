import { serverFrame, type ServerFrame } from '#shared/sync/protocol.ts';
import { type Happenings, newHappenings } from '../helpers/until.ts';

/** A WebSocket whose every packet is written by hand, beneath Socket.IO, so that a test can send what no client would. */
export interface RawLine {
  /** What the server said, packet by packet, as text. */
  readonly packets: Happenings<string>;
  /** The frames among it, each checked to be one that a page of ours would understand. */
  frames(): readonly ServerFrame[];
  send(packet: string | ArrayBuffer): void;
  readonly closed: Promise<void>;
  readonly isOpen: () => boolean;
  close(): void;
}

interface RawLineOptions {
  readonly cookie?: string | undefined;
  readonly namespace?: string;
}

const framePacket = /^42\["frame",(.*)\]$/su;

export async function openRawLine(
  base: string,
  auth: object,
  { cookie, namespace = '' }: RawLineOptions = {},
): Promise<RawLine> {
  const address = `${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = newSocket(address, cookie === undefined ? {} : { cookie });
  const packets = newHappenings<string>();
  const closed = Promise.withResolvers<void>();
  let open = true;
  socket.addEventListener('close', () => {
    open = false;
    closed.resolve();
  });
  socket.addEventListener('error', () => undefined);
  socket.addEventListener('message', ({ data }) => {
    const packet = String(data);
    if (packet === '2') socket.send('3');
    packets.add(packet);
  });
  const line: RawLine = {
    packets,
    frames: () =>
      packets.all.flatMap((packet) => {
        const [, json] = framePacket.exec(packet) ?? [];
        return json === undefined ? [] : [serverFrame.parse(JSON.parse(json))];
      }),
    send: (packet) => socket.send(packet),
    closed: closed.promise,
    isOpen: () => open,
    close: () => socket.close(),
  };
  await packets.first((packet) => packet.startsWith('0'));
  line.send(`40${namespace}${JSON.stringify(auth)}`);
  await packets.first((packet) => packet.startsWith('4'));
  return line;
}

/** Node's own WebSocket takes headers, which a browser's does not. */
function newSocket(address: string, headers: Readonly<Record<string, string>>): WebSocket {
  const made: unknown = Reflect.construct(WebSocket, [address, { headers }]);
  if (made instanceof WebSocket) return made;
  throw new TypeError('That was no WebSocket.');
}
