/**
 * Why an op was refused: a closed set. Each has a sentence for people in every language
 * (src/client/messages); none carries data.
 */
export const refusalReasons = [
  'malformed',
  'too-large',
  'not-allowed',
  'unknown-exercise',
  'unknown-slide',
  'not-open',
  'closed',
  'bad-value',
  'stale',
  'unknown-session',
  'table-taken',
  'unknown-table',
  'unknown-seat',
  'already-answered',
  'not-driver',
  'locked',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
}

export function refuse(reason: RefusalReason): Refusal {
  return { ok: false, reason };
}
