import type { JsonValue } from '#shared/sync/op.ts';

/**
 * What a session's plan is made of: people who are asked to come, things to do, facts about the place, what became of
 * each letter, and where people sit before they have joined. The server alone writes letters.
 */
export const planLists = ['invitees', 'tasks', 'place', 'letters'] as const;
export type PlanList = (typeof planLists)[number];

/** One record as stored: null is the same as not there. */
export type PlanFields = Readonly<Record<string, JsonValue>>;

export interface PlanRecord {
  readonly list: PlanList;
  readonly id: string;
  /** Of the newest of its fields; 0 while nothing is acknowledged. */
  readonly revision: number;
  readonly fields: PlanFields;
}

/** The one record of the list `place`. */
export const placeId = 'place';

/** The records of one list, those that were removed among them. */
export function recordsOf(records: readonly PlanRecord[], list: PlanList): readonly PlanRecord[] {
  return records.filter((record) => record.list === list);
}
