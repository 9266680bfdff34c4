import { countNeeds, type NeedCount } from './countNeeds.ts';
import { inviteesOf } from './readPlan.ts';
import type { PlanRecord } from './records.ts';

/** How many are where, of all who are on the list. */
export interface PeopleCount {
  readonly listed: number;
  /** Whose letter was sent or handed out. */
  readonly invited: number;
  readonly yes: number;
  readonly no: number;
  /** Reached by a call a week before, and the day before; of those who have not declined. */
  readonly reachedWeek: number;
  readonly reachedDay: number;
  /** Of those who have not declined. */
  readonly diets: readonly NeedCount[];
}

export function countPeople(records: readonly PlanRecord[]): PeopleCount {
  const listed = inviteesOf(records);
  const mayCome = listed.filter(({ reply }) => reply !== 'no');
  return {
    listed: listed.length,
    invited: listed.filter(({ invitedMs }) => invitedMs !== null).length,
    yes: listed.filter(({ reply }) => reply === 'yes').length,
    no: listed.length - mayCome.length,
    reachedWeek: mayCome.filter(({ calledWeek }) => calledWeek === 'reached').length,
    reachedDay: mayCome.filter(({ calledDay }) => calledDay === 'reached').length,
    diets: countNeeds(mayCome.map(({ diet }) => diet)),
  };
}

/**
 * How many people to set, print and order for. Whoever was asked and has not declined may come; while fewer are on the
 * list than the session expects, the rest of those are still to be named.
 * @param expected people that the session's settings state
 */
export function headCount(expected: number, { listed, no }: Pick<PeopleCount, 'listed' | 'no'>): number {
  return Math.max(expected, listed) - no;
}
