import { type Invitee, inviteesOf } from '#shared/plan/readPlan.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import { leastTables, mostAtTable } from '#shared/room/groupSizes.ts';
import type { SessionSettings } from '#shared/session/settings.ts';

/** One table with those who are to sit there. */
export interface SeatedTable {
  readonly id: string;
  readonly business: string;
  readonly people: readonly Invitee[];
  /** Who belongs to another business than the table. */
  readonly strangers: readonly Invitee[];
}

export interface TablePlan {
  /** All who have not declined. */
  readonly mayCome: readonly Invitee[];
  readonly declined: readonly Invitee[];
  readonly unplaced: readonly Invitee[];
  readonly tables: readonly SeatedTable[];
  /** Seats that each table is planned with: as many as an even spread needs, ten at the most. */
  readonly seats: number;
  /** How many tables there should be, where those of the session would have more than ten people each. */
  readonly wanted: number | null;
}

/** Who sits where, as the plan has it. Whoever has a table that is gone has none. */
export function tablePlan(
  records: readonly PlanRecord[],
  { tables }: Pick<SessionSettings, 'tables'>,
): TablePlan {
  const people = inviteesOf(records);
  const mayCome = people.filter(({ reply }) => reply !== 'no');
  const known = new Set(tables.map(({ id }) => id));
  const least = leastTables(mayCome.length);
  return {
    mayCome,
    declined: people.filter(({ reply }) => reply === 'no'),
    unplaced: mayCome.filter(({ table }) => !known.has(table)),
    tables: tables.map(({ id, business }) => {
      const here = mayCome.filter(({ table }) => table === id);
      return {
        id,
        business,
        people: here,
        strangers: here.filter((person) => person.business !== '' && person.business !== business),
      };
    }),
    seats: Math.min(mostAtTable, Math.max(1, Math.ceil(mayCome.length / tables.length))),
    wanted: least > tables.length ? least : null,
  };
}
