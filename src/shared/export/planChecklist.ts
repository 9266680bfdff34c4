import type { Localized } from '#shared/content/language.ts';
import type { ChecklistSection } from '#shared/content/workshop.ts';
import { type PlanTask, tasksOf } from '#shared/plan/readPlan.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import { addDays, isoDateAt } from '#shared/session/dates.ts';
import type { SessionSettings } from '#shared/session/settings.ts';

/** One ticked item: who did it and on which ISO date. */
export interface ChecklistTick {
  readonly item: string;
  readonly by: string;
  readonly on: string;
}

/** One thing to do, of the workshop's checklist or the session's own. */
export type ChecklistEntry = {
  readonly id: string;
  /** Whose it is; empty while it is nobody's. */
  readonly owner: string;
  /** Days from the session's date. */
  readonly days: number;
  /** ISO date by which it is to be done; null while there is no session. */
  readonly dueOn: string | null;
  /** Who did it, on which ISO date. */
  readonly done: { readonly by: string; readonly on: string } | null;
} & (
  | { readonly kind: 'workshop'; readonly text: Localized }
  /** In the words of whoever added it. */
  | { readonly kind: 'own'; readonly text: string }
);

/** What is due together. */
export interface ChecklistGroup {
  readonly id: string;
  /** Null for the session's own tasks where the workshop has no checklist. */
  readonly title: Localized | null;
  readonly days: number;
  readonly dueOn: string | null;
  readonly minutesBefore: readonly number[];
  readonly entries: readonly ChecklistEntry[];
}

export interface PlanChecklistSource {
  readonly sections: readonly ChecklistSection[];
  /** Null before there is a session: nothing has a date then. */
  readonly session: Pick<SessionSettings, 'date' | 'timeZone'> | null;
  readonly ticks: readonly ChecklistTick[];
  readonly plan: readonly PlanRecord[];
}

/**
 * The workshop's items and the session's own, each with its owner, its date and what became of it. An own task stands
 * in the first section that is not due before it, after the workshop's items, by date.
 */
export function planChecklist({
  sections,
  session,
  ticks,
  plan,
}: PlanChecklistSource): readonly ChecklistGroup[] {
  // Of two ticks on one item the later one counts.
  const ticked = new Map(session ? ticks.map((tick) => [tick.item, tick]) : []);
  const tasks = session ? tasksOf(plan) : [];
  const owners = new Map(tasks.map(({ id, owner }) => [id, owner]));
  const dueOn = (days: number) => session && addDays(session.date, days);
  const ofWorkshop = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)));
  // Without words it is the owner of an item that this workshop no longer has.
  const own = tasks.filter(({ id, text }) => text !== '' && !ofWorkshop.has(id));
  const homes = sections.length > 0 ? sections : own.length > 0 ? [bare] : [];
  const homeOf = homeAmong(homes);
  return homes.map(({ id, title, days, minutesBefore, items }) => ({
    id,
    title,
    days,
    dueOn: dueOn(days),
    minutesBefore,
    entries: [
      ...items.map((item): ChecklistEntry => {
        const tick = ticked.get(item.id);
        return {
          kind: 'workshop',
          id: item.id,
          text: item.text,
          owner: owners.get(item.id) ?? '',
          days,
          dueOn: dueOn(days),
          done: tick ? { by: tick.by, on: tick.on } : null,
        };
      }),
      ...own
        .filter((task) => homeOf(daysOf(task)) === id)
        .sort((a, b) => daysOf(a) - daysOf(b) || a.order - b.order)
        .map((task): ChecklistEntry => ({
          kind: 'own',
          id: task.id,
          text: task.text,
          owner: task.owner,
          days: daysOf(task),
          dueOn: dueOn(daysOf(task)),
          done:
            task.doneMs === null
              ? null
              : { by: task.doneBy, on: isoDateAt(task.doneMs, session?.timeZone ?? 'UTC') },
        })),
    ],
  }));
}

/** Where a workshop has no checklist of its own. */
const bare = { id: 'own', title: null, days: 0, minutesBefore: [], items: [] } as const;

/** A task without a date is due on the day. */
function daysOf({ days }: PlanTask): number {
  return days ?? 0;
}

function homeAmong(homes: readonly { readonly id: string; readonly days: number }[]) {
  const inTime = [...homes].sort((a, b) => a.days - b.days);
  return (days: number): string | undefined =>
    (inTime.find((home) => home.days >= days) ?? inTime[inTime.length - 1])?.id;
}

/** Whether an entry should have been done before `today`, an ISO date on the session's calendar. */
export function isOverdue({ done, dueOn }: ChecklistEntry, today: string): boolean {
  return done === null && dueOn !== null && dueOn < today;
}
