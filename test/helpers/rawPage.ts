import { io } from 'socket.io-client';
import { frameEvent, protocolVersion, type ServerFrame } from '#shared/sync/protocol.ts';
import { newTestId } from './facilitator.ts';
import { type Happenings, newHappenings } from './until.ts';

type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>;

/** A page that says whatever a test likes and keeps every frame that it was sent. */
export interface RawPage {
  readonly client: string;
  readonly frames: Happenings<ServerFrame>;
  readonly closed: Promise<string>;
  send(frame: unknown): void;
  op(op: unknown): void;
  hello(since?: number): void;
  /** The first frame of this type that fits, past or future. */
  frame<Type extends ServerFrame['type']>(
    type: Type,
    fits?: (frame: FrameOf<Type>) => boolean,
  ): Promise<FrameOf<Type>>;
  /** How an op was answered. */
  answer(op: string): Promise<FrameOf<'ack'> | FrameOf<'refuse'> | FrameOf<'wait'>>;
  /** A round trip through the server that no storage takes part in: all that was sent before is here after it. */
  roundTrip(): Promise<void>;
  close(): void;
}

export interface RawPageOptions {
  readonly headers?: Record<string, string>;
  readonly client?: string;
  /** What its anonymous answers are found by. */
  readonly secret?: string;
  /** What it shows beyond the room. */
  readonly with?: 'plan';
}

export async function openRawPage(
  base: string,
  auth: object,
  options: RawPageOptions = {},
): Promise<RawPage> {
  const client = options.client ?? newTestId();
  const { secret, with: wanted } = options;
  const frames = newHappenings<ServerFrame>();
  const closed = Promise.withResolvers<string>();
  const connected = Promise.withResolvers<void>();
  const socket = io(base, {
    auth: { ...auth },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...(options.headers ? { extraHeaders: options.headers } : {}),
  });
  socket.on(frameEvent, (frame: ServerFrame) => frames.add(frame));
  socket.on('disconnect', (why) => closed.resolve(why));
  socket.on('connect', () => connected.resolve());
  socket.on('connect_error', (error) => connected.reject(error));
  await connected.promise;

  const page: RawPage = {
    client,
    frames,
    closed: closed.promise,
    send: (frame) => void socket.emit(frameEvent, frame),
    op: (op) => page.send({ type: 'op', op }),
    hello: (since = 0) =>
      page.send({ type: 'hello', protocol: protocolVersion, since, client, secret, with: wanted }),
    frame: (type, fits) =>
      frames.first((frame): frame is FrameOf<typeof type> => isOf(frame, type) && (fits?.(frame) ?? true)),
    answer: (op) =>
      frames.first(
        (frame): frame is FrameOf<'ack'> | FrameOf<'refuse'> | FrameOf<'wait'> =>
          'op' in frame && frame.op === op,
      ),
    async roundTrip() {
      const id = newTestId();
      page.op({ id, nonsense: true });
      await page.answer(id);
    },
    close: () => void socket.close(),
  };
  return page;
}

function isOf<Type extends ServerFrame['type']>(frame: ServerFrame, type: Type): frame is FrameOf<Type> {
  return frame.type === type;
}
