import { useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { listPeople, type Person } from './listPeople.ts';

/** What the list of people is drawn from. */
export type PeopleModel = Pick<
  ConsoleModel,
  | 'actions'
  | 'facts'
  | 'emit'
  | 'state'
  | 'stage'
  | 'exercise'
  | 'phase'
  | 'progress'
  | 'settings'
  | 'workshop'
>;

/** Everybody in the room in the order of their names, worked out anew only where something of it has changed. */
export function usePeople(model: PeopleModel, language: Language): readonly Person[] {
  const { state, exercise, phase, progress, stage } = model;
  const { online, writers, readySeats, view } = state;
  const seats = useMemo(() => inOrder(Object.values(view.seats), language), [view.seats, language]);
  const answered = view.progress[exercise?.id ?? '']?.answered;
  const isOn = exercise !== undefined && phase.phase !== 'draft';
  const { round } = progress;
  const { begunMs } = stage.clock;
  return useMemo(
    () =>
      listPeople({
        seats,
        online,
        writers,
        readySeats,
        answered: answered ?? [],
        exercise: isOn ? exercise : null,
        round,
        begunMs,
      }),
    [seats, online, writers, readySeats, answered, isOn, exercise, round, begunMs],
  );
}

/** Whoever has been erased keeps a seat without a name or a table. */
function inOrder(seats: readonly Seat[], language: Language): readonly Seat[] {
  const { compare } = new Intl.Collator(language);
  return seats.filter(({ table }) => table !== '').sort((a, b) => compare(a.name, b.name));
}
