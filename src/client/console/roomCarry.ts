import { inLanguage, type Language } from '#shared/content/language.ts';
import { type CarriedValue, fieldOfCarried, parseCarried } from '#shared/sync/carried.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { optimisticFields, registerKey } from '#shared/sync/view.ts';
import { carriedId, carriedOf } from '#exercises/carried.ts';
import { type Taken, takenModeration } from '#exercises/carry/takenHere.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { Carry } from '#exercises/viewContract.ts';
import type { ConsoleModel } from './useConsole.ts';

const room = { kind: 'room', owner: 'room' } as const;

interface RoomCarrySource {
  readonly model: Pick<ConsoleModel, 'state' | 'stage' | 'emit'>;
  readonly exercise: PublicExercise;
  readonly language: Language;
  /** The business that is looked at; null for everybody. */
  readonly business: string | null;
}

/**
 * Where something is kept that was sent. Entries of two businesses may be called the same, and what is sent for one of
 * them is another thing than what is sent for all.
 */
function fieldOf(exercise: string, record: string, business: string | null): string {
  return fieldOfCarried(carriedId(business === null ? exercise : `${exercise}@${business}`, record));
}

/**
 * Sends what the room wrote to a later exercise, for all or for one business; null where its content names none. For
 * one business, what was sent for all is there too.
 */
export function roomCarry({ model, exercise, language, business }: RoomCarrySource): Carry | null {
  const { carry: targets, id } = exercise;
  if (!targets) return null;
  const { state, stage, emit } = model;
  const waiting = state.waiting.map(({ op }) => op);
  const there = new Map(
    targets.map(({ to }) => [to, optimisticFields(state.view, waiting, to, room)] as const),
  );
  const isSent = (to: string, record: string, whose: string | null): boolean =>
    parseCarried(there.get(to)?.[fieldOf(id, record, whose)]) !== null;
  const set = (to: string, field: string, value: CarriedValue | boolean | null): void => {
    const key = registerKey({ exercise: to, owner: 'room', field, slot: 'current' });
    const base = state.view.registers[key]?.revision ?? 0;
    const { phaseRevision } = exerciseStage(stage, to);
    emit({ type: 'worksheet.set', exercise: to, owner: 'room', field, value, base, phaseRevision });
  };
  const takenThere = (to: string): readonly Taken[] => {
    const scopes = state.view.results[to]?.scopes ?? [];
    const scope = scopes.find((one) => one.business === business) ?? scopes[0];
    const moderation = takenModeration.safeParse(scope?.moderation);
    return moderation.success ? moderation.data.taken.filter((one) => one.exercise === id) : [];
  };
  return {
    targets: targets.map(({ to, title }) => ({ to, title: inLanguage(title, language) })),
    isCarried: (to, record) => isSent(to, record, business) || isSent(to, record, null),
    take(to, record, text, along = {}) {
      const whose = business === null ? {} : { business };
      const value = carriedOf({ exercise: id, record, text, along, ...whose });
      if (value) set(to, fieldOf(id, record, business), value);
    },
    putBack(to, record) {
      for (const whose of new Set([business, null])) {
        if (isSent(to, record, whose)) set(to, fieldOf(id, record, whose), null);
      }
    },
    takenByOthers(to, words) {
      const keys = new Set(words.map(entryKey));
      const groups = new Map(
        takenThere(to).flatMap(({ words: said, key, text }) =>
          keys.has(said) ? [[key, text] as const] : [],
        ),
      );
      return [...groups].map(([key, text]) => ({
        text,
        hide: () => set(to, markField('hidden', key), true),
      }));
    },
  };
}
