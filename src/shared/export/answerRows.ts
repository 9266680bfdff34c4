import type { Workshop } from '#shared/content/workshop.ts';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import { pendingLate, type Register } from '#shared/sync/worksheet.ts';

/** One answer, flat: what a spreadsheet holds in a row. */
export interface AnswerRow {
  readonly name: string;
  readonly table: string;
  readonly business: string;
  readonly exercise: string;
  readonly question: string;
  readonly field: string;
  readonly answer: string;
  /** `answered`, `late` for one that came after the close and was not taken in, or `conflict`. */
  readonly status: string;
}

interface AnswerSource {
  readonly workshop: Pick<Workshop, 'exercises'>;
  readonly settings: Pick<SessionSettings, 'tables' | 'businesses'>;
  readonly seats: readonly Seat[];
  readonly registers: readonly Register[];
  readonly language: Language;
}

/** Every stored answer as a row, in the order of the workshop's exercises, tables and names. */
export function answerRows({ workshop, settings, seats, registers, language }: AnswerSource): AnswerRow[] {
  const late = new Set(pendingLate(registers));
  const businesses = new Map(settings.businesses.map(({ id, name }) => [id, name]));
  const tableOrder = new Map(settings.tables.map(({ id }, index) => [id, index]));
  const ordered = [...seats].sort(
    (a, b) =>
      (tableOrder.get(a.table) ?? 0) - (tableOrder.get(b.table) ?? 0) ||
      a.name.localeCompare(b.name, language),
  );
  const rows: AnswerRow[] = [];
  for (const exercise of workshop.exercises) {
    for (const seat of ordered) {
      const table = settings.tables.find(({ id }) => id === seat.table);
      const own = registers.filter((one) => one.exercise === exercise.id && one.owner === `seat:${seat.id}`);
      for (const register of own) {
        const status = statusOf(register, late);
        if (status === null || register.value === null) continue;
        rows.push({
          name: seat.name,
          table: tableLabel(settings.tables, seat.table, language),
          business: businesses.get(table?.business ?? '') ?? '',
          exercise: inLanguage(exercise.title, language),
          question: inLanguage(exercise.question, language),
          field: register.field,
          answer: typeof register.value === 'string' ? register.value : JSON.stringify(register.value),
          status,
        });
      }
    }
  }
  return rows;
}

function statusOf(register: Register, late: ReadonlySet<Register>): string | null {
  if (register.slot === 'current') return 'answered';
  if (register.slot === 'late') return late.has(register) ? 'late' : null;
  return 'conflict';
}
