import { isDeepStrictEqual } from 'node:util';
import type { WorksheetSet } from '#shared/sync/op.ts';
import { type Register, slotOf } from '#shared/sync/worksheet.ts';
import type { Settled, Written } from './ledger.ts';

/** What the server has. */
export interface Evidence {
  readonly registers: readonly Register[];
  /** Worksheets that could be looked into, by owner. */
  readonly canSee: (owner: string) => boolean;
  /** Whether an op stands in the server's log; where that cannot be read, every op is taken to. */
  readonly isLogged: (op: string) => boolean;
  /** Who settles conflicts, takes late answers in and resets; a person may have set an answer aside. */
  readonly facilitator: 'ours' | 'person';
}

export interface Findings {
  readonly lost: readonly Written[];
  /** Acknowledged ones whose worksheet could not be looked into. */
  readonly unseen: readonly Written[];
}

type Acknowledged = Written & { readonly settled: Extract<Settled, { as: 'acknowledged' }> };

/**
 * Answers that are lost: those which the server never acknowledged, and those which it did and which are neither
 * in its log and registers (SPEC rule 1), nor written over by somebody who had them before their eyes (rule 6).
 * @param written of everybody, in the order in which each wrote
 */
export function findLost(written: readonly Written[], evidence: Evidence): Findings {
  const registers = groupBy(evidence.registers, (register) => fieldKey(register.owner, register));
  const acknowledged = written.filter(isAcknowledged);
  const byField = groupBy(acknowledged, ({ owner, op }) => fieldKey(owner, op));
  const lost = written.filter(({ settled }) => settled === null);
  const unseen: Written[] = [];
  for (const [key, answers] of byField) {
    const stored = registers.get(key) ?? [];
    answers.forEach((answer, index) => {
      if (!evidence.isLogged(answer.op.id)) lost.push(answer);
      else if (!evidence.canSee(answer.owner)) unseen.push(answer);
      else if (!isKept(answer, { stored, answers, index, evidence })) lost.push(answer);
    });
  }
  return { lost, unseen };
}

interface Around {
  readonly stored: readonly Register[];
  /** All answers in the same field, those of one page in the order of writing. */
  readonly answers: readonly Acknowledged[];
  readonly index: number;
  readonly evidence: Evidence;
}

function isKept(answer: Acknowledged, { stored, answers, index, evidence }: Around): boolean {
  const { op } = answer;
  if (stored.some(({ value }) => isDeepStrictEqual(value, op.value))) return true;
  if (answers.slice(index + 1).some((later) => later.op.client === op.client)) return true;
  if (answers.some((other) => other.op.client !== op.client && hadSeen(other, answer))) return true;
  return evidence.facilitator === 'person' && stored.some((register) => isSetAside(register, answer));
}

/** Whether the other was written over this one, by somebody who had it before them. */
function hadSeen(other: Acknowledged, { settled }: Acknowledged): boolean {
  if (settled.revision === null) return other.settled.atMs > settled.atMs;
  return other.op.base >= settled.revision;
}

/** A place that was emptied after the answer had come to lie there. */
function isSetAside({ slot, value, revision }: Register, { op, settled }: Acknowledged): boolean {
  if (value !== null || revision <= (settled.revision ?? 0)) return false;
  return settled.outcome === null || slot === slotOf(op, settled.outcome);
}

function isAcknowledged(written: Written): written is Acknowledged {
  return written.settled?.as === 'acknowledged';
}

function fieldKey(owner: string, { exercise, field }: Pick<WorksheetSet, 'exercise' | 'field'>): string {
  return `${exercise}\n${owner}\n${field}`;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(all, keyOf);
}
