import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Actor } from '#shared/session/permissions.ts';
import { limits } from '#shared/sync/limits.ts';
import { parseOp } from '#shared/sync/parseOp.ts';
import { project } from '#shared/sync/project.ts';
import {
  clientFrame,
  frameEvent,
  opIdOnly,
  type Part,
  protocolVersion,
  type Self,
  type ServerFrame,
} from '#shared/sync/protocol.ts';
import { type Bucket, type Draw, draw } from '#shared/sync/tokenBucket.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import { computeResult } from '#server/results/computeResult.ts';
import type { Store } from '#server/storage/store.ts';
import { audiences, channels, channelsOf, participantActor } from './audiences.ts';
import { catchUpParts } from './parts.ts';
import type { Broadcast, Room } from './room.ts';
import { startPresence } from './presence.ts';
import { startWriting } from './writing.ts';

/** Who a socket is, from its cookie or token; null when it may not come in. */
export interface Identity {
  readonly session: string;
  readonly actor: Actor;
  readonly self: Self;
  /** The revision at which a seat came to its table. */
  readonly placedRevision?: number;
  /** Channels whose end is the end of this line (lineEnds.ts). */
  readonly endsWith?: readonly string[];
}

export interface GatewayDeps {
  readonly http: HttpServer;
  readonly store: Store;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly nowMs: () => number;
  /** Reads the handshake; called again at every connection. */
  readonly identify: (handshake: Handshake) => Promise<Identity | null>;
  readonly mayConnect: (request: { origin: string | undefined; host: string | undefined }) => boolean;
  /** Hears of what should not have happened; one page's fault is no reason to end the room. */
  readonly fault: (error: unknown) => void;
}

/** After a fault of ours, a page tries again this much later, in milliseconds. */
const afterFaultMs = 1000;

export interface Handshake {
  readonly cookie: string | undefined;
  readonly auth: unknown;
}

export interface Gateway {
  readonly broadcast: Broadcast;
  /** Says goodbye to every line of this channel, at once (SPEC rule 4). */
  endLines(channel: string): void;
  close(): Promise<void>;
}

/** The sockets: parses frames at the edge, hands ops to the room, answers, and carries broadcasts out. */
export function startGateway(deps: GatewayDeps): Gateway {
  const { http, store, room, kinds, nowMs, identify, fault } = deps;
  const io = new Server(http, {
    // Two bytes a character at worst, so that a frame of 64 KiB of text is never cut off by its encoding.
    maxHttpBufferSize: 2 * limits.frameBytes,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    transports: ['websocket', 'polling'],
    allowRequest: ({ headers }, decide) => {
      decide(null, deps.mayConnect({ origin: headers.origin, host: headers.host }));
    },
  });
  const buckets = new Map<string, Bucket>();
  const presence = startPresence(io);
  const writing = startWriting(io);

  const broadcast: Broadcast = (session, workshop, parts) => {
    for (const audience of audiences(session, workshop, parts)) {
      const frame: ServerFrame = { type: 'parts', nowMs: nowMs(), parts: audience.parts };
      io.to([...audience.channels]).emit(frameEvent, frame);
    }
  };
  room.onCommit(({ session, workshop, parts, placedAgain }) => {
    broadcast(session, workshop, parts);
    const moved =
      placedAgain === 'everybody'
        ? [channels.devices(session.id)]
        : placedAgain.map((seat) => channels.seat(session.id, seat));
    if (moved.length > 0) io.in(moved).disconnectSockets(true);
  });

  io.on('connection', (socket) => {
    const send = (frame: ServerFrame): void => void socket.emit(frameEvent, frame);
    const identity = identified(socket);
    // Not knowing who is there, because the storage failed, is no reason to turn a seat away for good.
    const comeAgain = (error: unknown): void => {
      fault(error);
      setTimeout(() => socket.disconnect(true), afterFaultMs).unref();
    };
    identity.catch(comeAgain);
    socket.on(frameEvent, (raw: unknown) => {
      const parsed = clientFrame.safeParse(raw);
      if (!parsed.success) return;
      const frame = parsed.data;
      void identity
        .then(async (known) => {
          if (!known) return leave(socket, 'unauthorized');
          if (frame.type === 'op') return takeOp(known, frame.op, send);
          if (frame.type === 'writing') {
            const { actor, session } = known;
            // Worth showing, not worth waiting for: over the limit it is passed over.
            if (actor.role === 'participant' && drawFor(known).ok)
              writing.moved(socket, session, actor, frame);
            return;
          }
          if (frame.protocol !== protocolVersion) return leave(socket, 'protocol');
          // A page says hello once a connection; one that cannot stop is not caught up again and again.
          if (!drawFor(known).ok) return void socket.disconnect(true);
          return welcome(socket, known, frame.since);
        })
        .catch(comeAgain);
    });
  });

  async function identified(socket: Socket): Promise<Identity | null> {
    const handshake = { cookie: socket.handshake.headers.cookie, auth: socket.handshake.auth };
    const first = await identify(handshake);
    if (!first?.endsWith) return first;
    await socket.join([...first.endsWith]);
    // What was revoked between the reading and the joining has ended nothing here: read once more.
    return identify(handshake);
  }

  function leave(socket: Socket, why: 'unauthorized' | 'protocol' | 'too-many-pages'): void {
    const frame: ServerFrame = { type: 'bye', why };
    socket.emit(frameEvent, frame);
    socket.disconnect();
  }

  async function takeOp(identity: Identity, raw: unknown, send: (frame: ServerFrame) => void): Promise<void> {
    const id = opIdOnly.safeParse(raw);
    if (!id.success) return;
    const op = id.data.id;
    const drawn = drawFor(identity);
    if (!drawn.ok) return send({ type: 'wait', op, retryInMs: drawn.retryInMs });
    const parsed = parseOp(raw);
    if (!parsed.ok) return send({ type: 'refuse', op, reason: parsed.reason });
    try {
      const answer = await room.submit(identity.session, identity.actor, parsed.op);
      if (!answer.ok) return send({ type: 'refuse', op, reason: answer.reason });
      send({ type: 'ack', op, revision: answer.revision, outcome: answer.outcome });
    } catch (error) {
      // Not committed, so neither acknowledged nor refused: it stays in the page's outbox.
      fault(error);
      send({ type: 'wait', op, retryInMs: afterFaultMs });
    }
  }

  function drawFor({ self, session }: Identity): Draw {
    const key = `${session} ${self.role === 'participant' ? self.seat.id : self.role}`;
    const drawn = draw(buckets.get(key), nowMs(), { perSecond: limits.opsPerSecond, burst: limits.opsBurst });
    buckets.set(key, drawn.bucket);
    return drawn;
  }

  async function welcome(socket: Socket, identity: Identity, heldRevision: number): Promise<void> {
    const before = await store.session(identity.session);
    if (!before) return leave(socket, 'unauthorized');
    const { self } = identity;
    // Placed as of now: the tables may have moved since this socket connected.
    const actor = self.role === 'participant' ? participantActor(self.seat, before) : identity.actor;
    if (self.role === 'participant' && !socket.rooms.has(channels.seat(before.id, self.seat.id))) {
      const pages = io.sockets.adapter.rooms.get(channels.seat(before.id, self.seat.id))?.size ?? 0;
      if (pages >= limits.socketsPerSeat) return leave(socket, 'too-many-pages');
    }
    await socket.join(channelsOf(before.id, actor));
    // Read again now that this socket hears what follows: what was committed in between is in here, or it is lost.
    const session = (await store.session(before.id)) ?? before;
    // A page that knows more than this server (a copy was put back) starts over, and so does one whose seat has
    // come to another table since: what it lacks there is older than what it holds.
    const full =
      heldRevision === 0 || heldRevision > session.revision || heldRevision < (identity.placedRevision ?? 0);
    const since = full ? 0 : heldRevision;
    const workshop = await room.workshopOf(session);
    const parts: Part[] = [
      ...(await catchUpParts(store, { session, workshop, kinds, reader: actor, since })),
    ];
    for (const [exercise, { phase }] of Object.entries(session.stage.exercises)) {
      // A device sees a result once it is revealed; before, a joining room would compute it for nobody.
      if (actor.role === 'participant' && phase !== 'revealed') continue;
      parts.push(...(await computeResult(store, { session, workshop, kinds, exercise })));
    }
    const cut = parts
      .map((part) => project(part, actor, { stage: session.stage, workshop }))
      .filter((part) => part !== null);
    const frame: ServerFrame = {
      type: 'welcome',
      protocol: protocolVersion,
      revision: session.revision,
      full,
      nowMs: nowMs(),
      self,
      parts: cut,
    };
    socket.emit(frameEvent, frame);
    presence.arrived(socket, session.id, self);
  }

  return {
    broadcast,
    endLines(channel) {
      const frame: ServerFrame = { type: 'bye', why: 'unauthorized' };
      io.to(channel).emit(frameEvent, frame);
      io.in(channel).disconnectSockets();
    },
    async close() {
      presence.stop();
      writing.stop();
      await io.close();
    },
  };
}
