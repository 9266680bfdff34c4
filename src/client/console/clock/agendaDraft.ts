import type { Agenda, AgendaEntry } from '#shared/agenda/agenda.ts';
import { agendaHolds, type AgendaRules, protectedMinutes } from '#shared/agenda/protectedMinutes.ts';
import { optionalOf, runningAgenda } from '#shared/agenda/runningAgenda.ts';

/** The agenda as it is typed: minutes as text until they are read. */
export interface AgendaDraft {
  readonly entries: readonly {
    readonly segment: string;
    readonly minutes: string;
    readonly minimum: string;
    readonly timing: AgendaEntry['timing'];
  }[];
  readonly reserve: string;
  readonly reserveUsed: number;
  readonly endMoved: string;
  readonly skipOrder: readonly string[];
  readonly skipped: readonly string[];
}

export function draftOf({ entries, reserve, endMoved, ...rest }: Agenda): AgendaDraft {
  return {
    ...rest,
    entries: entries.map((one) => ({ ...one, minutes: `${one.minutes}`, minimum: `${one.minimum}` })),
    reserve: `${reserve}`,
    endMoved: `${endMoved}`,
  };
}

/** Whole minutes as people type them, with a minus of any kind; null for anything else. */
function minutesIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−–]/, '-').trim();
  return /^[+-]?\d{1,3}$/.test(plain) ? Number(plain) : null;
}

/** The agenda that is typed; null where something in it is no number. */
export function agendaOf(draft: AgendaDraft, { content, planned }: AgendaRules): Agenda | null {
  const reserve = minutesIn(draft.reserve);
  const endMoved = minutesIn(draft.endMoved);
  if (reserve === null || reserve < 0 || endMoved === null) return null;
  const entries: AgendaEntry[] = [];
  for (const { segment, timing, ...typed } of draft.entries) {
    const minutes = minutesIn(typed.minutes);
    const minimum = minutesIn(typed.minimum);
    if (minutes === null || minimum === null || minutes < 0 || minimum < 0) return null;
    if (minutes > mostMinutes || Math.abs(endMoved) > mostMinutes || reserve > mostMinutes) return null;
    entries.push({ segment, minutes, minimum, timing });
  }
  const { reserveUsed } = draft;
  const lists = { skipOrder: [...draft.skipOrder], skipped: [...draft.skipped] };
  return runningAgenda({ entries, reserve, reserveUsed, endMoved, ...lists }, planned, content);
}

const mostMinutes = 600;

export interface AgendaFault {
  readonly key: 'notANumber' | 'tooFew' | 'tooLittle' | 'tooMuchUsed';
  readonly segment: string;
  readonly minutes: number;
}

/** The first thing that keeps the draft from being saved; null when all is well. */
export function agendaFault(draft: AgendaDraft, rules: AgendaRules): AgendaFault | null {
  const agenda = agendaOf(draft, rules);
  if (!agenda) return { key: 'notANumber', segment: '', minutes: 0 };
  for (const { segment, minutes, minimum } of agenda.entries) {
    const least = protectedMinutes(segment, rules);
    if (least !== null && minutes < least) return { key: 'tooFew', segment, minutes: least };
    if (minutes < minimum) return { key: 'tooLittle', segment, minutes: minimum };
  }
  if (agenda.reserveUsed > agenda.reserve) return { key: 'tooMuchUsed', segment: '', minutes: 0 };
  return agendaHolds(agenda, rules) ? null : { key: 'notANumber', segment: '', minutes: 0 };
}

/** What can be skipped, in the order in which it will be. */
export function skipListOf(draft: AgendaDraft, { content }: AgendaRules): readonly string[] {
  const optional = optionalOf(draft.entries, content.exercises);
  const stated = draft.skipOrder.filter((id) => optional.includes(id));
  return [...stated, ...optional.filter((id) => !stated.includes(id))];
}

/** The order once this one has changed places with its neighbor. */
export function movedInOrder(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return order;
  return order.map((one) => (one === id ? other : one === other ? id : one));
}
