import type { Actor } from '#shared/session/permissions.ts';
import type { Clock } from '#shared/clock.ts';
import { limits } from '#shared/sync/limits.ts';
import { parseOp } from '#shared/sync/parseOp.ts';
import { project } from '#shared/sync/project.ts';
import {
  clientFrame,
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
import type { Handshake, Line, Lines } from './lines.ts';
import { catchUpParts } from './parts.ts';
import type { Broadcast, Room } from './room.ts';
import { startPresence } from './presence.ts';
import { startWriting } from './writing.ts';

/** Who a line is, from its cookie or token; null when it may not come in. */
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
  readonly lines: Lines;
  readonly store: Store;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly clock: Clock;
  /** Reads the handshake; called again at every connection. */
  readonly identify: (handshake: Handshake) => Promise<Identity | null>;
  /** Hears of what should not have happened; one page's fault is no reason to end the room. */
  readonly fault: (error: unknown) => void;
}

/** After a fault of ours, a page tries again this much later, in milliseconds. */
const afterFaultMs = 1000;

export interface Gateway {
  readonly broadcast: Broadcast;
  /** Says goodbye to every line of this channel, at once (SPEC rule 4). */
  endLines(channel: string): void;
  close(): Promise<void>;
}

/** The server's end of the lines: parses frames at the edge, hands ops to the room, answers, and tells the room. */
export function startGateway(deps: GatewayDeps): Gateway {
  const { lines, store, room, kinds, clock, identify, fault } = deps;
  const { nowMs } = clock;
  const buckets = new Map<string, Bucket>();
  const presence = startPresence(lines, clock);
  const writing = startWriting(lines, clock);

  const broadcast: Broadcast = (session, workshop, parts, how) => {
    for (const audience of audiences(session, workshop, parts)) {
      const frame: ServerFrame = { type: 'parts', nowMs: nowMs(), parts: audience.parts };
      const named = how && { latest: `${how.latest} ${audience.channels.join(' ')}` };
      lines.tell(audience.channels, frame, named);
    }
  };
  room.onCommit(({ session, workshop, parts, placedAgain }) => {
    broadcast(session, workshop, parts);
    const moved =
      placedAgain === 'everybody'
        ? [channels.devices(session.id)]
        : placedAgain.map((seat) => channels.seat(session.id, seat));
    if (moved.length > 0) lines.end(moved);
  });

  lines.onLine((line) => {
    const identity = identified(line);
    // Not knowing who is there, because the storage failed, is no reason to turn a seat away for good.
    const comeAgain = (error: unknown): void => {
      fault(error);
      clock.after(afterFaultMs, () => line.end());
    };
    identity.catch(comeAgain);
    line.onFrame((raw) => {
      const parsed = clientFrame.safeParse(raw);
      if (!parsed.success) return;
      const frame = parsed.data;
      void identity
        .then(async (known) => {
          if (!known) return leave(line, 'unauthorized');
          if (frame.type === 'op') return takeOp(known, frame.op, line);
          if (frame.type === 'writing') {
            const { actor, session } = known;
            // Worth showing, not worth waiting for: over the limit it is passed over.
            if (actor.role === 'participant' && drawFor(known).ok) writing.moved(line, session, actor, frame);
            return;
          }
          if (frame.protocol !== protocolVersion) return leave(line, 'protocol');
          // A page says hello once a connection; one that cannot stop is not caught up again and again.
          if (!drawFor(known).ok) return line.end();
          return welcome(line, known, frame.since);
        })
        .catch(comeAgain);
    });
  });

  async function identified(line: Line): Promise<Identity | null> {
    const first = await identify(line.handshake);
    if (!first?.endsWith) return first;
    line.join(first.endsWith);
    // What was revoked between the reading and the joining has ended nothing here: read once more.
    return identify(line.handshake);
  }

  function leave(line: Line, why: 'unauthorized' | 'protocol' | 'too-many-pages'): void {
    line.send({ type: 'bye', why });
    line.end();
  }

  async function takeOp(identity: Identity, raw: unknown, line: Line): Promise<void> {
    const id = opIdOnly.safeParse(raw);
    if (!id.success) return;
    const op = id.data.id;
    const drawn = drawFor(identity);
    if (!drawn.ok) return line.send({ type: 'wait', op, retryInMs: drawn.retryInMs });
    const parsed = parseOp(raw);
    if (!parsed.ok) return line.send({ type: 'refuse', op, reason: parsed.reason });
    try {
      const answer = await room.submit(identity.session, identity.actor, parsed.op);
      if (!answer.ok) return line.send({ type: 'refuse', op, reason: answer.reason });
      line.send({ type: 'ack', op, revision: answer.revision, outcome: answer.outcome });
    } catch (error) {
      // Not committed, so neither acknowledged nor refused: it stays in the page's outbox.
      fault(error);
      line.send({ type: 'wait', op, retryInMs: afterFaultMs });
    }
  }

  function drawFor({ self, session }: Identity): Draw {
    const key = `${session} ${self.role === 'participant' ? self.seat.id : self.role}`;
    const drawn = draw(buckets.get(key), nowMs(), { perSecond: limits.opsPerSecond, burst: limits.opsBurst });
    buckets.set(key, drawn.bucket);
    return drawn;
  }

  async function welcome(line: Line, identity: Identity, heldRevision: number): Promise<void> {
    const before = await store.session(identity.session);
    if (!before) return leave(line, 'unauthorized');
    const { self } = identity;
    // Placed as of now: the tables may have moved since this line opened.
    const actor = self.role === 'participant' ? participantActor(self.seat, before) : identity.actor;
    if (self.role === 'participant') {
      const own = channels.seat(before.id, self.seat.id);
      if (!line.isIn(own) && lines.countIn(own) >= limits.socketsPerSeat)
        return leave(line, 'too-many-pages');
    }
    line.join(channelsOf(before.id, actor));
    // Read again now that this line hears what follows: what was committed in between is in here, or it is lost.
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
    line.send({
      type: 'welcome',
      protocol: protocolVersion,
      revision: session.revision,
      full,
      nowMs: nowMs(),
      self,
      parts: cut,
    });
    presence.arrived(line, session.id, self);
  }

  return {
    broadcast,
    endLines(channel) {
      const frame: ServerFrame = { type: 'bye', why: 'unauthorized' };
      lines.tell([channel], frame);
      lines.end([channel]);
    },
    async close() {
      presence.stop();
      writing.stop();
      await lines.close();
    },
  };
}
