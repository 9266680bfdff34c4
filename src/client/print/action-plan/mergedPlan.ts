import type { DocumentSource } from '#shared/export/documentSource.ts';
import { planSheets, roomMarks } from '#shared/export/actionPlan.ts';
import { moderateBy } from '#shared/moderation/holdPolicy.ts';
import { showAll } from '#shared/moderation/moderate.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { judgeRow } from '#exercises/action-table/judgeRow.ts';
import { mergePlan } from '#exercises/action-table/mergePlan.ts';
import { type PlanRow, type Row, standingRows } from '#exercises/action-table/schema.ts';
import { readCarried } from '#exercises/carried.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';

/** The exercise in which the day's actions come together: the last of its kind; null where there is none. */
export function planExercise({ workshop }: Pick<DocumentSource, 'workshop'>): PublicExercise | null {
  const plans = workshop.exercises.filter(({ kind }) => kind === 'action-table');
  return plans[plans.length - 1] ?? null;
}

/**
 * The actions of one business as the wall has them: those of the tables and those that people share, put together as
 * the facilitator has, by day; without what the facilitator took off, and what still waits.
 * @param business empty for everybody's
 */
export function mergedPlan(source: DocumentSource, business: string): readonly PlanRow[] {
  const exercise = planExercise(source);
  if (exercise === null) return [];
  const room = roomMarks(source, exercise.id);
  // The source holds of a person's rows those that are shared and no others.
  const rows = planSheets(source, exercise.id, business).flatMap(({ table, fields }) =>
    standingRows(fields).map((row) => ({ row, table })),
  );
  const items = readCarried(room).filter(
    (item) => business === '' || item.business === undefined || item.business === business,
  );
  // What waits for the facilitator is on no wall, and so on no paper.
  const moderate = source.session ? moderateBy(source.session.settings) : showAll;
  const maySee = (row: Row, key: string): boolean =>
    judgeRow(row, key, { items, room, moderate }).state === 'shown';
  return mergePlan({ rows, items, room, maySee }).filter(
    ({ key }) => room[markField('hidden', key)] !== true,
  );
}
