import type { AccountRole, SessionRole } from '#shared/session/permissions.ts';

/** Somebody who may sign in. The password's hash is with the store alone. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: AccountRole;
  readonly createdMs: number;
}

/** An account that may open a session, and as what. */
export interface SessionFacilitator {
  readonly account: string;
  readonly role: SessionRole;
}

export interface AccountReader {
  /** In the order in which they came. */
  accounts(): Promise<readonly AccountRow[]>;
  account(id: string): Promise<AccountRow | undefined>;
  facilitators(session: string): Promise<readonly SessionFacilitator[]>;
  /** The sessions that this account owns or is invited to. */
  sessionsOf(account: string): Promise<ReadonlySet<string>>;
}

export interface AccountWriter extends AccountReader {
  /** Rejects when there is an account of this e-mail, or a second owner would come to be. */
  insertAccount(account: AccountRow, passwordHash: string): Promise<void>;
  putPassword(account: string, passwordHash: string, atMs: number): Promise<void>;
  /** The account, its password, its sign-ins and its place in every session; the sessions stay. */
  removeAccount(id: string): Promise<void>;
  putFacilitator(session: string, facilitator: SessionFacilitator): Promise<void>;
  removeFacilitator(session: string, account: string): Promise<void>;
}
