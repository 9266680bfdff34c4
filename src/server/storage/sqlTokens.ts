import type { Kysely, Selectable, Transaction } from 'kysely';
import * as z from 'zod';
import type { Schema } from './schema.ts';
import { inBytes } from './sqlDialect.ts';
import { type StoreReader, type StoreWriter, tokenKinds, type TokenRow } from './store.ts';

type Database = Kysely<Schema> | Transaction<Schema>;

function tokenRow(row: Selectable<Schema['token']>): TokenRow {
  return {
    hash: row.hash,
    kind: z.enum(tokenKinds).parse(row.kind),
    session: row.session,
    seat: row.seat,
    createdMs: Number(row.created_ms),
    expiresMs: row.expires_ms === null ? null : Number(row.expires_ms),
    ...(row.subject === null || row.nonce === null
      ? {}
      : { link: { subject: row.subject, nonce: row.nonce } }),
  };
}

/** The part of a reader that looks tokens up, by what they hash to. */
export function tokenReader(db: Database): Pick<StoreReader, 'token' | 'tokens' | 'links'> {
  const bytes = inBytes(db);
  return {
    async token(hash) {
      const row = await db.selectFrom('token').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row && tokenRow(row);
    },
    async tokens(kind) {
      const rows = await db
        .selectFrom('token')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('created_ms', 'desc')
        .orderBy('hash', bytes)
        .execute();
      return rows.map(tokenRow);
    },
    async links(kind, session, subjects) {
      const all = db.selectFrom('token').selectAll().where('kind', '=', kind).where('session', '=', session);
      const some = subjects === undefined ? all : all.where('subject', 'in', subjects);
      const rows = await some.orderBy('created_ms').orderBy('hash', bytes).execute();
      return rows.map(tokenRow).filter(({ link }) => link !== undefined);
    },
  };
}

/** The part of a writer that gives and takes tokens. */
export function tokenWriter(
  db: Transaction<Schema>,
): Pick<StoreWriter, 'putToken' | 'takeToken' | 'removeTokens'> {
  return {
    async putToken({ createdMs, expiresMs, link, ...token }) {
      await db
        .insertInto('token')
        .values({
          ...token,
          created_ms: createdMs,
          expires_ms: expiresMs,
          subject: link?.subject ?? null,
          nonce: link?.nonce ?? null,
        })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async takeToken(hash) {
      const taken = await db.deleteFrom('token').where('hash', '=', hash).returning('hash').execute();
      return taken.length === 1;
    },
    async removeTokens({ kind, session, subjects }) {
      const all = db.deleteFrom('token').where('kind', '=', kind);
      const ofSession = session === undefined ? all : all.where('session', '=', session);
      await (subjects === undefined ? ofSession : ofSession.where('subject', 'in', subjects)).execute();
    },
  };
}
