import type { InviteeColumn } from '#shared/plan/inviteeColumns.ts';
import {
  type DraftRow,
  judgeInvitees,
  type PresentPeople,
  type TwinChoice,
} from '#shared/plan/judgeInvitees.ts';
import type { InviteeSetting } from '#shared/plan/readInvitee.ts';
import { readPaste } from '#shared/plan/readPaste.ts';

/** What was pasted and is not on the list yet. */
export interface PasteDraft {
  /** What is typed and was not read yet. */
  readonly text: string;
  readonly rows: readonly DraftRow[];
  /** By row, the cells that were to be mended when it was read: they stay where they are once they are. */
  readonly toMend: ReadonlyMap<string, readonly InviteeColumn[]>;
  readonly choices: ReadonlyMap<string, TwinChoice>;
  /** Rows that were read so far, so that each has a key of its own. */
  readonly made: number;
}

export const emptyDraft: PasteDraft = {
  text: '',
  rows: [],
  toMend: new Map(),
  choices: new Map(),
  made: 0,
};

/** The draft with the rows of a text behind its own. */
export function withText(
  draft: PasteDraft,
  text: string,
  setting: InviteeSetting,
  present: PresentPeople,
): PasteDraft {
  const read = readPaste(text).map((row, index) => ({ ...row, key: `row ${draft.made + index}` }));
  const judged = judgeInvitees(read, setting, present);
  const toMend = judged
    .filter(({ is }) => is === 'bad')
    .map((one): [string, readonly InviteeColumn[]] => [
      one.row.key,
      one.read.faults.map(({ column }) => column),
    ]);
  return {
    ...draft,
    text: '',
    rows: [...draft.rows, ...read],
    toMend: new Map([...draft.toMend, ...toMend]),
    made: draft.made + read.length,
  };
}

/** The draft with one cell changed. */
export function withCell(draft: PasteDraft, key: string, column: InviteeColumn, words: string): PasteDraft {
  const rows = draft.rows.map((row) =>
    row.key === key ? { ...row, cells: { ...row.cells, [column]: words } } : row,
  );
  return { ...draft, rows };
}

/** The draft without some of its rows. */
export function withoutRows(draft: PasteDraft, keys: ReadonlySet<string>): PasteDraft {
  return { ...draft, rows: draft.rows.filter(({ key }) => !keys.has(key)) };
}

/** The draft with one thing to do for some of its rows. */
export function withChoice(draft: PasteDraft, keys: readonly string[], choice: TwinChoice): PasteDraft {
  const chosen = keys.map((key): [string, TwinChoice] => [key, choice]);
  return { ...draft, choices: new Map([...draft.choices, ...chosen]) };
}
