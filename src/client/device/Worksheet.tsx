import { memo, type ReactNode, Suspense, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import { turnOf } from '#shared/sync/stageExercise.ts';
import { tableMaterialKey } from '#shared/sync/view.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import { useRoomPart } from '#client/sync/useRoomPart.ts';
import { atTable } from './atTable.ts';
import { Conflicts } from './Conflicts.tsx';
import { makeRecordId } from './makeRecordId.ts';
import { readSheet, relatedSheets, type SheetOwner } from './readSheet.ts';
import { useCarry, useOrigins } from './useCarry.ts';
import { useWriting } from './useWriting.ts';
import styles from './Worksheet.module.css';
import { writeField } from './writeField.ts';

interface WorksheetProps {
  readonly exercise: PublicExercise;
  readonly owner: SheetOwner;
  readonly state: 'editable' | 'locked';
  /** At the table's turn, whether there is what its reader wrote alone, to begin from. */
  readonly beginsWith?: 'nothing' | 'own';
  readonly room: RoomClient;
}

/** One worksheet in its kind's own form: who else writes where, and beneath it what lost to another. */
export const Worksheet = memo(function WorksheetForm({
  exercise,
  owner,
  state,
  beginsWith = 'nothing',
  room,
}: WorksheetProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const { id } = exercise;
  const connection = useStore(room.store, (known) => known.connection);
  const sheet = useRoomPart(room, (known) => readSheet(known, id, owner));
  const related = useRoomPart(room, (known) => relatedSheets(known, owner, exercise));
  const writers = useRoomPart(room, (known) => (owner === 'table' ? writersByField(known, id) : nobody));
  const role = useRoomPart(room, (known) => (owner === 'table' ? roleOf(known) : null));
  const turn = useRoomPart(room, ({ view }) => turnNow(view, exercise));
  const material = useRoomPart(room, ({ view }) => view.materials[id]?.scopes[0]?.material ?? null);
  const tableMaterial = useRoomPart(room, ({ view, self }) => materialOfTable(view, self, id));
  const carry = useCarry(room, exercise, owner);
  const origins = useOrigins(room);
  const own = useRoomPart(room, (known) =>
    beginsWith === 'own' ? readSheet(known, id, 'seat').fields : null,
  );
  const emit = useCallback(
    (field: string, value: JsonValue, base?: number): void =>
      writeField(room, { exercise: id, owner, field, value, base }),
    [room, id, owner],
  );
  const anonymous = exercise.anonymous === true;
  const writing = useWriting({ room, exercise: id, owner, connection, anonymous });
  const Device = viewsByKind.get(exercise.kind)?.Device;
  if (!Device) return null;
  return (
    <div className={styles.sheet}>
      {exercise.anonymous && <p className={styles.anonymous}>{t('anonymous')}</p>}
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
            writers={writers}
            {...(role === null ? {} : { role })}
            makeId={makeRecordId}
            related={related}
            turn={turn}
            origins={origins}
            {...(material === null ? {} : { material })}
            {...(tableMaterial === null ? {} : { tableMaterial })}
            {...(carry === null ? {} : { carry })}
            {...(own === null ? {} : { own })}
          />
        </Suspense>
      </div>
      {state === 'editable' && (
        <Conflicts exercise={exercise} owner={owner} conflicts={sheet.conflicts} room={room} />
      )}
    </div>
  );
});

const nobody = {};

/** Where nobody writes for the table yet, everybody does. */
function roleOf(known: RoomState): 'scribe' | 'member' {
  const here = atTable(known);
  return here === null || here.scribe === null || here.scribe.id === here.self ? 'scribe' : 'member';
}

function materialOfTable(
  { tableMaterials }: RoomState['view'],
  self: RoomState['self'],
  exercise: string,
): JsonValue {
  if (self?.role !== 'participant') return null;
  return tableMaterials[tableMaterialKey({ exercise, table: self.seat.table })]?.material ?? null;
}

function turnNow({ stage }: RoomState['view'], exercise: PublicExercise): string | null {
  return stage ? turnOf(exercise, exerciseStage(stage.stage, exercise.id)) : null;
}

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
