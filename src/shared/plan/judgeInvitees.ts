import { findDuplicates, type PersonMarks } from './findDuplicates.ts';
import { type InviteeColumn, inviteeColumns } from './inviteeColumns.ts';
import { type InviteeFields, type InviteeSetting, readInvitee, type ReadInvitee } from './readInvitee.ts';
import type { PastedRow } from './readPaste.ts';
import type { Invitee } from './readPlan.ts';

/** A pasted row with a name of its own, so that it can be mended in its place. */
export interface DraftRow extends PastedRow {
  readonly key: string;
}

/** What a row would change about the person whom it stands for. */
export interface CellChange {
  readonly column: InviteeColumn;
  readonly from: string;
  readonly to: string;
}

export interface Twin {
  /** Where that person is: on the list, taken off it, or in an earlier row of the same paste. */
  readonly where: 'list' | 'off' | 'paste';
  /** The invitee's id, or the row's key. */
  readonly key: string;
  readonly name: string;
  readonly changes: readonly CellChange[];
}

export interface JudgedRow {
  readonly row: DraftRow;
  readonly read: ReadInvitee;
  readonly twin: Twin | null;
  /** `bad` while a cell is to be mended; `twin` where somebody says what to do with it; else `good`. */
  readonly is: 'good' | 'bad' | 'twin';
}

/** Who is on a session's list, and who was taken off it. */
export interface PresentPeople {
  readonly on: readonly Invitee[];
  readonly off: readonly Invitee[];
}

/** Which rows can be written as they stand, which are to be mended, and which stand for somebody who is there. */
export function judgeInvitees(
  rows: readonly DraftRow[],
  setting: InviteeSetting,
  present: PresentPeople,
): readonly JudgedRow[] {
  const reads = new Map(rows.map((row) => [row.key, readInvitee(row.cells, setting)]));
  const people = new Map<string, Omit<Twin, 'changes'> & { readonly fields: InviteeFields }>();
  const marks: PersonMarks[] = [];
  for (const where of ['on', 'off'] as const) {
    for (const { id, name, company, email, ...invitee } of present[where]) {
      const fields = { ...invitee, name, company, email, language: invitee.language ?? '' };
      people.set(id, { where: where === 'on' ? 'list' : 'off', key: id, name, fields });
      marks.push({ key: id, name, company, email });
    }
  }
  for (const { key, cells } of rows) {
    const fields = reads.get(key)?.fields ?? {};
    people.set(key, { where: 'paste', key, name: cells.name, fields });
  }
  const twins = findDuplicates(
    rows.map(({ key, cells: { name, company, email } }) => {
      const read = reads.get(key)?.fields;
      return { key, name, company: read?.company ?? company, email: read?.email ?? email };
    }),
    marks,
  );
  return rows.map((row) => {
    const read = reads.get(row.key) ?? readInvitee(row.cells, setting);
    const first = people.get(twins.get(row.key) ?? '');
    const twin = first ? { ...first, changes: changesOf(read.fields, first.fields) } : null;
    return { row, read, twin, is: read.faults.length > 0 ? 'bad' : twin ? 'twin' : 'good' };
  });
}

function changesOf(to: InviteeFields, from: InviteeFields): readonly CellChange[] {
  return inviteeColumns.flatMap((column) => {
    const before = from[column] ?? '';
    const after = to[column];
    return after === undefined || after === before ? [] : [{ column, from: before, to: after }];
  });
}

/** What is done with a row that stands for somebody who is there. */
export type TwinChoice = 'update' | 'skip' | 'add';

/**
 * What goes without asking: a row that says nothing new is skipped, one that only fills what was empty is taken over.
 * Null where somebody must say: it would change what stands there, or bring back somebody who was taken off.
 */
export function usualChoice(twin: Twin): TwinChoice | null {
  if (twin.where === 'off') return null;
  if (twin.changes.length === 0) return 'skip';
  return twin.changes.every(({ from }) => from === '') ? 'update' : null;
}
