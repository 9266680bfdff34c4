import type { Op } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { mergedSheets } from './mergedSheets.ts';
import { type Applied, type Applying, begunExercises } from './opContext.ts';
import { seatPart } from './parts.ts';
import { put } from './putRegisters.ts';

/**
 * Two seats of one person become one (SPEC rule 6): what `seat` wrote on its own lies with `into`, its devices and
 * its return code lead there, and its id stands for nobody any more. The table at which `into` sits counts. What is
 * anonymous stays where it is: nobody can tell whose it is, so that no more than the count of who has answered moves.
 */
export async function mergeSeats(op: Extract<Op, { type: 'seat.merge' }>, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  if (op.seat === op.into) return refuse('bad-value');
  const [seat, into] = [await writer.seat(session.id, op.seat), await writer.seat(session.id, op.into)];
  if (!seat || !into || into.removedMs !== null) return refuse('unknown-seat');
  const ownOf = (id: string): Promise<readonly Register[]> =>
    writer.registers(session.id, { owner: `seat:${id}` });
  const owner = `seat:${into.id}`;
  const merging = { owner, revision, op: op.id };
  const { parts } = await put(applying, mergedSheets(await ownOf(seat.id), await ownOf(into.id), merging));
  await moveIssued(seat.id, into.id, applying);
  await writer.mergeSeat(seat, into.id, context.nowMs);
  const kept = {
    ...into,
    scribe: into.scribe || (seat.scribe && seat.table === into.table && seat.removedMs === null),
    joinedMs: earlier(seat.joinedMs, into.joinedMs),
    revision,
  };
  await writer.putSeat(kept);
  const nobody = { ...seat, name: '', table: '', scribe: false, revision };
  return {
    ok: true,
    outcome: 'applied',
    parts: [seatPart(nobody, seat.table), seatPart(kept, null), ...parts],
    touched: begunExercises(session),
    placedAgain: [seat.id, into.id],
  };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Who has answered an anonymous exercise under either seat has answered it. */
async function moveIssued(from: string, to: string, { writer, session, context }: Applying): Promise<void> {
  context.issued.move(session.id, from, to);
  for (const { id, anonymous } of context.source.exercises) {
    if (anonymous !== true) continue;
    const seats = await writer.anonymousSeats(session.id, id);
    if (!seats.includes(from)) continue;
    const moved = new Set(seats.map((seat) => (seat === from ? to : seat)));
    await writer.sealAnonymous(session.id, id, [...moved]);
  }
}
