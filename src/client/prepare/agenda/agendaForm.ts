import type { AgendaChange } from '#shared/agenda/agenda.ts';
import type { AgendaRefusal } from '#shared/agenda/agendaRefusal.ts';
import { leastBreak, leastPlan, planKind } from '#shared/agenda/protectedMinutes.ts';
import { optionalOf } from '#shared/agenda/runningAgenda.ts';
import type { Localized } from '#shared/content/language.ts';
import type { Exercise, Segment } from '#shared/content/workshop.ts';

/** What the form needs to know of a workshop. */
export interface AgendaWorkshop {
  readonly segments: readonly AgendaSegment[];
  readonly exercises: readonly AgendaExercise[];
}
export type AgendaSegment = Pick<Segment, 'id' | 'minutes' | 'minimum' | 'timing'> & {
  readonly number?: number | undefined;
  readonly title: Localized;
};
export type AgendaExercise = Pick<Exercise, 'id' | 'segment' | 'kind' | 'importance'> & {
  readonly title: Localized;
};

/** The agenda as it is typed, by segment; an empty text is the workshop's own. */
export interface TypedAgenda {
  readonly minutes: Readonly<Record<string, string | undefined>>;
  readonly minimums: Readonly<Record<string, string | undefined>>;
  readonly timings: Readonly<Record<string, Segment['timing'] | '' | undefined>>;
}

/** A segment as the form has it. */
export interface TypedSegment {
  readonly segment: string;
  readonly minutes: number;
  readonly minimum: number;
  readonly timing: Segment['timing'];
}

/** What is amiss with a segment, or only unwise; `minutes` is the least that it takes. */
export type AgendaDoubt = AgendaRefusal | { readonly of: 'break' | 'plan'; readonly minutes: number };

const typedNumber = (typed: string | undefined): number | null =>
  typed === undefined || typed.trim() === '' || !/^\d+$/.test(typed.trim()) ? null : Number(typed);

/** Every segment of the workshop with what is typed for it. */
export function typedSegments(
  typed: TypedAgenda,
  { segments }: Pick<AgendaWorkshop, 'segments'>,
): readonly TypedSegment[] {
  return segments.map(({ id, minutes, minimum, timing }) => {
    const own = typedNumber(typed.minutes[id]) ?? minutes;
    return {
      segment: id,
      minutes: own,
      // Left alone, a minimum goes down with its minutes.
      minimum: typedNumber(typed.minimums[id]) ?? Math.min(own, minimum),
      timing: typed.timings[id] || timing,
    };
  });
}

/** Where the settings depart from the workshop. What is typed for a segment that it does not have is left out. */
export function agendaChangesOf(
  typed: TypedAgenda,
  { segments }: Pick<AgendaWorkshop, 'segments'>,
): AgendaChange[] {
  return segments.flatMap(({ id, minutes }): AgendaChange[] => {
    const own = typedNumber(typed.minutes[id]);
    const minimum = typedNumber(typed.minimums[id]);
    const timing = typed.timings[id] || null;
    if (own === null && minimum === null && timing === null) return [];
    return [
      {
        segment: id,
        minutes: own ?? minutes,
        ...(minimum === null ? {} : { minimum }),
        ...(timing === null ? {} : { timing }),
      },
    ];
  });
}

/** Whether a segment may be skipped at all: a break, the action plan and what the workshop fixes never are. */
export function maySkip({ id, number, timing }: AgendaSegment, { exercises }: AgendaWorkshop): boolean {
  return timing !== 'fixed' && number !== undefined && !isPlan(id, exercises);
}

/** What is said, and taken all the same: an action plan or a break that is too short for what it is. */
export function warningOf(
  { minutes, segment }: TypedSegment,
  own: AgendaSegment,
  { exercises }: Pick<AgendaWorkshop, 'exercises'>,
): AgendaDoubt | null {
  if (own.number === undefined && minutes < leastBreak) return { of: 'break', minutes: leastBreak };
  return isPlan(segment, exercises) && minutes < leastPlan ? { of: 'plan', minutes: leastPlan } : null;
}

/** What can be skipped, in the order in which it will be: what is stated first, then the rest as it comes. */
export function skipListOf(
  stated: readonly string[],
  typed: TypedAgenda,
  workshop: AgendaWorkshop,
): readonly string[] {
  const optional = optionalOf(typedSegments(typed, workshop), workshop.exercises);
  const known = stated.filter((id) => optional.includes(id));
  return [...known, ...optional.filter((id) => !known.includes(id))];
}

function isPlan(segment: string, exercises: readonly AgendaExercise[]): boolean {
  return exercises.some((one) => one.segment === segment && one.kind === planKind);
}
