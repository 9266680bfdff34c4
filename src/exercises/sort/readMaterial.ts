import * as z from 'zod/mini';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Carried } from '#exercises/carried.ts';

const sent = z.object({ id: z.string(), exercise: z.string(), record: z.string(), text: z.string() });
const material = z.object({ sent: z.readonly(z.array(sent)) });

/** The cards that the facilitator has taken along for everybody; none until they are there. */
export function sentCards(given: JsonValue | undefined): readonly Carried[] {
  const parsed = material.safeParse(given);
  return parsed.success ? parsed.data.sent : [];
}
