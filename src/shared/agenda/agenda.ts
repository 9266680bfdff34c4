import * as z from 'zod/mini';
import { type Segment, timings } from '#shared/content/workshop.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const minutes = z.int().check(z.minimum(0), z.maximum(600));

/** A segment as this session runs it; times in minutes. */
export const agendaEntry = z.strictObject({
  segment: id,
  minutes,
  /** What a segment that has to shrink is never shorter than. */
  minimum: minutes,
  timing: z.enum(timings),
});
export type AgendaEntry = z.infer<typeof agendaEntry>;

/** The day's agenda as it is run: what was planned, and what a facilitator has made of it since. */
export const agenda = z.strictObject({
  entries: z.array(agendaEntry).check(z.maxLength(60)),
  /** Minutes between the last segment and the end that people were told. */
  reserve: minutes,
  /** How many of them are used up. */
  reserveUsed: minutes,
  /** By how many minutes the end was moved; negative for an earlier one. */
  endMoved: z.int().check(z.minimum(-600), z.maximum(600)),
  /** Optional segments and exercises in the order in which they are skipped when time is short. */
  skipOrder: z.array(id).check(z.maxLength(60)),
  /** Those that are skipped. */
  skipped: z.array(id).check(z.maxLength(60)),
});
export type Agenda = z.infer<typeof agenda>;

/** Where a session departs from its workshop's agenda; what it does not state is the workshop's. */
export const agendaChange = z.strictObject({
  segment: id,
  minutes: z.int().check(z.minimum(1), z.maximum(600)),
  minimum: z.optional(minutes),
  timing: z.optional(z.enum(timings)),
});
export type AgendaChange = z.infer<typeof agendaChange>;

interface AgendaSource {
  readonly segments: readonly Segment[];
  readonly exercises: readonly { readonly id: string; readonly importance: 'core' | 'optional' }[];
}

/** The agenda that a session begins with: its workshop's segments, with what its settings say otherwise. */
export function plannedAgenda(
  { segments, exercises }: AgendaSource,
  settings: {
    readonly agenda: readonly AgendaChange[];
    readonly reserve: number;
    readonly skipOrder: readonly string[];
  },
): Agenda {
  const changes = new Map(settings.agenda.map((change) => [change.segment, change]));
  const entries = segments.map((segment) => {
    const change = changes.get(segment.id);
    const planned = change?.minutes ?? segment.minutes;
    return {
      segment: segment.id,
      minutes: planned,
      minimum: Math.min(planned, change?.minimum ?? segment.minimum),
      timing: change?.timing ?? segment.timing,
    };
  });
  const optional = [
    ...entries.filter(({ timing }) => timing === 'optional').map(({ segment }) => segment),
    ...exercises.filter(({ importance }) => importance === 'optional').map((one) => one.id),
  ];
  const stated = settings.skipOrder.filter((one) => optional.includes(one));
  return {
    entries,
    reserve: settings.reserve,
    reserveUsed: 0,
    endMoved: 0,
    skipOrder: [...stated, ...optional.filter((one) => !stated.includes(one))],
    skipped: [],
  };
}
