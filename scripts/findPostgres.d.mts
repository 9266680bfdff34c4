/**
 * The folder of PostgreSQL's server programs on this computer, or null.
 * HALFDAY_POSTGRES, when it is set, is the only answer.
 */
export function findPostgres(): string | null;
