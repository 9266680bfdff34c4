import type { Kysely, Selectable, Transaction } from 'kysely';
import * as z from 'zod';
import { accountRoles, sessionRoles } from '#shared/session/permissions.ts';
import type { AccountReader, AccountRow, AccountWriter } from './accountStore.ts';
import type { Schema } from './schema.ts';
import { inBytes } from './sqlDialect.ts';

/** better-auth's word for a password among the ways of signing in. */
const passwordProvider = 'credential';

/** Times are text in better-auth's tables. */
function timeText(atMs: number): string {
  return new Date(atMs).toISOString();
}

function accountRow(row: Selectable<Schema['account_user']>): AccountRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: z.enum(accountRoles).parse(row.role),
    createdMs: Date.parse(row.createdAt),
  };
}

export function accountReader(db: Kysely<Schema> | Transaction<Schema>): AccountReader {
  const bytes = inBytes(db);
  return {
    async accounts() {
      const rows = await db
        .selectFrom('account_user')
        .selectAll()
        .orderBy('createdAt', bytes)
        .orderBy('id', bytes)
        .execute();
      return rows.map(accountRow);
    },
    async account(id) {
      const row = await db.selectFrom('account_user').selectAll().where('id', '=', id).executeTakeFirst();
      return row && accountRow(row);
    },
    async facilitators(session) {
      const rows = await db
        .selectFrom('session_facilitator')
        .select(['account', 'role'])
        .where('session', '=', session)
        .orderBy('account', bytes)
        .execute();
      return rows.map(({ account, role }) => ({ account, role: z.enum(sessionRoles).parse(role) }));
    },
    async sessionsOf(account) {
      const rows = await db
        .selectFrom('session_facilitator')
        .select('session')
        .where('account', '=', account)
        .execute();
      return new Set(rows.map(({ session }) => session));
    },
  };
}

export function accountWriter(db: Transaction<Schema>): AccountWriter {
  return {
    ...accountReader(db),
    async insertAccount({ id, name, email, role, createdMs }, password) {
      const times = { createdAt: timeText(createdMs), updatedAt: timeText(createdMs) };
      await db
        .insertInto('account_user')
        .values({ id, name, email, emailVerified: 0, role, ...times })
        .execute();
      await db
        .insertInto('account_credential')
        .values({ id, accountId: id, providerId: passwordProvider, userId: id, password, ...times })
        .execute();
    },
    async putPassword(account, password, atMs) {
      await db
        .updateTable('account_credential')
        .set({ password, updatedAt: timeText(atMs) })
        .where('userId', '=', account)
        .where('providerId', '=', passwordProvider)
        .execute();
    },
    async removeAccount(id) {
      await db.deleteFrom('account_session').where('userId', '=', id).execute();
      await db.deleteFrom('account_credential').where('userId', '=', id).execute();
      await db.deleteFrom('session_facilitator').where('account', '=', id).execute();
      await db.deleteFrom('account_user').where('id', '=', id).execute();
    },
    async putFacilitator(session, { account, role }) {
      await db
        .insertInto('session_facilitator')
        .values({ session, account, role })
        .onConflict((conflict) => conflict.columns(['session', 'account']).doNothing())
        .execute();
    },
    async removeFacilitator(session, account) {
      await db
        .deleteFrom('session_facilitator')
        .where('session', '=', session)
        .where('account', '=', account)
        .execute();
    },
  };
}
