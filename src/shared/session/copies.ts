/** Why no copy of the data can be made: the folder is not there, full, not to be written, or its disk fails. */
export const copyProblems = ['gone', 'full', 'read-only', 'failing'] as const;
export type CopyProblem = (typeof copyProblems)[number];

/** How the copies of a server's data stand. */
export interface CopyStatus {
  readonly folder: string;
  /** As of when the last one is, epoch ms; null before the first. */
  readonly copiedMs: number | null;
  /** Null while all is well. */
  readonly problem: CopyProblem | null;
}

/** What a console is told of a session that this machine has gone on with from a copy. */
export interface ResumedFacts {
  /** As of when the copy was, epoch ms. */
  readonly atMs: number;
  /** Exercises that were open then. */
  readonly open: readonly string[];
  /** Changes after the copy that a page which came back knew of; 0 where none could tell. */
  readonly missing: number;
}

export interface CopyFacts {
  /** Null where no copies are made. */
  readonly copy: CopyStatus | null;
  /** Null where the data has always been here, or a facilitator has read what is missing. */
  readonly resumed: ResumedFacts | null;
}
