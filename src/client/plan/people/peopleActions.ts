import type { InviteeColumn } from '#shared/plan/inviteeColumns.ts';
import type { Call } from '#shared/plan/inviteeStatus.ts';
import type { CallOutcome, Reply } from '#shared/plan/fields.ts';
import type { PlanFields } from '#shared/plan/records.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { PlanDesk } from '#client/plan/planDesk.ts';

/** What can be done about one person. */
export interface PeopleActions {
  readonly write: (invitee: Invitee, column: InviteeColumn, words: string) => void;
  /** Null where nobody has called after all. */
  readonly call: (invitee: Invitee, call: Call, outcome: CallOutcome | null) => void;
  readonly reply: (invitee: Invitee, reply: Reply) => void;
  readonly invite: (invitee: Invitee, is: 'invited' | 'not-invited') => void;
  readonly takeOff: (invitee: Invitee) => void;
  readonly bringBack: (id: string, name: string) => void;
  readonly erase: (id: string) => void;
}

/**
 * The actions over a plan.
 * @param onChange told whom it was about
 */
export function peopleActions(
  desk: Pick<PlanDesk, 'set' | 'erase' | 'nowMs'>,
  tables: SessionSettings['tables'],
  onChange: (id: string) => void,
): PeopleActions {
  const set = (id: string, fields: PlanFields): void => {
    desk.set([{ list: 'invitees', id, fields }]);
    onChange(id);
  };
  return {
    write({ id, table, business }, column, words) {
      const value = words === '' ? null : words;
      const ofTable = (other: string): string | undefined => tables.find((one) => one.id === other)?.business;
      // A table belongs to one business, and so do those who sit there.
      if (column === 'table' && words !== '' && ofTable(words) !== business)
        set(id, { table: words, business: ofTable(words) ?? null });
      else if (column === 'business' && table !== '' && ofTable(table) !== words)
        set(id, { business: value, table: null });
      else set(id, { [column]: value });
    },
    call: ({ id }, call, outcome) => set(id, { [call]: outcome }),
    reply: ({ id }, reply) =>
      set(id, reply === 'open' ? { reply: null, repliedMs: null } : { reply, repliedMs: desk.nowMs() }),
    invite: ({ id }, is) => set(id, { invitedMs: is === 'invited' ? desk.nowMs() : null }),
    takeOff: ({ id }) => set(id, { removed: true }),
    bringBack: (id) => set(id, { removed: null }),
    erase: (id) => desk.erase([id]),
  };
}
