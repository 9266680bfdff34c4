import { countNeeds, type NeedCount } from './countNeeds.ts';
import { type Call, inviteeStatus, type InviteeFilter, isCalled } from './inviteeStatus.ts';
import { inviteesOf } from './readPlan.ts';
import type { PlanRecord } from './records.ts';

/** How far a round of calls is. */
export interface CallCount {
  /** Reached, or a message was left for them. */
  readonly made: number;
  readonly reached: number;
}

/** How many are where, of all who are on the list. */
export interface PeopleCount {
  readonly listed: number;
  /** Whose letter was sent or handed out. */
  readonly sent: number;
  /** Who was invited, or has answered without a letter. */
  readonly invited: number;
  readonly yes: number;
  readonly no: number;
  /** The calls a week before, and the day before; of those who have not declined. */
  readonly calledWeek: CallCount;
  readonly calledDay: CallCount;
  /** Who may come and has no table yet. */
  readonly noTable: number;
  /** Of those who have not declined. */
  readonly diets: readonly NeedCount[];
}

/** The one count of a plan's people: every page and every paper says these figures. */
export function countPeople(records: readonly PlanRecord[]): PeopleCount {
  const listed = inviteesOf(records);
  const mayCome = listed.filter((one) => inviteeStatus(one) !== 'not-coming');
  const called = (call: Call): CallCount => ({
    made: mayCome.filter((one) => isCalled(one, call)).length,
    reached: mayCome.filter((one) => one[call] === 'reached').length,
  });
  return {
    listed: listed.length,
    sent: listed.filter(({ invitedMs }) => invitedMs !== null).length,
    invited: listed.filter((one) => inviteeStatus(one) !== 'not-invited').length,
    yes: listed.filter((one) => inviteeStatus(one) === 'coming').length,
    no: listed.length - mayCome.length,
    calledWeek: called('calledWeek'),
    calledDay: called('calledDay'),
    noTable: mayCome.filter(({ table }) => table === '').length,
    diets: countNeeds(mayCome.map(({ diet }) => diet)),
  };
}

/** How many were invited and have not said whether they come. */
export function openReplies({ invited, yes, no }: Pick<PeopleCount, 'invited' | 'yes' | 'no'>): number {
  return invited - yes - no;
}

/** How many people a filter of the list shows. */
export function countAmong(count: PeopleCount, filter: InviteeFilter, call: Call): number {
  switch (filter) {
    case 'all':
      return count.listed;
    case 'not-invited':
      return count.listed - count.invited;
    case 'no-reply':
      return openReplies(count);
    case 'coming':
      return count.yes;
    case 'not-coming':
      return count.no;
    case 'not-called':
      return count.listed - count.no - count[call].made;
    case 'no-table':
      return count.noTable;
  }
}

/**
 * How many people to set, print and order for. Whoever was asked and has not declined may come; while fewer are on the
 * list than the session expects, the rest of those are still to be named.
 * @param expected people that the session's settings state
 */
export function headCount(expected: number, { listed, no }: Pick<PeopleCount, 'listed' | 'no'>): number {
  return Math.max(expected, listed) - no;
}
