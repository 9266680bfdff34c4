import type { Exercise, Segment } from '#shared/content/workshop.ts';
import type { Agenda, AgendaEntry } from './agenda.ts';

/** What an agenda is about: the workshop as its session runs it. */
export interface AgendaContent {
  readonly segments: readonly Pick<Segment, 'id' | 'number' | 'minimum' | 'timing'>[];
  readonly exercises: readonly Pick<Exercise, 'id' | 'segment' | 'kind' | 'importance'>[];
}

/** Segments and exercises that can be skipped: a segment says so in the agenda, an exercise in its workshop. */
export function optionalOf(
  entries: readonly Pick<AgendaEntry, 'segment' | 'timing'>[],
  exercises: readonly Pick<Exercise, 'id' | 'importance'>[],
): readonly string[] {
  return [
    ...entries.filter(({ timing }) => timing === 'optional').map(({ segment }) => segment),
    ...exercises.filter(({ importance }) => importance === 'optional').map(({ id }) => id),
  ];
}

/**
 * The agenda that the room runs by. One that was changed on the day is read beside the content of now: what a session
 * has hidden or brought back since is left out or added as planned.
 * @param changed the stage's; null for the one of the settings
 * @param planned the one of the settings
 */
export function runningAgenda(
  changed: Agenda | null,
  planned: Agenda,
  { segments, exercises }: AgendaContent,
): Agenda {
  if (changed === null) return planned;
  const entryOf = ({ id }: Pick<Segment, 'id'>): AgendaEntry[] => {
    const own = ({ segment }: AgendaEntry): boolean => segment === id;
    const found = changed.entries.find(own) ?? planned.entries.find(own);
    return found ? [found] : [];
  };
  const entries = segments.flatMap(entryOf);
  const optional = optionalOf(entries, exercises);
  const stated = changed.skipOrder.filter((id) => optional.includes(id));
  return {
    ...changed,
    entries,
    skipOrder: [...stated, ...optional.filter((id) => !stated.includes(id))],
    skipped: changed.skipped.filter((id) => optional.includes(id)),
  };
}
