import { type Actor, mayDrive, mayWrite } from '#shared/session/permissions.ts';
import { isAnonymousOp, type Op } from '#shared/sync/op.ts';
import { refuse, type Refusal } from '#shared/sync/reasons.ts';
import type { StoreWriter } from '#server/storage/store.ts';
import { processAnonymousOp } from './anonymousOps.ts';
import type { Accepted, Applied, Applying, OpContext } from './opContext.ts';
import { eraseSeat } from './eraseSeat.ts';
import { loggedBody } from './loggedBody.ts';
import { erasePlanned, forgetContacts, setPlan } from './planOps.ts';
import { mergeSeats } from './mergeSeats.ts';
import { park } from './parkingOps.ts';
import { moveSeat, nameScribe, renameSeat, showTheDoor } from './seatOps.ts';
import { asSeatedNow, mergedSeatIn, seatNow } from './seatNow.ts';
import { changeSession, tick } from './sessionOps.ts';
import { moveStage } from './stageOps.ts';
import { keepTally } from './tallyOps.ts';
import { resolve, setField, takeLateIn } from './worksheetOps.ts';

/** The actor as the log names it. */
function actorName(actor: Actor): string {
  if (actor.role === 'facilitator') return `facilitator:${actor.account}`;
  return actor.role === 'participant' ? `seat:${actor.seat}` : actor.role;
}

/**
 * One op, from authorization to the log, within the caller's transaction. An op that is in the log already
 * changes nothing and is answered as it was the first time (SPEC rule 2). Nothing is written for a refusal.
 */
export async function processOp(
  writer: StoreWriter,
  op: Op,
  context: OpContext,
): Promise<Accepted | Refusal> {
  const answer = await processSeated(writer, op, context);
  const { actor, session: id } = context;
  if (answer.ok || actor.role !== 'participant') return answer;
  const seat = await seatNow(writer, id, actor.seat);
  const before = seat?.id === actor.seat ? await mergedSeatIn(writer, id, { op, actor }) : actor.seat;
  const session = seat && before !== null ? await writer.session(id) : undefined;
  if (!seat || before === null || !session) return answer;
  // Its seat has become part of another while this was on its way or waited on a phone, and so has what it writes.
  const now = asSeatedNow({ op, actor: { ...actor, seat: before } }, seat, session);
  return processSeated(writer, now.op, { ...context, actor: now.actor });
}

async function processSeated(writer: StoreWriter, op: Op, context: OpContext): Promise<Accepted | Refusal> {
  if (isAnonymousOp(op)) return processAnonymousOp(writer, op, context);
  const { session: id, actor } = context;
  const known = await writer.op(id, op.id);
  if (known) {
    if (known.actor !== actorName(actor)) return refuse('not-allowed');
    return { ok: true, revision: known.revision, outcome: known.outcome, parts: [], touched: [] };
  }
  if (!mayWrite(actor, op)) return refuse('not-allowed');
  const session = await writer.sessionForUpdate(id);
  if (!session) return refuse('unknown-session');
  if (!mayDrive(actor, op, session.stage.driver)) return refuse('not-driver');
  if (actor.role === 'participant') {
    const seat = await writer.seat(id, actor.seat);
    // Whoever was erased while this was on its way writes nothing more (rule 11).
    if (!seat) return refuse('unknown-seat');
    // Nor does who was shown the door, until they are let in again.
    if (seat.removedMs !== null) return refuse('locked');
  }
  const revision = session.revision + 1;
  const change = await applyOp(op, { writer, session, revision, context });
  if (!change.ok) return change;
  await writer.putRevision(id, revision);
  await writer.insertOp({
    session: id,
    revision,
    id: op.id,
    actor: actorName(actor),
    type: op.type,
    body: loggedBody(op),
    atMs: context.nowMs,
    outcome: change.outcome,
  });
  return { ...change, revision };
}

async function applyOp(op: Op, applying: Applying): Applied {
  switch (op.type) {
    case 'worksheet.set':
      return setField(op, applying);
    case 'worksheet.takeLate':
      return takeLateIn(op, applying);
    case 'worksheet.resolve':
      return resolve(op, applying);
    case 'seat.move':
      return moveSeat(op, applying);
    case 'seat.scribe':
      return nameScribe(op, applying);
    case 'seat.erase':
      return eraseSeat(op, applying);
    case 'seat.rename':
      return renameSeat(op, applying);
    case 'seat.merge':
      return mergeSeats(op, applying);
    case 'seat.remove':
    case 'seat.restore':
      return showTheDoor(op, applying);
    case 'parking.set':
      return park(op, applying);
    case 'tally.set':
      return keepTally(op, applying);
    case 'stage.go':
    case 'stage.display':
    case 'stage.page':
    case 'stage.undo':
    case 'stage.agenda':
    case 'stage.begin':
    case 'stage.timer':
    case 'stage.lock':
    case 'stage.pulse':
    case 'stage.pick':
    case 'stage.drive':
    case 'exercise.phase':
    case 'exercise.timer':
    case 'exercise.pause':
    case 'exercise.reset':
      return moveStage(op, applying);
    case 'plan.tick':
      return tick(op, applying);
    case 'plan.set':
      return setPlan(op, applying);
    case 'plan.erase':
      return erasePlanned(op, applying);
    case 'plan.forget':
      return forgetContacts(op, applying);
    case 'session.change':
      return changeSession(op, applying);
  }
}
