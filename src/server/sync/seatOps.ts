import type { Op } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import { type Applied, type Applying, begunExercises } from './opContext.ts';
import { seatPart } from './parts.ts';

/** Somebody sits down at another table; what they wrote on their own comes along, what a table wrote stays. */
export async function moveSeat(op: Extract<Op, { type: 'seat.move' }>, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { actor } = context;
  if (actor.role === 'participant' && actor.seat !== op.seat) return refuse('not-allowed');
  if (!session.settings.tables.some(({ id }) => id === op.table)) return refuse('unknown-table');
  const seat = await writer.seat(session.id, op.seat);
  if (!seat) return refuse('unknown-seat');
  const moved = { ...seat, table: op.table, scribe: seat.scribe && seat.table === op.table, revision };
  await writer.putSeat(moved);
  return {
    ok: true,
    outcome: 'applied',
    parts: [seatPart(moved, seat.table)],
    touched: begunExercises(session),
    placedAgain: [seat.id],
  };
}

/** One scribe a table: naming one relieves the one before. A member may name any of the own table. */
export async function nameScribe(op: Extract<Op, { type: 'seat.scribe' }>, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { actor } = context;
  const seat = await writer.seat(session.id, op.seat);
  if (!seat) return refuse('unknown-seat');
  if (actor.role === 'participant' && actor.table !== seat.table) return refuse('not-allowed');
  const relieved = (await writer.seats(session.id, seat.table)).filter(
    ({ id, scribe }) => scribe && id !== seat.id,
  );
  const changed = [
    ...relieved.map((one) => ({ ...one, scribe: false, revision })),
    { ...seat, scribe: true, revision },
  ];
  for (const one of changed) await writer.putSeat(one);
  return { ok: true, outcome: 'applied', parts: changed.map((one) => seatPart(one, null)), touched: [] };
}

/** A name is put right, by a facilitator or by the person who bears it. */
export async function renameSeat(op: Extract<Op, { type: 'seat.rename' }>, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { actor } = context;
  if (actor.role === 'participant' && actor.seat !== op.seat) return refuse('not-allowed');
  const seat = await writer.seat(session.id, op.seat);
  if (!seat) return refuse('unknown-seat');
  const renamed = { ...seat, name: op.name, revision };
  await writer.putSeat(renamed);
  // Its own pages read their name when they come in.
  return {
    ok: true,
    outcome: 'applied',
    parts: [seatPart(renamed, null)],
    touched: [],
    placedAgain: [seat.id],
  };
}

/**
 * Somebody is shown the door, or let in again, with all that they wrote, which counts for nothing meanwhile. What they
 * wrote with their table stays the table's.
 */
export async function showTheDoor(
  op: Extract<Op, { type: 'seat.remove' | 'seat.restore' }>,
  applying: Applying,
): Applied {
  const { writer, session, revision, context } = applying;
  const seat = await writer.seat(session.id, op.seat);
  if (!seat) return refuse('unknown-seat');
  const isLeaving = op.type === 'seat.remove';
  if (isLeaving === (seat.removedMs !== null)) return refuse('stale');
  const removedMs = isLeaving ? context.nowMs : null;
  const changed = { ...seat, removedMs, scribe: false, revision };
  await writer.putSeat(changed);
  return {
    ok: true,
    outcome: 'applied',
    parts: [seatPart(changed, null)],
    touched: begunExercises(session),
  };
}
