import type { LetterReason } from '#shared/plan/fields.ts';
import { readEmail } from '#shared/plan/readInviteeWords.ts';
import { type Invitee, inviteesOf, lettersOf } from '#shared/plan/readPlan.ts';
import { type PlanRecord, recordsOf } from '#shared/plan/records.ts';

/** How far somebody's letter is; `handed` where it was given out on paper. */
export type LetterStatus = 'none' | 'handed' | 'queued' | 'sending' | 'sent' | 'failed' | 'unsure';

/** An invitee, and what became of their letter. */
export interface LetterRow {
  readonly invitee: Invitee;
  /** Null where there is none that mail can go to. */
  readonly email: string | null;
  readonly status: LetterStatus;
  /** Epoch ms; null where nothing has happened. */
  readonly atMs: number | null;
  readonly reason: LetterReason | null;
  /** How often it was tried. */
  readonly attempts: number;
  /** Of the letter's record; what is asked for is asked for as of it. */
  readonly revision: number;
  /** Whether it can be sent for the first time. */
  readonly isToWrite: boolean;
  /** Whether it can be sent once more. */
  readonly isAgain: boolean;
}

/** Everybody on the list, with their letters, in its order. */
export function letterRows(records: readonly PlanRecord[]): readonly LetterRow[] {
  const letters = lettersOf(records);
  const revisions = new Map(recordsOf(records, 'letters').map(({ id, revision }) => [id, revision]));
  return inviteesOf(records).map((invitee) => {
    const letter = letters.get(invitee.id);
    const email = readEmail(invitee.email);
    const status = letter?.state ?? (invitee.invitedMs === null ? 'none' : 'handed');
    const hasEmail = email !== null;
    return {
      invitee,
      email,
      status,
      atMs: letter?.atMs ?? invitee.invitedMs,
      reason: letter?.state === 'failed' ? letter.reason : null,
      attempts: letter?.attempts ?? 0,
      revision: revisions.get(invitee.id) ?? 0,
      isToWrite: hasEmail && (status === 'none' || status === 'handed'),
      isAgain: hasEmail && (status === 'sent' || status === 'failed' || status === 'unsure'),
    };
  });
}

/** Who has not been written to, can be, and has not declined already. */
export function toWrite(rows: readonly LetterRow[]): readonly LetterRow[] {
  return rows.filter(
    ({ status, isToWrite, invitee }) => status === 'none' && isToWrite && invitee.reply !== 'no',
  );
}

export const letterFilters = ['all', 'to-write', 'on-paper', 'trouble'] as const;
export type LetterFilter = (typeof letterFilters)[number];

/** Whether a row is among those that a filter shows. */
export function isShown(row: LetterRow, filter: LetterFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'to-write':
      return row.status === 'none';
    case 'on-paper':
      return row.status === 'handed' || (row.email === null && row.status === 'none');
    case 'trouble':
      return row.status === 'failed' || row.status === 'unsure';
  }
}
