import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Op } from '#shared/sync/op.ts';
import { parseOp } from '#shared/sync/parseOp.ts';
import { clientFrame, frameEvent, protocolVersion, type ServerFrame } from '#shared/sync/protocol.ts';
import { type Happenings, newHappenings } from './until.ts';

type Heard =
  | { readonly type: 'hello'; readonly since: number }
  | { readonly type: 'op'; readonly op: Op }
  | { readonly type: 'left' };

/** A server that says only what a test has it say, to look at a page from the other end of its line. */
export interface ScriptedServer {
  readonly base: string;
  /** In the order in which the page sent it; `left` when its line ended. */
  readonly heard: Happenings<Heard>;
  /** The ops that were heard so far, by their values or whatever a test looks at. */
  ops(): readonly Op[];
  /** The n-th op that was heard, from 0; waits for it. */
  op(index: number): Promise<Op>;
  say(frame: ServerFrame): void;
  welcome(frame?: Partial<Extract<ServerFrame, { type: 'welcome' }>>): void;
  ack(op: Op, revision?: number): void;
  hangUp(): void;
  close(): Promise<void>;
}

/** @param greets whether each hello is welcomed at once, with nothing */
export async function startScriptedServer(greets: 'greets' | 'waits' = 'greets'): Promise<ScriptedServer> {
  const http = createServer((_request, answer) => {
    // Whatever a page asks past its line: whether anybody is there.
    answer.writeHead(204).end();
  });
  const io = new Server(http, { serveClient: false });
  const heard = newHappenings<Heard>();
  let line: Socket | null = null;
  io.on('connection', (socket) => {
    line = socket;
    socket.on('disconnect', () => heard.add({ type: 'left' }));
    // Heard before the library dispatches it, which it does not do for a line that ends in the same breath.
    socket.use(([, raw], next) => {
      const frame = clientFrame.parse(raw);
      if (frame.type === 'hello') {
        heard.add({ type: 'hello', since: frame.since });
        if (greets === 'greets') server.welcome();
      } else if (frame.type === 'op') {
        const parsed = parseOp(frame.op);
        if (!parsed.ok) throw new Error('No page of ours sends what is no op.');
        heard.add({ type: 'op', op: parsed.op });
      }
      next();
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = http.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const ops = () => heard.all.flatMap((one) => (one.type === 'op' ? [one.op] : []));
  const server: ScriptedServer = {
    base: `http://127.0.0.1:${address.port}`,
    heard,
    ops,
    async op(index) {
      await heard.count(({ type }) => type === 'op', index + 1);
      const op = ops()[index];
      if (!op) throw new Error('The op was counted and is not there.');
      return op;
    },
    say: (frame) => void line?.emit(frameEvent, frame),
    welcome: (frame = {}) =>
      server.say({
        type: 'welcome',
        protocol: protocolVersion,
        revision: 1,
        full: false,
        nowMs: Date.now(),
        self: {
          role: 'participant',
          seat: { id: 's', name: 'Ana', table: 't1', language: 'en', returnCode: null },
        },
        parts: [],
        ...frame,
      }),
    ack: (op, revision = 2) => server.say({ type: 'ack', op: op.id, revision, outcome: 'applied' }),
    hangUp: () => void line?.disconnect(true),
    close: () => io.close(),
  };
  return server;
}
