import type { Workshop } from '#shared/content/workshop.ts';
import { stageDefaults } from '#shared/sync/stage.ts';
import { isAnonymous, type Register } from '#shared/sync/worksheet.ts';
import type { AccountRow, SessionFacilitator } from '#server/storage/accountStore.ts';
import type { AnonymousOpRow } from '#server/storage/anonymous.ts';
import { erasedBody } from '#server/storage/erase.ts';
import type {
  AssetRow,
  OpRow,
  RegisterFilter,
  SeatRow,
  SessionRow,
  StoreReader,
  StoreWriter,
  TickRow,
  TokenRow,
} from '#server/storage/store.ts';
import { type PlanTable, readPlanTable, writePlanTable } from './memoryPlan.ts';

/** What lies on a simulated disk, by primary key; it outlives every server that opens it. */
export interface Tables {
  readonly sessions: Map<string, SessionRow>;
  readonly workshops: Map<string, Workshop>;
  readonly seats: Map<string, SeatRow>;
  readonly assets: Map<string, AssetRow>;
  readonly ops: Map<string, OpRow>;
  readonly registers: Map<string, Register & { readonly session: string }>;
  readonly ticks: Map<string, TickRow & { readonly session: string }>;
  readonly tokens: Map<string, TokenRow>;
  readonly secrets: Map<string, string>;
  readonly accounts: Map<string, AccountRow>;
  readonly facilitators: Map<string, SessionFacilitator & { readonly session: string }>;
  readonly anonymousOps: Map<string, AnonymousOpRow>;
  readonly anonymousSeats: Map<string, readonly string[]>;
  readonly plan: PlanTable;
}

export function emptyTables(): Tables {
  return {
    sessions: new Map(),
    workshops: new Map(),
    seats: new Map(),
    assets: new Map(),
    ops: new Map(),
    registers: new Map(),
    ticks: new Map(),
    tokens: new Map(),
    secrets: new Map(),
    accounts: new Map(),
    facilitators: new Map(),
    anonymousOps: new Map(),
    anonymousSeats: new Map(),
    plan: new Map(),
  };
}

const key = (...parts: readonly string[]): string => parts.join('\n');

/** As every database of ours sorts texts, whatever language it was made in. */
function inBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function byRevision(a: { revision: number; id: string }, b: { revision: number; id: string }): number {
  return a.revision - b.revision || inBytes(a.id, b.id);
}

/** The named ones as they came, behind them the anonymous ones, whose order says nothing. */
function inOrder(a: Register, b: Register): number {
  const [last, first] = [isAnonymous(a), isAnonymous(b)];
  if (last !== first) return last ? 1 : -1;
  return (
    (last ? 0 : a.revision - b.revision || inBytes(a.exercise, b.exercise)) ||
    inBytes(a.owner, b.owner) ||
    inBytes(a.field, b.field) ||
    inBytes(a.slot, b.slot)
  );
}

/** What an older version stored lacks what has been added since. */
function sessionOfToday(row: SessionRow | undefined): SessionRow | undefined {
  return row && { ...row, stage: { ...stageDefaults, ...row.stage } };
}

function workshopOfToday(workshop: Workshop | undefined): Workshop | undefined {
  const each = { owner: 'seat' } as const;
  return workshop && { ...workshop, exercises: workshop.exercises.map((one) => ({ ...each, ...one })) };
}

/** When a statement runs, if ever. */
export type Access = <T>(statement: () => T) => Promise<T>;

/** Rows are never changed, only replaced, so that a reader may keep what it was given. */
export function readTables(tables: Tables, access: Access): StoreReader {
  const { sessions, seats, registers, accounts, facilitators } = tables;
  return {
    sessions: () =>
      access(() => [...sessions.values()].sort((a, b) => b.createdMs - a.createdMs || inBytes(a.id, b.id))),
    session: (id) => access(() => sessionOfToday(sessions.get(id))),
    sessionByCode: (code) => access(() => [...sessions.values()].find((one) => one.code === code)),
    workshop: (id, revision) => access(() => workshopOfToday(tables.workshops.get(key(id, revision)))),
    seats: (session, table) =>
      access(() =>
        [...seats.values()]
          .filter((seat) => seat.session === session && (table === undefined || seat.table === table))
          .sort(byRevision),
      ),
    seat: (session, id) => access(() => seats.get(key(session, id))),
    seatByReturnKey: (wanted) =>
      access(() => {
        const merged = tables.tokens.get(wanted);
        const into = merged?.kind === 'return' ? key(merged.session ?? '', merged.seat ?? '') : '';
        return [...seats.values()].find(({ returnKey }) => returnKey === wanted) ?? seats.get(into);
      }),
    asset: (session, hash) => access(() => tables.assets.get(key(session, hash))),
    seatCounts: () =>
      access(() => {
        const counts = new Map<string, number>();
        for (const { session, removedMs } of seats.values()) {
          if (removedMs === null) counts.set(session, (counts.get(session) ?? 0) + 1);
        }
        return counts;
      }),
    op: (session, id) =>
      access(() => {
        const row = tables.ops.get(key(session, id));
        return row && { revision: row.revision, outcome: row.outcome, actor: row.actor };
      }),
    stageOps: (session) =>
      access(() =>
        [...tables.ops.values()]
          .filter((row) => row.session === session && /^(stage|exercise)\./.test(row.type))
          .sort(byRevision)
          .map(({ revision, body, atMs }) => ({ revision, body, atMs })),
      ),
    register: (session, { exercise, owner, field, slot }) =>
      access(() => {
        const row = registers.get(key(session, exercise, owner, field, slot));
        return row && registerOf(row);
      }),
    registers: (session, filter) =>
      access(() =>
        [...registers.values()]
          .filter((row) => row.session === session && fits(row, filter))
          .sort(inOrder)
          .map(registerOf),
      ),
    ticks: (session) =>
      access(() =>
        [...tables.ticks.values()]
          .filter((row) => row.session === session)
          .map(({ item, by, atMs }) => ({ item, by, atMs }))
          .sort((a, b) => inBytes(a.item, b.item)),
      ),
    token: (hash) => access(() => tables.tokens.get(hash)),
    tokens: (kind) =>
      access(() =>
        [...tables.tokens.values()]
          .filter((row) => row.kind === kind)
          .sort((a, b) => b.createdMs - a.createdMs || inBytes(a.hash, b.hash)),
      ),
    links: (kind, session, subjects) =>
      access(() =>
        [...tables.tokens.values()]
          .filter((row) => row.kind === kind && row.session === session && row.link !== undefined)
          .filter(({ link }) => subjects === undefined || subjects.includes(link?.subject ?? ''))
          .sort((a, b) => a.createdMs - b.createdMs || inBytes(a.hash, b.hash)),
      ),
    secret: (name) => access(() => tables.secrets.get(name)),
    accounts: () =>
      access(() =>
        [...accounts.values()].sort((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1)),
      ),
    account: (id) => access(() => accounts.get(id)),
    facilitators: (session) =>
      access(() =>
        [...facilitators.values()]
          .filter((row) => row.session === session)
          .map(({ account, role }) => ({ account, role }))
          .sort((a, b) => (a.account < b.account ? -1 : 1)),
      ),
    sessionsOf: (account) =>
      access(
        () =>
          new Set(
            [...facilitators.values()].filter((row) => row.account === account).map((row) => row.session),
          ),
      ),
    anonymousOp: (session, id) => access(() => tables.anonymousOps.get(key(session, id))),
    anonymousAnswers: (session, owners) =>
      access(() =>
        [...registers.values()]
          .filter((row) => row.session === session && owners.includes(row.owner))
          .map(registerOf),
      ),
    anonymousSeats: (session, exercise) =>
      access(() => tables.anonymousSeats.get(key(session, exercise)) ?? []),
    ...readPlanTable(tables.plan, access),
  };
}

function fits({ exercise, owner, revision }: Register, filter: RegisterFilter): boolean {
  if (filter.exercise !== undefined && filter.exercise !== exercise) return false;
  if (filter.owner !== undefined && filter.owner !== owner) return false;
  return filter.since === undefined || revision > filter.since;
}

function registerOf({ session: _session, ...register }: Register & { readonly session: string }): Register {
  return register;
}

/** Takes one change back. */
export type Undo = () => void;

/**
 * Writes at once and notes how to take each change back.
 * @param undone gets one entry for each change, to be run from the last to the first
 */
export function writeTables(tables: Tables, access: Access, undone: Undo[]): StoreWriter {
  const { sessions, tokens, facilitators } = tables;
  const reader = readTables(tables, access);
  function put<Row>(table: Map<string, Row>, at: string, row: Row): void {
    const before = table.get(at);
    undone.push(() => void (before === undefined ? table.delete(at) : table.set(at, before)));
    table.set(at, row);
  }
  function remove<Row>(table: Map<string, Row>, at: string): boolean {
    const before = table.get(at);
    if (before === undefined) return false;
    undone.push(() => void table.set(at, before));
    return table.delete(at);
  }
  /** All rows of a session, whose id begins their keys. */
  function removeOf<Row>(session: string, table: Map<string, Row>): void {
    for (const at of table.keys()) if (at.startsWith(key(session, ''))) remove(table, at);
  }
  function insert<Row>(table: Map<string, Row>, at: string, row: Row): void {
    if (table.has(at)) throw new Error(`${at} is there already.`);
    put(table, at, row);
  }
  function keep<Row>(table: Map<string, Row>, at: string, row: Row): void {
    if (!table.has(at)) put(table, at, row);
  }
  function change(id: string, changes: Partial<SessionRow>): Promise<void> {
    return access(() => {
      const row = sessions.get(id);
      if (row) put(sessions, id, { ...row, ...changes });
    });
  }
  return {
    ...reader,
    insertSession: (session) =>
      access(() => {
        const isTaken = [...sessions.values()].some(({ code }) => code === session.code);
        if (isTaken) throw new Error('Two sessions have one code.');
        insert(sessions, session.id, session);
      }),
    sessionForUpdate: reader.session,
    putRevision: (session, revision) => change(session, { revision }),
    putSettings: (session, settings, settingsRevision) => change(session, { settings, settingsRevision }),
    putStage: (session, stage, stageRevision) => change(session, { stage, stageRevision }),
    putWorkshop: (workshop) =>
      access(() => keep(tables.workshops, key(workshop.id, workshop.revision), workshop)),
    putSeat: (seat) => access(() => put(tables.seats, key(seat.session, seat.id), seat)),
    putAsset: (asset) => access(() => keep(tables.assets, key(asset.session, asset.hash), asset)),
    insertOp: (op) =>
      access(() => {
        const isTaken = [...tables.ops.values()].some(
          ({ session, revision }) => session === op.session && revision === op.revision,
        );
        if (isTaken) throw new Error(`Two ops have revision ${op.revision}.`);
        insert(tables.ops, key(op.session, op.id), op);
      }),
    putRegister: (session, register) =>
      access(() => {
        const { exercise, owner, field, slot } = register;
        put(tables.registers, key(session, exercise, owner, field, slot), { ...register, session });
      }),
    putTick: (session, tick) =>
      access(() => put(tables.ticks, key(session, tick.item), { ...tick, session })),
    removeTick: (session, item) => access(() => void remove(tables.ticks, key(session, item))),
    putToken: (token) => access(() => keep(tokens, token.hash, token)),
    takeToken: (hash) => access(() => remove(tokens, hash)),
    removeTokens: ({ kind, session, subjects }) =>
      access(() => {
        for (const row of tokens.values()) {
          const isOne = subjects === undefined || subjects.includes(row.link?.subject ?? '');
          if (row.kind === kind && isOne && (session === undefined || row.session === session))
            remove(tokens, row.hash);
        }
      }),
    putSecret: (name, value) => access(() => keep(tables.secrets, name, value)),
    insertAccount: (account) =>
      access(() => {
        const isTaken = [...tables.accounts.values()].some(
          ({ email, role }) => email === account.email || (role === 'owner' && account.role === 'owner'),
        );
        if (isTaken) throw new Error('The e-mail, or the place of the owner, is taken.');
        insert(tables.accounts, account.id, account);
      }),
    putPassword: () => access(() => undefined),
    removeAccount: (id) =>
      access(() => {
        remove(tables.accounts, id);
        for (const { session, account } of facilitators.values()) {
          if (account === id) remove(facilitators, key(session, account));
        }
      }),
    putFacilitator: (session, facilitator) =>
      access(() => keep(facilitators, key(session, facilitator.account), { ...facilitator, session })),
    removeFacilitator: (session, account) => access(() => void remove(facilitators, key(session, account))),
    insertAnonymousOp: (session, op) =>
      access(() => {
        if (tables.anonymousOps.has(key(session, op.id))) throw new Error('anonymous_op has it already.');
        put(tables.anonymousOps, key(session, op.id), op);
      }),
    sealAnonymous: (session, exercise, seats) =>
      access(() => put(tables.anonymousSeats, key(session, exercise), [...seats].toSorted())),
    opBodies: (session, actor) =>
      access(() =>
        [...tables.ops.values()]
          .filter((row) => row.session === session && row.actor === actor)
          .sort(byRevision)
          .map(({ body }) => body),
      ),
    eraseSeat: (session, seat) =>
      access(() => {
        const actor = `seat:${seat}`;
        for (const [at, row] of tables.ops) {
          if (row.session === session && row.actor === actor)
            put(tables.ops, at, { ...row, body: erasedBody });
        }
        for (const [at, row] of tables.registers) {
          if (row.session === session && row.owner === actor) remove(tables.registers, at);
        }
        for (const row of tokens.values()) {
          if (row.session === session && row.seat === seat) remove(tokens, row.hash);
        }
        remove(tables.seats, key(session, seat));
      }),
    removeRehearsal: (session) =>
      access(() => {
        const row = tables.sessions.get(session);
        if (!row || row.rehearsalOf === null) throw new Error('Only a rehearsal is removed.');
        remove(tables.sessions, session);
        removeOf(session, tables.seats);
        removeOf(session, tables.assets);
        removeOf(session, tables.ops);
        removeOf(session, tables.registers);
        removeOf(session, tables.ticks);
        removeOf(session, tables.facilitators);
        removeOf(session, tables.anonymousOps);
        removeOf(session, tables.anonymousSeats);
        removeOf(session, tables.plan);
        for (const token of tokens.values()) if (token.session === session) remove(tokens, token.hash);
      }),
    mergeSeat: ({ session, id, returnKey }, into, nowMs) =>
      access(() => {
        const from = `seat:${id}`;
        for (const [at, row] of tables.ops) {
          if (row.session === session && row.actor === from)
            put(tables.ops, at, { ...row, actor: `seat:${into}` });
        }
        for (const row of tokens.values()) {
          if (row.session === session && row.seat === id) put(tokens, row.hash, { ...row, seat: into });
        }
        for (const [at, row] of tables.registers) {
          if (row.session === session && row.owner === from) remove(tables.registers, at);
        }
        remove(tables.seats, key(session, id));
        if (returnKey === null) return;
        const led = { createdMs: nowMs, expiresMs: null };
        insert(tokens, returnKey, { hash: returnKey, kind: 'return', session, seat: into, ...led });
      }),
    ...writePlanTable(tables.plan, access, {
      put: (at, row) => put(tables.plan, at, row),
      remove: (at) => void remove(tables.plan, at),
    }),
  };
}
