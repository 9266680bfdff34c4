import type { Kysely, Selectable, Transaction } from 'kysely';
import * as z from 'zod';
import type { Workshop } from '#shared/content/workshop.ts';
import { languages } from '#shared/content/language.ts';
import { sessionSettings } from '#shared/session/settings.ts';
import { outcomes, type JsonValue } from '#shared/sync/op.ts';
import { type Stage, stageDefaults } from '#shared/sync/stage.ts';
import { isAnonymous, type Register } from '#shared/sync/worksheet.ts';
import type { Schema } from './schema.ts';
import {
  anonymousReader,
  anonymousRegister,
  anonymousRegisters,
  anonymousWriter,
  putAnonymousRegister,
} from './anonymous.ts';
import { eraser } from './erase.ts';
import { seatMerger } from './mergeRows.ts';
import { rehearsalWriter } from './rehearsalStore.ts';
import { planReader, planWriter } from './planStore.ts';
import { accountReader, accountWriter } from './sqlAccounts.ts';
import { inBytes, isShared } from './sqlDialect.ts';
import { tokenReader, tokenWriter } from './sqlTokens.ts';
import type { SessionRow, SeatRow, Store, StoreReader, StoreWriter } from './store.ts';

type Database = Kysely<Schema> | Transaction<Schema>;

/** JSON that this program wrote itself, under a schema version that it knows: its outline is checked, no more. */
const storedStage = z.custom<Stage>(
  (value) => typeof value === 'object' && value !== null && 'epoch' in value,
);
const storedWorkshop = z.custom<Workshop>(
  (value) => typeof value === 'object' && value !== null && 'slides' in value,
);
const storedValue: z.ZodType<JsonValue> = z.json();

/** A workshop that was pinned before exercises said whose they are: each person's. */
function ofToday(workshop: Workshop): Workshop {
  const each = { owner: 'seat' } as const;
  const exercises = workshop.exercises.map((exercise) => ({ ...each, ...exercise }));
  return { ...workshop, exercises };
}

function sessionRow(row: Selectable<Schema['session']>): SessionRow {
  return {
    id: row.id,
    code: row.code,
    revision: Number(row.revision),
    createdMs: Number(row.created_ms),
    settings: sessionSettings.parse(JSON.parse(row.settings)),
    settingsRevision: Number(row.settings_revision),
    workshopRevision: row.workshop_revision,
    // What an older version stored lacks what has been added since.
    stage: { ...stageDefaults, ...storedStage.parse(JSON.parse(row.stage)) },
    stageRevision: Number(row.stage_revision),
    rehearsalOf: row.rehearsal_of,
  };
}

function seatRow(row: Selectable<Schema['seat']>): SeatRow {
  return {
    id: row.id,
    session: row.session,
    name: row.name,
    table: row.room_table,
    language: z.enum(languages).parse(row.language),
    revision: Number(row.revision),
    scribe: Number(row.scribe) === 1,
    returnKey: row.return_key,
    joinedMs: row.joined_ms === null ? null : Number(row.joined_ms),
    removedMs: row.removed_ms === null ? null : Number(row.removed_ms),
  };
}

function registerOf(row: Selectable<Schema['register']>): Register {
  return {
    exercise: row.exercise,
    owner: row.owner,
    field: row.field,
    slot: row.slot,
    value: storedValue.parse(JSON.parse(row.value)),
    revision: Number(row.revision),
    client: row.client,
  };
}

function reader(db: Database): StoreReader {
  const bytes = inBytes(db);
  return {
    ...accountReader(db),
    ...anonymousReader(db),
    ...planReader(db),
    ...tokenReader(db),
    async sessions() {
      const rows = await db
        .selectFrom('session')
        .selectAll()
        .orderBy('created_ms', 'desc')
        .orderBy('id', bytes)
        .execute();
      return rows.map(sessionRow);
    },
    async session(id) {
      const row = await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
      return row && sessionRow(row);
    },
    async sessionByCode(code) {
      const row = await db.selectFrom('session').selectAll().where('code', '=', code).executeTakeFirst();
      return row && sessionRow(row);
    },
    async workshop(id, revision) {
      const row = await db
        .selectFrom('workshop')
        .select('body')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && ofToday(storedWorkshop.parse(JSON.parse(row.body)));
    },
    async seats(session, table) {
      const all = db.selectFrom('seat').selectAll().where('session', '=', session);
      const some = table === undefined ? all : all.where('room_table', '=', table);
      return (await some.orderBy('revision').orderBy('id', bytes).execute()).map(seatRow);
    },
    async seat(session, id) {
      const row = await db
        .selectFrom('seat')
        .selectAll()
        .where('session', '=', session)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && seatRow(row);
    },
    async seatByReturnKey(key) {
      const row = await db.selectFrom('seat').selectAll().where('return_key', '=', key).executeTakeFirst();
      if (row) return seatRow(row);
      const merged = await db
        .selectFrom('seat')
        .innerJoin('token', (join) =>
          join.onRef('token.session', '=', 'seat.session').onRef('token.seat', '=', 'seat.id'),
        )
        .selectAll('seat')
        .where('token.hash', '=', key)
        .where('token.kind', '=', 'return')
        .executeTakeFirst();
      return merged && seatRow(merged);
    },
    async asset(session, hash) {
      return db
        .selectFrom('asset')
        .selectAll()
        .where('session', '=', session)
        .where('hash', '=', hash)
        .executeTakeFirst();
    },
    async seatCounts() {
      const rows = await db
        .selectFrom('seat')
        .select(({ fn }) => ['session', fn.countAll().as('seats')])
        .where('removed_ms', 'is', null)
        .groupBy('session')
        .execute();
      return new Map(rows.map(({ session, seats }) => [session, Number(seats)]));
    },
    async op(session, id) {
      const row = await db
        .selectFrom('op')
        .select(['revision', 'outcome', 'actor'])
        .where('session', '=', session)
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          revision: Number(row.revision),
          outcome: z.enum(outcomes).parse(row.outcome),
          actor: row.actor,
        }
      );
    },
    async stageOps(session) {
      const rows = await db
        .selectFrom('op')
        .select(['revision', 'body', 'at_ms'])
        .where('session', '=', session)
        .where((where) => where.or([where('type', 'like', 'stage.%'), where('type', 'like', 'exercise.%')]))
        .orderBy('revision')
        .execute();
      return rows.map(({ revision, body, at_ms }) => ({
        revision: Number(revision),
        body,
        atMs: Number(at_ms),
      }));
    },
    async register(session, { exercise, owner, field, slot }) {
      if (isAnonymous({ owner })) return anonymousRegister(db, session, { exercise, owner, field, slot });
      const row = await db
        .selectFrom('register')
        .selectAll()
        .where('session', '=', session)
        .where('exercise', '=', exercise)
        .where('owner', '=', owner)
        .where('field', '=', field)
        .where('slot', '=', slot)
        .executeTakeFirst();
      return row && registerOf(row);
    },
    async registers(session, { exercise, owner, since }) {
      let query = db.selectFrom('register').selectAll().where('session', '=', session);
      if (exercise !== undefined) query = query.where('exercise', '=', exercise);
      if (owner !== undefined) query = query.where('owner', '=', owner);
      if (since !== undefined) query = query.where('revision', '>', since);
      const inOrder = query
        .orderBy('revision')
        .orderBy('exercise', bytes)
        .orderBy('owner', bytes)
        .orderBy('field', bytes)
        .orderBy('slot', bytes);
      const rows = (await inOrder.execute()).map(registerOf);
      if (owner !== undefined && !isAnonymous({ owner })) return rows;
      const rest = await anonymousRegisters(db, session, {
        ...(exercise === undefined ? {} : { exercise }),
        ...(owner === undefined ? {} : { owner }),
      });
      return [...rows, ...rest];
    },
    async ticks(session) {
      const rows = await db
        .selectFrom('tick')
        .selectAll()
        .where('session', '=', session)
        .orderBy('item', bytes)
        .execute();
      return rows.map((row) => ({ item: row.item, by: row.ticked_by, atMs: Number(row.at_ms) }));
    },
    async secret(name) {
      const row = await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value;
    },
  };
}

function writer(db: Transaction<Schema>): StoreWriter {
  return {
    ...reader(db),
    ...accountWriter(db),
    ...anonymousWriter(db),
    ...planWriter(db),
    ...rehearsalWriter(db),
    ...tokenWriter(db),
    ...eraser(db),
    ...seatMerger(db),
    async insertSession(session) {
      await db
        .insertInto('session')
        .values({
          id: session.id,
          code: session.code,
          revision: session.revision,
          created_ms: session.createdMs,
          settings: JSON.stringify(session.settings),
          settings_revision: session.settingsRevision,
          workshop_revision: session.workshopRevision,
          stage: JSON.stringify(session.stage),
          stage_revision: session.stageRevision,
          rehearsal_of: session.rehearsalOf,
        })
        .execute();
    },
    async sessionForUpdate(id) {
      const query = db.selectFrom('session').selectAll().where('id', '=', id);
      // SQLite has one writer, so the row that this transaction reads is the row that it updates.
      const row = await (isShared(db) ? query.forUpdate() : query).executeTakeFirst();
      return row && sessionRow(row);
    },
    async putRevision(session, revision) {
      await db.updateTable('session').set({ revision }).where('id', '=', session).execute();
    },
    async putSettings(session, settings, revision) {
      await db
        .updateTable('session')
        .set({ settings: JSON.stringify(settings), settings_revision: revision })
        .where('id', '=', session)
        .execute();
    },
    async putStage(session, stage, revision) {
      await db
        .updateTable('session')
        .set({ stage: JSON.stringify(stage), stage_revision: revision })
        .where('id', '=', session)
        .execute();
    },
    async putWorkshop(workshop) {
      await db
        .insertInto('workshop')
        .values({ id: workshop.id, revision: workshop.revision, body: JSON.stringify(workshop) })
        .onConflict((conflict) => conflict.columns(['id', 'revision']).doNothing())
        .execute();
    },
    async putSeat({ session, id, table, name, language, revision, scribe, ...row }) {
      const changes = {
        name,
        room_table: table,
        language,
        revision,
        scribe: scribe ? 1 : 0,
        return_key: row.returnKey,
        joined_ms: row.joinedMs,
        removed_ms: row.removedMs,
      };
      await db
        .insertInto('seat')
        .values({ session, id, ...changes })
        .onConflict((conflict) => conflict.columns(['session', 'id']).doUpdateSet(changes))
        .execute();
    },
    async putAsset(asset) {
      await db
        .insertInto('asset')
        .values(asset)
        .onConflict((conflict) => conflict.columns(['session', 'hash']).doNothing())
        .execute();
    },
    async insertOp({ atMs, ...op }) {
      await db
        .insertInto('op')
        .values({ ...op, at_ms: atMs })
        .execute();
    },
    async putRegister(session, register) {
      if (isAnonymous(register)) return putAnonymousRegister(db, session, register);
      const value = JSON.stringify(register.value);
      await db
        .insertInto('register')
        .values({ ...register, session, value })
        .onConflict((conflict) =>
          conflict
            .columns(['session', 'exercise', 'owner', 'field', 'slot'])
            .doUpdateSet({ value, revision: register.revision, client: register.client }),
        )
        .execute();
    },
    async putTick(session, { item, by, atMs }) {
      await db
        .insertInto('tick')
        .values({ session, item, ticked_by: by, at_ms: atMs })
        .onConflict((conflict) =>
          conflict.columns(['session', 'item']).doUpdateSet({ ticked_by: by, at_ms: atMs }),
        )
        .execute();
    },
    async removeTick(session, item) {
      await db.deleteFrom('tick').where('session', '=', session).where('item', '=', item).execute();
    },
    async putSecret(name, value) {
      await db
        .insertInto('secret')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    },
  };
}

/** What a database makes of an erasing beyond its rows; one that keeps no files of ours has nothing to do. */
export interface Forgetting extends Pick<Store, 'settleErased'> {
  /** Tries no more; what is left then is settled after the next start. */
  stop(): Promise<void>;
}

const nothingToForget: Forgetting = { settleErased: async () => undefined, stop: async () => undefined };

/** A store over any database that kysely speaks, its schema already up to date. */
export function createSqlStore(db: Kysely<Schema>, forgetting: Forgetting = nothingToForget): Store {
  return {
    ...reader(db),
    database: db,
    transact: (work) => db.transaction().execute((transaction) => work(writer(transaction))),
    settleErased: forgetting.settleErased,
    async close() {
      await forgetting.stop();
      await db.destroy();
    },
  };
}
