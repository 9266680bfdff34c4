import { useMemo } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { CarryTarget } from '#shared/content/workshop.ts';
import { type CarriedValue, fieldOfCarried, parseCarried } from '#shared/sync/carried.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { carriedId, carriedOf } from '#exercises/carried.ts';
import type { Carry, Origin } from '#exercises/viewContract.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { useRoomPart } from '#client/sync/useRoomPart.ts';
import { readSheet, type SheetOwner } from './readSheet.ts';
import { writeField } from './writeField.ts';

/** Whose worksheet of the target an entry of this owner's goes to. */
function ownerAt({ owner }: CarryTarget, from: SheetOwner): SheetOwner {
  return owner === 'both' ? from : owner;
}

/** Takes the entries of one worksheet along to the later exercises that its content names; null where none is. */
export function useCarry(room: RoomClient, exercise: PublicExercise, owner: SheetOwner): Carry | null {
  const { language } = useLanguage();
  const { id, carry: named } = exercise;
  const carried = useRoomPart(room, (known) =>
    Object.fromEntries(
      (named ?? []).map((target) => {
        const { fields } = readSheet(known, target.to, ownerAt(target, owner));
        const there = Object.keys(fields).filter((field) => parseCarried(fields[field]) !== null);
        return [target.to, there];
      }),
    ),
  );
  return useMemo(() => {
    if (!named) return null;
    const write = (to: string, record: string, value: CarriedValue | null): void => {
      const target = named.find((one) => one.to === to);
      if (!target) return;
      const field = fieldOfCarried(carriedId(id, record));
      writeField(room, { exercise: to, owner: ownerAt(target, owner), field, value });
    };
    return {
      targets: named.map((target) => ({
        to: target.to,
        title: inLanguage(target.title, language),
        ...(target.seenOf?.includes(ownerAt(target, owner)) ? { seenBy: 'room' as const } : {}),
      })),
      isCarried: (to, record) => carried[to]?.includes(fieldOfCarried(carriedId(id, record))) ?? false,
      take(to, record, text, along = {}) {
        const value = carriedOf({ exercise: id, record, text, along });
        if (value) write(to, record, value);
      },
      putBack: (to, record) => write(to, record, null),
    };
  }, [room, id, named, owner, language, carried]);
}

/** The exercises that entries may have come from, with the way back to each in the workbook. */
export function useOrigins(room: RoomClient): Readonly<Record<string, Origin>> {
  const { language } = useLanguage();
  return useRoomPart(room, ({ view }) =>
    Object.fromEntries(
      Object.values(view.exercises).map(({ id, title }) => [
        id,
        { title: inLanguage(title, language), href: `#workbook/${id}` },
      ]),
    ),
  );
}
