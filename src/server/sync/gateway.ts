import type { Workshop } from '#shared/content/workshop.ts';
import type { Actor, AnonymousOwners } from '#shared/session/permissions.ts';
import type { Clock } from '#shared/clock.ts';
import { createBuckets } from '#shared/sync/buckets.ts';
import { limits } from '#shared/sync/limits.ts';
import { parseOp } from '#shared/sync/parseOp.ts';
import { project } from '#shared/sync/project.ts';
import {
  clientFrame,
  type Farewell,
  isOfAnotherAge,
  type Hello,
  opIdOnly,
  type Part,
  protocolVersion,
  type ReadyFrame,
  type SavingProblem,
  type Self,
  type ServerFrame,
  type WritingFrame,
} from '#shared/sync/protocol.ts';
import type { Draw } from '#shared/sync/tokenBucket.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { KnownResults } from '#server/results/knownResults.ts';
import { createLineage, type Lineage } from '#server/copy/lineage.ts';
import { isMaterial, type MaterialNews } from '#server/results/materialNews.ts';
import type { Store } from '#server/storage/store.ts';
import { anonymousOwners } from './anonymousOwners.ts';
import { audiences, channels, channelsOf, participantActor } from './audiences.ts';
import { lineEnds } from './lineEnds.ts';
import type { Handshake, Line, Lines } from './lines.ts';
import { catchUpParts } from './parts.ts';
import type { Broadcast, Room } from './room.ts';
import { planFrames } from './planFrames.ts';
import { startPresence } from './presence.ts';
import { startReadiness } from './readiness.ts';
import { startTally } from './tally.ts';
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
  /** Hears of the material that a device is welcomed with. */
  readonly news: MaterialNews;
  readonly results: Pick<KnownResults, 'of'>;
  /** Reads the handshake; called again at every connection. `removed` is somebody who was shown the door. */
  readonly identify: (handshake: Handshake) => Promise<Identity | 'removed' | null>;
  /** What pages know that the data, having gone on from a copy, do not. */
  readonly lineage?: Lineage;
  /** Why nothing can be saved at the moment; null while all is well. */
  readonly savingProblem?: () => SavingProblem | null;
  /** Hears of what should not have happened; one page's fault is no reason to end the room. */
  readonly fault: (error: unknown) => void;
}

/** After a fault of ours, a page tries again this much later, in milliseconds. */
const afterFaultMs = 1000;

export interface Gateway {
  readonly broadcast: Broadcast;
  /** Tells every console that nothing can be saved, and why; null once it can again. */
  tellSaving(problem: { readonly reason: SavingProblem } | null): void;
  /** Says goodbye to every line of this channel, at once (SPEC rule 4). */
  endLines(channel: string): void;
  close(): Promise<void>;
}

/** The server's end of the lines: parses frames at the edge, hands ops to the room, answers, and tells the room. */
export function startGateway(deps: GatewayDeps): Gateway {
  const { lines, store, room, kinds, clock, news, results, identify, fault } = deps;
  const { nowMs } = clock;
  const buckets = createBuckets({ perSecond: limits.opsPerSecond, burst: limits.opsBurst });
  /** What the secrets that were said hello with open, for as long as their lines are. */
  const opened = new WeakMap<Line, AnonymousOwners>();
  const lineage = deps.lineage ?? createLineage([]);
  const presence = startPresence(lines, clock);
  const writing = startWriting(lines, clock);
  const readiness = startReadiness(lines, clock);
  const tally = startTally({ lines, store, room, clock, fault });

  const broadcast: Broadcast = (session, workshop, parts, how) => {
    for (const audience of audiences(session, workshop, parts)) {
      const frame: ServerFrame = { type: 'parts', nowMs: nowMs(), parts: audience.parts };
      const named = how && { latest: `${how.latest} ${audience.channels.join(' ')}` };
      lines.tell(audience.channels, frame, named);
    }
  };
  room.onCommit(({ session, workshop, parts, placedAgain, op }) => {
    broadcast(session, workshop, parts);
    const moved =
      placedAgain === 'everybody'
        ? [channels.devices(session.id)]
        : placedAgain.map((seat) => lineEnds.seat(session.id, seat));
    if (moved.length > 0) lines.end(moved);
    if (op?.type === 'seat.erase') endLines(lineEnds.seat(session.id, op.seat));
    if (op?.type === 'seat.remove') endLines(lineEnds.seat(session.id, op.seat), 'removed');
    readiness.staged(session.id, session.stage);
  });

  lines.onLine((line) => {
    const identity = identified(line);
    // Not knowing who is there, because the storage failed, is no reason to turn a seat away for good.
    const comeAgain = (error: unknown): void => {
      fault(error);
      clock.after(afterFaultMs, () => line.end());
    };
    // Who is nobody here is told without asking, and who says no hello holds a place for nothing.
    identity.then((known) => typeof known !== 'string' || leave(line, known)).catch(comeAgain);
    const patience = clock.after(limits.helloMs, () => line.end());
    line.onEnd(() => patience.cancel());
    line.onFrame((raw) => {
      const parsed = clientFrame.safeParse(raw);
      // The hello of another age may have another shape too.
      const isStrange = isOfAnotherAge(raw);
      if (!parsed.success && !isStrange) return;
      void identity
        .then(async (known) => {
          if (typeof known === 'string') return leave(line, known);
          if (isStrange || !parsed.success) return leave(line, 'protocol');
          const frame = parsed.data;
          if (frame.type === 'op') return takeOp(known, frame.op, line);
          if (frame.type === 'writing' || frame.type === 'ready') return hearOfWork(line, known, frame);
          if (frame.type === 'wall') {
            if (known.actor.role === 'projector' && drawFor(known).ok)
              presence.wallSized(line, known.session, frame);
            return;
          }
          if (frame.type === 'pulse' || frame.type === 'unclear') {
            const { actor, session } = known;
            if (actor.role !== 'participant' || !drawFor(known).ok) return;
            return tally.said(session, actor.seat, frame);
          }
          if (frame.type !== 'hello') return;
          // A page says hello once a connection; one that cannot stop is not caught up again and again.
          if (!drawFor(known).ok) return line.end();
          patience.cancel();
          return welcome(line, known, frame);
        })
        .catch(comeAgain);
    });
  });

  function endLines(channel: string, why: 'unauthorized' | 'removed' = 'unauthorized'): void {
    lines.tell([channel], { type: 'bye', why });
    lines.end([channel]);
  }

  async function identified(line: Line): Promise<Identity | 'removed' | 'unauthorized'> {
    const first = (await identify(line.handshake)) ?? 'unauthorized';
    if (typeof first === 'string' || !first.endsWith) return first;
    line.join(first.endsWith);
    // What was revoked between the reading and the joining has ended nothing here: read once more.
    return (await identify(line.handshake)) ?? 'unauthorized';
  }

  /**
   * Where somebody types, and whether they are done: worth showing, not worth waiting for, so that over the limit it is
   * passed over. Of an anonymous exercise nobody is to know who is at it.
   */
  async function hearOfWork(line: Line, known: Identity, frame: WritingFrame | ReadyFrame): Promise<void> {
    const { actor } = known;
    if (actor.role !== 'participant' || !drawFor(known).ok) return;
    if (frame.type === 'writing' && frame.owner === 'table')
      return writing.moved(line, known.session, actor, frame);
    const session = await store.session(known.session);
    if (!session) return;
    const workshop = await room.workshopOf(session);
    const { id, stage } = session;
    if (frame.type === 'ready') return readiness.said(line, actor.seat, frame, { id, stage, workshop });
    const exercise = workshop.exercises.find((one) => one.id === frame.exercise);
    if (exercise && exercise.anonymous !== true) writing.moved(line, id, actor, frame);
  }

  function leave(line: Line, why: Farewell): void {
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
      const answer = await room.submit(identity.session, actorOn(line, identity), parsed.op);
      // Shown the door while it was on its way: it stays in the page's outbox until they are let in again.
      if (!answer.ok && answer.reason === 'locked') return leave(line, 'removed');
      if (!answer.ok) return line.send({ type: 'refuse', op, reason: answer.reason });
      line.send({ type: 'ack', op, revision: answer.revision, outcome: answer.outcome });
    } catch (error) {
      // Not committed, so neither acknowledged nor refused: it stays in the page's outbox.
      fault(error);
      line.send({ type: 'wait', op, retryInMs: afterFaultMs, why: 'fault' });
    }
  }

  function actorOn(line: Line, { actor }: Identity): Actor {
    const anonymous = opened.get(line);
    return actor.role === 'participant' && anonymous ? { ...actor, anonymous } : actor;
  }

  function needsMaterial({ exercises }: Workshop, exercise: string): boolean {
    const found = exercises.find(({ id }) => id === exercise);
    return kinds.get(found?.kind ?? '')?.givesMaterial === true;
  }

  function drawFor({ self, session }: Identity): Draw {
    const key = `${session} ${self.role === 'participant' ? self.seat.id : self.role}`;
    return buckets.draw(key, nowMs());
  }

  async function welcome(
    line: Line,
    identity: Identity,
    { since: heldRevision, secret, with: wanted, knows }: Hello,
  ): Promise<void> {
    const before = await store.session(identity.session);
    if (!before) return leave(line, 'unauthorized');
    const { self } = identity;
    // Placed as of now: the tables may have moved since this line opened.
    const placed = self.role === 'participant' ? participantActor(self.seat, before) : identity.actor;
    if (placed.role === 'participant' && secret !== undefined) {
      const { business } = placed;
      const source = await room.sourceOf(before);
      opened.set(line, anonymousOwners({ session: before, source, business, secret }));
    }
    const actor = actorOn(line, { ...identity, actor: placed });
    if (self.role === 'participant') {
      const own = channels.seat(before.id, self.seat.id);
      if (!line.isIn(own) && lines.countIn(own) >= limits.socketsPerSeat)
        return leave(line, 'too-many-pages');
    }
    line.join(channelsOf(before.id, actor));
    // Read again now that this line hears what follows: what was committed in between is in here, or it is lost.
    const session = (await store.session(before.id)) ?? before;
    // Placed by settings that have just changed, it would hear of the wrong business: it comes again.
    if (session.settingsRevision !== before.settingsRevision) return line.end();
    if (self.role === 'participant') {
      // Its seat was moved at this very moment: welcomed to the table that it has left, it would take what the new
      // one has for known.
      const seat = await store.seat(session.id, self.seat.id);
      if (seat?.table !== self.seat.table) return line.end();
    }
    // A page that knows more than this server (a copy was put back) starts over, and so does one whose seat has
    // come to another table since: what it lacks there is older than what it holds.
    const from = knows && lineage.welcome(session.id, session.revision, knows);
    const full =
      from?.isAnother === true ||
      heldRevision === 0 ||
      heldRevision > session.revision ||
      heldRevision < (identity.placedRevision ?? 0);
    const since = full ? 0 : heldRevision;
    const workshop = await room.workshopOf(session);
    const parts: Part[] = [
      ...(await catchUpParts(store, { session, workshop, kinds, reader: actor, since })),
    ];
    for (const [exercise, { phase }] of Object.entries(session.stage.exercises)) {
      // A device sees a result once it is revealed; before, a joining room would compute it for nobody.
      if (actor.role === 'participant' && phase !== 'revealed' && !needsMaterial(workshop, exercise))
        continue;
      parts.push(...(await results.of(session, workshop, exercise)));
    }
    const cut = parts.flatMap((part) => {
      const seen = project(part, actor, { stage: session.stage, workshop });
      if (seen && isMaterial(part)) news.welcomedWith(session, part);
      return seen ?? [];
    });
    for (const [exercise, { phase }] of Object.entries(session.stage.exercises)) {
      if (actor.role === 'participant' && phase !== 'draft') news.thereIsOnly(session, exercise, parts);
    }
    line.send({
      type: 'welcome',
      protocol: protocolVersion,
      revision: session.revision,
      full,
      nowMs: nowMs(),
      self,
      parts: cut,
      resumed: from && { id: from.id, beyond: from.beyond },
    });
    if (self.role === 'facilitator') {
      line.join([channels.consoles]);
      const problem = deps.savingProblem?.() ?? null;
      if (problem !== null) line.send({ type: 'saving', problem });
    }
    if (self.role === 'facilitator') tally.arrived(line, session.id);
    presence.arrived(line, session.id, self, wanted ?? 'room');
    if (self.role === 'facilitator') {
      readiness.arrived(line, session.id);
      writing.arrived(line, session.id);
    }
    if (self.role === 'facilitator' && wanted === 'plan') {
      line.join([channels.plan(session.id)]);
      line.sendInTurn(await planFrames(store, session.id));
    }
  }

  return {
    broadcast,
    tellSaving: (problem) =>
      lines.tell([channels.consoles], { type: 'saving', problem: problem?.reason ?? null }),
    endLines,
    async close() {
      // Before anything ends, so that every page knows on whose side it was.
      lines.tellAll({ type: 'going' });
      presence.stop();
      readiness.stop();
      writing.stop();
      await tally.stop();
      await lines.close();
    },
  };
}
