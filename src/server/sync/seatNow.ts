import type { Actor } from '#shared/session/permissions.ts';
import type { Op } from '#shared/sync/op.ts';
import type { SeatRow, SessionRow, StoreReader } from '#server/storage/store.ts';
import { participantActor } from './audiences.ts';

/**
 * The seat that the bearer of this id has now: another one, where the two were merged since (mergeSeats.ts), and none
 * once it has been erased. A merged seat's join stands in the log under the name of the seat that it became part of.
 */
export async function seatNow(
  store: Pick<StoreReader, 'seat' | 'op'>,
  session: string,
  id: string,
): Promise<SeatRow | undefined> {
  const seat = await store.seat(session, id);
  if (seat) return seat;
  const joined = await store.op(session, id);
  const [, now] = /^seat:(.+)$/.exec(joined?.actor ?? '') ?? [];
  return now === undefined || now === id ? undefined : store.seat(session, now);
}

type Participant = Extract<Actor, { role: 'participant' }>;

/** Somebody who wrote under an id that is no more, and the op that they sent, under the seat that they have now. */
export function asSeatedNow(
  { op, actor }: { readonly op: Op; readonly actor: Participant },
  seat: SeatRow,
  session: Pick<SessionRow, 'settings'>,
): { readonly op: Op; readonly actor: Participant } {
  const now = { ...actor, ...participantActor(seat, session) };
  if ('seat' in op && op.seat === actor.seat) return { op: { ...op, seat: seat.id }, actor: now };
  const isOwn = op.type === 'worksheet.resolve' && op.owner === `seat:${actor.seat}`;
  return { op: isOwn ? { ...op, owner: `seat:${seat.id}` } : op, actor: now };
}

/** The id by which an op calls its writer's seat, where that has become part of the seat that they have; else null. */
export async function mergedSeatIn(
  store: Pick<StoreReader, 'seat' | 'op'>,
  session: string,
  { op, actor }: { readonly op: Op; readonly actor: Participant },
): Promise<string | null> {
  const [, owner] = /^seat:(.+)$/.exec(op.type === 'worksheet.resolve' ? op.owner : '') ?? [];
  const named = 'seat' in op ? op.seat : owner;
  if (named === undefined || named === actor.seat) return null;
  return (await seatNow(store, session, named))?.id === actor.seat ? named : null;
}
