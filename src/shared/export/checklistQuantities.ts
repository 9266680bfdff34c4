import type { SessionSettings } from '#shared/session/settings.ts';

/** What has to be printed and bought for a session, under the names that a checklist's texts use. */
export type ChecklistQuantities = Readonly<
  Record<
    'people' | 'tables' | 'workbooks' | 'nameTents' | 'tableSigns' | 'pens' | 'flipcharts' | 'dots',
    number
  >
>;

const votesEach = 3;
const dotsOnSheet = 24;
const pensInPack = 10;

/**
 * Quantities from the head count and the number of tables:
 * workbooks for everybody and one in ten more · a name tent each · a sign and a flipchart a table ·
 * a pen each and one a table, in packs of ten · three voting dots each, in sheets of 24.
 */
export function checklistQuantities({
  people,
  tables,
}: Pick<SessionSettings, 'people' | 'tables'>): ChecklistQuantities {
  const tableCount = tables.length;
  return {
    people,
    tables: tableCount,
    workbooks: withSpares(people),
    nameTents: people,
    tableSigns: tableCount,
    pens: roundUp(people + tableCount, pensInPack),
    flipcharts: tableCount,
    dots: roundUp(people * votesEach, dotsOnSheet),
  };
}

/** One in ten more, as sheets go missing. In whole numbers: 10 × 1.1 is a hair over 11 and would round up to 12. */
export function withSpares(count: number): number {
  return Math.ceil((count * 11) / 10);
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
