import type { Workshop } from '#shared/content/workshop.ts';
import type { Actor } from '#shared/session/permissions.ts';
import type { Outcome } from '#shared/sync/op.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { Refusal } from '#shared/sync/reasons.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SessionRow, StoreWriter } from '#server/storage/store.ts';
import type { IssuedKeys } from './issuedKeys.ts';

export interface OpContext {
  readonly session: string;
  readonly actor: Actor;
  readonly nowMs: number;
  /** The workshop as the session runs it. */
  readonly workshop: Workshop;
  /** The workshop as it was pinned, with what the session hides. */
  readonly source: Workshop;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly issued: IssuedKeys;
}

/** What an accepted op did. */
export interface Change {
  readonly ok: true;
  readonly outcome: Outcome;
  /** What readers may need to hear, before it is cut to each audience; empty for a repeated op. */
  readonly parts: readonly Part[];
  /** The exercises whose results this op may have changed. */
  readonly touched: readonly string[];
  /** Whose pages are to come back and be placed again, since their table or its business is another now. */
  readonly placedAgain?: readonly string[] | 'everybody';
  /** The exercise whose anonymous answers were put in order, and the seats that memory need not hold any more. */
  readonly sealed?: { readonly exercise: string; readonly seats: readonly string[] };
}

export interface Accepted extends Change {
  readonly revision: number;
}

/** An op within its transaction: the session as it is there, and the revision that the op will have. */
export interface Applying {
  readonly writer: StoreWriter;
  readonly session: SessionRow;
  readonly revision: number;
  readonly context: OpContext;
}

export type Applied = Promise<Change | Refusal>;

/** Every exercise that has been begun: what moves people or tables may change each of them. */
export function begunExercises({ stage }: Pick<SessionRow, 'stage'>): readonly string[] {
  return Object.keys(stage.exercises);
}
