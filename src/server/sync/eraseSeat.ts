import * as z from 'zod';
import type { JsonValue, Op } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { type Applied, type Applying, begunExercises } from './opContext.ts';
import { parkedWithout } from './parkingOps.ts';
import { seatPart } from './parts.ts';
import { put } from './putRegisters.ts';

/**
 * A person leaves for good (SPEC rule 11): name, seat, way back, own answers, and what the log held of them. The
 * table keeps its text, whoever held the pen; what lay beside it and was this person's goes.
 */
export async function eraseSeat(op: Extract<Op, { type: 'seat.erase' }>, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { actor } = context;
  if (actor.role === 'participant' && actor.seat !== op.seat) return refuse('not-allowed');
  const seat = await writer.seat(session.id, op.seat);
  if (!seat) return refuse('unknown-seat');
  const bodies = await writer.opBodies(session.id, `seat:${seat.id}`);
  const registers = await writer.registers(session.id, {});
  const beside = besideTables(registers, bodies).map((one) => ({ ...one, value: null, revision }));
  const parked = parkedWithout(registers, seat, revision);
  const { parts } = await put(applying, [...beside, ...parked]);
  await writer.eraseSeat(session.id, seat.id);
  const nobody = { ...seat, name: '', table: '', scribe: false, revision };
  return {
    ok: true,
    outcome: 'applied',
    parts: [seatPart(nobody, seat.table), ...parts],
    touched: begunExercises(session),
  };
}

const written = z.object({
  type: z.literal('worksheet.set'),
  client: z.string(),
  exercise: z.string(),
  field: z.string(),
  value: z.json(),
});

/** The values that these ops wrote for tables and that are not the tables' text: late ones, and conflicts. */
function besideTables(registers: readonly Register[], bodies: readonly string[]): readonly Register[] {
  // By page and words: a page that another has only named as its own takes nothing of that other's along (rule 4).
  const key = (
    one: Pick<Register, 'client' | 'exercise' | 'field'> & { readonly value: JsonValue },
  ): string => JSON.stringify([one.client, one.exercise, one.field, one.value]);
  const own = new Set<string>();
  for (const body of bodies) {
    const parsed = written.safeParse(JSON.parse(body));
    if (parsed.success) own.add(key(parsed.data));
  }
  return registers.filter(
    (one) => one.owner.startsWith('table:') && one.value !== null && !isText(one) && own.has(key(one)),
  );
}

/** What a table reads as its own, or read until a reset set it aside. */
function isText({ slot }: Register): boolean {
  return slot === 'current' || /^reset:[^:]+:current$/.test(slot);
}
