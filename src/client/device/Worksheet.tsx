import { type ReactNode, Suspense, useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { Conflicts } from './Conflicts.tsx';
import { makeRecordId } from './makeRecordId.ts';
import { readSheet, relatedSheets, type SheetOwner } from './readSheet.ts';
import { useWriting } from './useWriting.ts';
import styles from './Worksheet.module.css';
import { writeField } from './writeField.ts';

interface WorksheetProps {
  readonly exercise: PublicExercise;
  readonly owner: SheetOwner;
  readonly state: 'editable' | 'locked';
  /** At the table's turn, what its reader wrote alone, to begin from. */
  readonly own?: Readonly<Record<string, JsonValue>>;
  readonly room: RoomClient;
}

/** One worksheet in its kind's own form: who else writes where, and beneath it what lost to another. */
export function Worksheet({ exercise, owner, state, own, room }: WorksheetProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const known = useStore(room.store);
  const { view, waiting, self, connection } = known;
  const sheet = readSheet(known, exercise.id, owner);
  const related = useMemo(() => relatedSheets({ view, waiting, self }, owner), [view, waiting, self, owner]);
  const { id } = exercise;
  const emit = useCallback(
    (field: string, value: JsonValue, base?: number): void =>
      writeField(room, { exercise: id, owner, field, value, base }),
    [room, id, owner],
  );
  const writing = useWriting({ room, exercise: exercise.id, owner, connection });
  const Device = viewsByKind.get(exercise.kind)?.Device;
  if (!Device) return null;
  return (
    <div className={styles.sheet}>
      <div {...writing}>
        <Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>
          <Device
            exercise={exercise}
            owner={owner}
            fields={sheet.fields}
            revisions={sheet.revisions}
            language={language}
            state={state}
            emit={emit}
            writers={owner === 'table' ? writersByField(known, exercise.id) : nobody}
            makeId={makeRecordId}
            related={related}
            {...(own ? { own } : {})}
          />
        </Suspense>
      </div>
      {state === 'editable' && (
        <Conflicts exercise={exercise} owner={owner} conflicts={sheet.conflicts} room={room} />
      )}
    </div>
  );
}

const nobody = {};

/** Names of the others at the table who are in a field now. */
function writersByField(
  { writers, view, self }: RoomState,
  exercise: string,
): Readonly<Record<string, readonly string[]>> {
  const own = self?.role === 'participant' ? self.seat.id : '';
  const byField: Record<string, string[]> = {};
  for (const writer of writers) {
    const name = view.seats[writer.seat]?.name;
    if (writer.exercise !== exercise || writer.seat === own || !name) continue;
    byField[writer.field] = [...(byField[writer.field] ?? []), name];
  }
  return byField;
}
