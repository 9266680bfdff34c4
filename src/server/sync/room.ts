import type { Workshop } from '#shared/content/workshop.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import type { Actor } from '#shared/session/permissions.ts';
import { isAnonymousOp, type Op } from '#shared/sync/op.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { refuse, type Refusal } from '#shared/sync/reasons.ts';
import { takesAnswers } from '#shared/sync/stage.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SeatRow, SessionRow, Store, TokenRow } from '#server/storage/store.ts';
import type { ServerClock } from '#server/systemClock.ts';
import type { Committer } from './committer.ts';
import { seal } from './anonymousOps.ts';
import { createIssuedKeys } from './issuedKeys.ts';
import type { Accepted, Change } from './opContext.ts';
import { seatPart } from './parts.ts';
import { processOp } from './processOp.ts';
import { inTraditionalToo } from './traditionalWording.ts';

/** Tells readers of a session what changed; the parts are cut to each audience on the way out. */
export type Broadcast = (
  session: SessionRow,
  workshop: Workshop,
  parts: readonly Part[],
  /** Names what a newer one replaces. */
  how?: { readonly latest: string },
) => void;

export interface RoomDeps {
  readonly store: Store;
  readonly committer: Committer;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly clock: Pick<ServerClock, 'nowMs' | 'soon'>;
  /** Hears of what should not have happened; a hint that cannot be given is no reason to end the room. */
  readonly fault: (error: unknown) => void;
  /** Hears of every commit in the same breath, and which results it may have changed. */
  readonly committed?: (session: string, revision: number, touched: readonly string[] | 'all') => void;
}

export type Joined = { readonly ok: true; readonly seat: SeatRow } | Refusal;

export interface Room {
  submit(session: string, actor: Actor, op: Op): Promise<Accepted | Refusal>;
  /**
   * A place in the room; refused while it is locked, and when the device's own id for it stands for somebody who was
   * shown the door, or stood for somebody who has been erased or become part of another seat.
   */
  join(seat: Omit<SeatRow, 'revision'>, token: TokenRow): Promise<Joined>;
  /** The workshop as this session runs it: what it hides left out, its own words in it. */
  workshopOf(session: SessionRow): Promise<Workshop>;
  /** The content a session was made with. */
  sourceOf(session: SessionRow): Promise<Workshop>;
  /** Listeners hear of every commit, after its op has been acknowledged. */
  onCommit(listener: (commit: Commit) => void): void;
  /** Writes down what memory alone holds, before the server ends. */
  settle(): Promise<void>;
}

export interface Commit {
  readonly session: SessionRow;
  readonly workshop: Workshop;
  readonly parts: readonly Part[];
  readonly touched: readonly string[];
  readonly placedAgain: readonly string[] | 'everybody';
  readonly op: Op | null;
}

/** The one way in which a session changes: every op of every surface goes through here. */
export function createRoom({ store, committer, kinds, clock, fault, committed }: RoomDeps): Room {
  const { nowMs, soon } = clock;
  const sources = new Map<string, Workshop>();
  const run = new Map<string, { readonly revision: number; readonly workshop: Workshop }>();
  const listeners: ((commit: Commit) => void)[] = [];
  const issued = createIssuedKeys();
  const hear = committed ?? (() => undefined);

  async function workshopOf(session: SessionRow): Promise<Workshop> {
    const made = run.get(session.id);
    if (made?.revision === session.settingsRevision) return made.workshop;
    const workshop = sessionWorkshop(await sourceOf(session), session.settings);
    run.set(session.id, { revision: session.settingsRevision, workshop });
    return workshop;
  }

  async function sourceOf(session: SessionRow): Promise<Workshop> {
    const key = `${session.settings.workshop}@${session.workshopRevision}`;
    const known = sources.get(key);
    if (known) return known;
    const workshop = await store.workshop(session.settings.workshop, session.workshopRevision);
    if (!workshop) throw new Error(`Session ${session.id} has no stored workshop.`);
    sources.set(key, workshop);
    return workshop;
  }

  async function tell(
    id: string,
    { parts, touched, placedAgain = [] }: Pick<Change, 'parts' | 'touched' | 'placedAgain'>,
    op: Op | null,
  ): Promise<void> {
    const session = await store.session(id);
    if (!session) return;
    const workshop = await workshopOf(session);
    for (const listener of listeners) listener({ session, workshop, parts, touched, placedAgain, op });
  }

  async function tellOfSeat(seat: SeatRow): Promise<void> {
    const joined = seat.session;
    const session = await store.session(joined);
    const open = Object.entries(session?.stage.exercises ?? {}).filter(([, { phase }]) =>
      takesAnswers(phase),
    );
    const touched = open.map(([exercise]) => exercise);
    await tell(joined, { parts: [seatPart(seat, null)], touched }, null);
  }

  return {
    workshopOf,
    sourceOf,
    onCommit: (listener) => listeners.push(listener),
    async submit(id, actor, op) {
      const session = await store.session(id);
      if (!session) return { ok: false, reason: 'unknown-session' };
      const [workshop, source] = await Promise.all([workshopOf(session), sourceOf(session)]);
      const context = { session: id, actor, nowMs: nowMs(), workshop, source, kinds, issued };
      const taken = await inTraditionalToo(op);
      const answer = await committer.submit((writer) => processOp(writer, taken, context));
      if (answer.ok && !isAnonymousOp(op))
        hear(id, answer.revision, movesPeople(op) ? 'all' : answer.touched);
      if (answer.ok && answer.sealed) issued.written(id, answer.sealed.exercise, answer.sealed.seats);
      if (answer.ok && answer.parts.length > 0) {
        // The acknowledgement goes first: what follows here is a hint that may be lost.
        soon(() => void tell(id, answer, op).catch(fault));
      }
      return answer;
    },
    async join(fresh, token) {
      const joined = await committer.submit(async (writer): Promise<Joined> => {
        const session = await writer.sessionForUpdate(fresh.session);
        if (!session) throw new Error('The session to join is not there.');
        const known = await writer.seat(fresh.session, fresh.id);
        if (known) return known.removedMs === null ? { ok: true, seat: known } : refuse('not-allowed');
        if (await writer.op(fresh.session, fresh.id)) return refuse('unknown-seat');
        if (session.stage.locked) return refuse('locked');
        const revision = session.revision + 1;
        const row = { ...fresh, revision };
        await writer.putRevision(fresh.session, revision);
        await writer.putSeat(row);
        await writer.putToken(token);
        await writer.insertOp({
          session: fresh.session,
          revision,
          id: fresh.id,
          actor: `seat:${fresh.id}`,
          type: 'seat.join',
          body: JSON.stringify(fresh),
          atMs: nowMs(),
          outcome: 'applied',
        });
        return { ok: true, seat: row };
      });
      if (joined.ok) hear(fresh.session, joined.seat.revision, 'all');
      if (joined.ok) soon(() => void tellOfSeat(joined.seat).catch(fault));
      return joined;
    },
    async settle() {
      for (const { session: id, exercise } of issued.open()) {
        const sealed = await committer.submit(async (writer) => {
          const session = await writer.sessionForUpdate(id);
          return session ? seal(exercise, { writer, session, issued }) : null;
        });
        if (sealed) issued.written(id, exercise, sealed.seats);
      }
    },
  };
}

/** Who sits where, and what the session is, is in every result. */
function movesPeople({ type }: Op): boolean {
  return type.startsWith('seat.') || type === 'session.change';
}
