import { expect } from 'vitest';
import type { PlanFields } from '#shared/plan/records.ts';
import type { TestFacilitator } from './facilitator.ts';

/** Writes invitees, or the place, as a facilitator's page does. */
export async function writePlan(
  facilitator: TestFacilitator,
  session: string,
  records: Readonly<Record<string, PlanFields>>,
): Promise<void> {
  const written = Object.entries(records).map(([id, fields]) => ({
    list: id === 'place' ? ('place' as const) : ('invitees' as const),
    id,
    fields: { ...fields },
  }));
  const answer = await facilitator.op(session, { type: 'plan.set', records: written });
  expect(answer.status, await answer.text()).toBe(200);
}
