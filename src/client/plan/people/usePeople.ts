import { useMemo, useState } from 'react';
import { countPeople, type PeopleCount } from '#shared/plan/countPeople.ts';
import { type Call, type InviteeFilter, isAmong, isFound } from '#shared/plan/inviteeStatus.ts';
import { type Invitee, inviteesOf, removedInvitees } from '#shared/plan/readPlan.ts';
import type { PlanSectionProps } from '#client/plan/planSection.ts';
import { type PeopleActions, peopleActions } from './peopleActions.ts';

const dayMs = 86_400_000;

export interface People {
  readonly on: readonly Invitee[];
  readonly off: readonly Invitee[];
  readonly count: PeopleCount;
  /** Whom the filter and the words that are looked for show. */
  readonly shown: readonly Invitee[];
  /** How many sit at each table, without those who do not come. */
  readonly seated: ReadonlyMap<string, number>;
  readonly call: Call;
  readonly filter: InviteeFilter;
  readonly query: string;
  readonly setCall: (call: Call) => void;
  readonly setFilter: (filter: InviteeFilter) => void;
  readonly setQuery: (query: string) => void;
  readonly actions: PeopleActions;
}

/** The session's list of people, as the page shows and changes it. */
export function usePeople({ desk, detail }: PlanSectionProps): People {
  const { settings } = detail.session;
  const { records, set, erase, nowMs } = desk;
  const on = useMemo(() => inviteesOf(records), [records]);
  const off = useMemo(() => removedInvitees(records), [records]);
  const [call, setCall] = useState<Call>(() => callOfToday(settings.date, nowMs()));
  const [filter, setFilter] = useState<InviteeFilter>('all');
  const [query, setQuery] = useState('');
  // Whoever was changed stays in sight until the filter is, so that a caller sees what was just noted.
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());

  const count = useMemo(() => countPeople(records), [records]);
  const shown = useMemo(
    () => on.filter((one) => (isAmong(one, filter, call) || held.has(one.id)) && isFound(one, query)),
    [on, filter, call, query, held],
  );
  const seated = useMemo(() => {
    const tables = new Map(settings.tables.map(({ id }) => [id, 0]));
    for (const { table, reply } of on)
      if (table !== '' && reply !== 'no') tables.set(table, (tables.get(table) ?? 0) + 1);
    return tables;
  }, [on, settings.tables]);

  const actions = useMemo(() => {
    const hold = (id: string): void => setHeld((before) => new Set([...before, id]));
    return peopleActions({ set, erase, nowMs }, settings.tables, hold);
  }, [set, erase, nowMs, settings.tables]);
  const fresh =
    <T>(choose: (value: T) => void) =>
    (value: T): void => {
      choose(value);
      setHeld(new Set());
    };
  return {
    on,
    off,
    count,
    shown,
    seated,
    call,
    filter,
    query,
    setCall: fresh(setCall),
    setFilter: fresh(setFilter),
    setQuery,
    actions,
  };
}

/** Where somebody new stands: after all who are there, or were. */
export function nextOrder(people: readonly Invitee[]): number {
  return people.reduce((most, { order }) => Math.max(most, order), 0) + 1;
}

/** A week before it is the one call, from two days before on the other. */
function callOfToday(date: string, nowMs: number): Call {
  const days = (Date.parse(`${date}T00:00:00Z`) - nowMs) / dayMs;
  return days > 2 ? 'calledWeek' : 'calledDay';
}
