import type { SavingProblem } from '#shared/sync/protocol.ts';

/** Nothing could be written, for a reason outside of this program; what was to be written is not there. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
  readonly reason: SavingProblem;
  /** The data file, or whatever else a person would look for. */
  readonly where: string;

  constructor(reason: SavingProblem, where: string, cause?: unknown) {
    super(`${where}: ${reason}`, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.where = where;
  }
}
