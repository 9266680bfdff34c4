import type { Agenda } from './agenda.ts';
import { type AgendaContent, optionalOf } from './runningAgenda.ts';

/** Minutes that a break and an action plan keep whatever runs late (FACILITATION, "The clock"). */
export const leastBreak = 10;
export const leastPlan = 15;

/** The kind of exercise in which the room makes its action plan. */
export const planKind = 'action-table';

export interface AgendaRules {
  readonly content: AgendaContent;
  /** The agenda of the session's settings. */
  readonly planned: Agenda;
}

/**
 * The least minutes that a protected segment may get on the day; null for one that is not protected. Protected are
 * fixed segments, breaks (they have no number), and the one with the action plan. One that was planned shorter from the
 * start keeps what it was planned.
 */
export function protectedMinutes(segment: string, { content, planned }: AgendaRules): number | null {
  const own = content.segments.find(({ id }) => id === segment);
  const entry = planned.entries.find((one) => one.segment === segment);
  if (!own || !entry) return null;
  const isFixed = own.timing === 'fixed' || entry.timing === 'fixed';
  const isBreak = own.number === undefined;
  const isPlan = content.exercises.some((one) => one.segment === segment && one.kind === planKind);
  if (!isFixed && !isBreak && !isPlan) return null;
  const least = Math.max(isFixed ? own.minimum : 0, isBreak ? leastBreak : 0, isPlan ? leastPlan : 0);
  return Math.min(entry.minutes, least);
}

/**
 * Whether a session can run by this agenda: its segments are the session's own, in their order; what it skips can be
 * skipped; nothing protected falls under its least minutes; no more reserve is used than there is.
 */
export function agendaHolds(agenda: Agenda, rules: AgendaRules): boolean {
  const { segments, exercises } = rules.content;
  const { entries, skipOrder, skipped, reserve, reserveUsed } = agenda;
  const optional = optionalOf(entries, exercises);
  const known = (ids: readonly string[]): boolean =>
    new Set(ids).size === ids.length && ids.every((id) => optional.includes(id));
  return (
    entries.length === segments.length &&
    segments.every(({ id }, index) => entries[index]?.segment === id) &&
    entries.every(({ segment, minutes, minimum, timing }) => {
      const least = protectedMinutes(segment, rules);
      return minimum <= minutes && (least === null || (minutes >= least && timing !== 'optional'));
    }) &&
    known(skipOrder) &&
    known(skipped) &&
    reserveUsed <= reserve
  );
}
