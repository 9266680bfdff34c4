import type { Tick } from '#shared/sync/tickView.ts';
import type { PlanFields, PlanList, PlanRecord } from '#shared/plan/records.ts';
import type { RoomState } from '#client/sync/roomClient.ts';

/** One record to write: its fields over those that it has. */
export interface PlanWrite {
  readonly list: Exclude<PlanList, 'letters'>;
  readonly id: string;
  readonly fields: PlanFields;
}

/** A write that came too late: somebody else had changed one of its fields first, and theirs stands. */
export interface LostWrite {
  /** Names it for `forget`. */
  readonly order: number;
  readonly record: PlanWrite;
}

/** A session's plan as a page works with it: live between all who prepare it, kept on this device until stored. */
export interface PlanDesk {
  /** What is stored, with what waits to be laid over it. */
  readonly records: readonly PlanRecord[];
  /** What is done of the workshop's items. */
  readonly ticks: readonly Tick[];
  /** False until the server has told all of it once. */
  readonly isReady: boolean;
  readonly connection: RoomState['connection'];
  /** Writes that are not stored yet. */
  readonly waiting: number;
  readonly lost: readonly LostWrite[];
  readonly forget: (order: number) => void;
  /** Writes some fields of some records; one call is stored whole or not at all. */
  readonly set: (records: readonly PlanWrite[]) => void;
  /** Says that an item of the workshop is done, and by whom, or that it is not done any more. */
  readonly tick: (item: string, said: { readonly done: boolean; readonly by: string }) => void;
  /** Deletes invitees for good, with all that is known of them. */
  readonly erase: (invitees: readonly string[]) => void;
  readonly makeId: () => string;
  /** The server's clock, in epoch ms. */
  readonly nowMs: () => number;
}
