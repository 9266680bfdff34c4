import { inLanguage, type Language } from '#shared/content/language.ts';
import {
  type CarriedValue,
  fieldOfCarried,
  mostCarriedCharacters,
  parseCarried,
} from '#shared/sync/carried.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { optimisticFields, registerKey } from '#shared/sync/view.ts';
import { carriedId } from '#exercises/carried.ts';
import type { Carry, Origin } from '#exercises/viewContract.ts';
import type { ConsoleModel } from './useConsole.ts';

const room = { kind: 'room', owner: 'room' } as const;

interface RoomCarrySource {
  readonly model: ConsoleModel;
  readonly exercise: PublicExercise;
  readonly language: Language;
  /** The business that is looked at; null for everybody. */
  readonly business: string | null;
}

/** Sends what the room wrote to a later exercise, for all or for one business; null where its content names none. */
export function roomCarry({ model, exercise, language, business }: RoomCarrySource): Carry | null {
  const { carry: targets, id } = exercise;
  if (!targets) return null;
  const { state, stage, emit } = model;
  const waiting = state.waiting.map(({ op }) => op);
  const there = new Map(
    targets.map(({ to }) => [to, optimisticFields(state.view, waiting, to, room)] as const),
  );
  const set = (to: string, record: string, value: CarriedValue | null): void => {
    const field = fieldOfCarried(carriedId(id, record));
    const key = registerKey({ exercise: to, owner: 'room', field, slot: 'current' });
    const base = state.view.registers[key]?.revision ?? 0;
    const { phaseRevision } = exerciseStage(stage, to);
    emit({ type: 'worksheet.set', exercise: to, owner: 'room', field, value, base, phaseRevision });
  };
  return {
    targets: targets.map(({ to, title }) => ({ to, title: inLanguage(title, language) })),
    isCarried: (to, record) => parseCarried(there.get(to)?.[fieldOfCarried(carriedId(id, record))]) !== null,
    take(to, record, words) {
      const text = words.trim().slice(0, mostCarriedCharacters);
      if (text === '') return;
      set(to, record, { exercise: id, record, text, ...(business === null ? {} : { business }) });
    },
    putBack: (to, record) => set(to, record, null),
  };
}

/** The exercises that something may have been taken along from. */
export function originsOf({ workshop }: ConsoleModel, language: Language): Readonly<Record<string, Origin>> {
  return Object.fromEntries(
    workshop.exercises.map(({ id, title }) => [id, { title: inLanguage(title, language), href: null }]),
  );
}
