import type { JsonValue } from '#shared/sync/op.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import { readSheet, type SheetOwner, storedAs } from './readSheet.ts';

interface FieldWrite {
  readonly exercise: string;
  readonly owner: SheetOwner;
  readonly field: string;
  readonly value: JsonValue;
  /** The revision that the writer had before them; left out, the newest that the page knows. */
  readonly base?: number | undefined;
}

/** Puts one field into the outbox, stamped with what the page knows of phase and table at this moment. */
export function writeField(room: RoomClient, { exercise, owner, field, value, base }: FieldWrite): void {
  const known = room.store.getState();
  const stage = known.view.stage?.stage;
  const table = known.self?.role === 'participant' ? known.self.seat.table : undefined;
  void room.emit({
    type: 'worksheet.set',
    exercise,
    owner: storedAs(known, exercise, owner),
    ...(owner === 'table' && table !== undefined ? { table } : {}),
    field,
    value,
    base: base ?? readSheet(known, exercise, owner).revisions[field] ?? 0,
    phaseRevision: stage ? exerciseStage(stage, exercise).phaseRevision : 0,
  });
}
