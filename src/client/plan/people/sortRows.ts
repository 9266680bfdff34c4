import { type JudgedRow, type TwinChoice, usualChoice } from '#shared/plan/judgeInvitees.ts';
import type { PasteDraft } from './pasteDraft.ts';

/** The rows of a draft by what they ask for: to be mended, to be decided, nothing. */
export interface SortedRows {
  readonly mend: readonly JudgedRow[];
  readonly twins: readonly JudgedRow[];
  readonly fresh: readonly JudgedRow[];
  /** Of those, how many still keep their row from being taken over. */
  readonly unmended: number;
  readonly undecided: readonly string[];
}

/** A row that was to be mended stays in its place until it is taken over. */
export function sortRows(judged: readonly JudgedRow[], draft: PasteDraft): SortedRows {
  const isForMending = (one: JudgedRow): boolean => one.is === 'bad' || draft.toMend.has(one.row.key);
  const twins = judged.filter(({ is }) => is === 'twin');
  return {
    mend: judged.filter(isForMending),
    twins: twins.filter((one) => !isForMending(one)),
    fresh: judged.filter((one) => one.is === 'good' && !isForMending(one)),
    unmended: judged.filter(({ is }) => is === 'bad').length,
    undecided: twins.filter((one) => choiceOf(one, draft) === null).map(({ row }) => row.key),
  };
}

/** What is done with a twin: as somebody chose, else as goes without asking; null while somebody must choose. */
export function choiceOf({ row, twin }: JudgedRow, draft: PasteDraft): TwinChoice | null {
  return draft.choices.get(row.key) ?? (twin && usualChoice(twin));
}
