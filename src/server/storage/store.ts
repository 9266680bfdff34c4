import type { Kysely } from 'kysely';
import type { Workshop } from '#shared/content/workshop.ts';
import type { Language } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { Outcome } from '#shared/sync/op.ts';
import type { Stage } from '#shared/sync/stage.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { AccountReader, AccountWriter } from './accountStore.ts';
import type { AnonymousReader, AnonymousWriter } from './anonymous.ts';
import type { Eraser } from './erase.ts';
import type { SeatMerger } from './mergeRows.ts';
import type { PlanReader, PlanWriter } from './planStore.ts';
import type { RehearsalWriter } from './rehearsalStore.ts';
import type { Schema } from './schema.ts';

export interface SessionRow {
  readonly id: string;
  readonly code: string;
  /** Raised by one with every accepted op; what readers catch up by (rule 7). */
  readonly revision: number;
  readonly createdMs: number;
  readonly settings: SessionSettings;
  readonly settingsRevision: number;
  /** The workshop's content as it was when the session was made. */
  readonly workshopRevision: string;
  readonly stage: Stage;
  readonly stageRevision: number;
  /** The session that this one is a rehearsal of; null for a real one. */
  readonly rehearsalOf: string | null;
}

export interface SeatRow {
  readonly id: string;
  readonly session: string;
  readonly name: string;
  readonly table: string;
  readonly language: Language;
  readonly revision: number;
  /** Writes for the table. */
  readonly scribe: boolean;
  /** What its return code is found by; null for a seat from before there were any. */
  readonly returnKey: string | null;
  /** When its person came in, epoch ms; null for a seat from before that was kept. */
  readonly joinedMs: number | null;
  /** When its person was shown the door; null while they may be here. */
  readonly removedMs: number | null;
}

/** A picture that a session brings along. */
export interface AssetRow {
  readonly session: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** Its media type. */
  readonly type: string;
  readonly base64: string;
}

/** What the log keeps of an accepted op, so that the same op is answered the same again (rule 2). */
export interface OpRow {
  readonly session: string;
  readonly revision: number;
  readonly id: string;
  readonly actor: string;
  readonly type: string;
  /** JSON of the op as it came; an empty object once its actor has been erased. */
  readonly body: string;
  readonly atMs: number;
  readonly outcome: Outcome;
}

export interface TickRow {
  readonly item: string;
  readonly by: string;
  readonly atMs: number;
}

/** `return` is the return code of a seat that has become part of another. */
export const tokenKinds = ['owner-link', 'invitation', 'projector', 'seat', 'reply', 'return'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface TokenRow {
  /** SHA-256 of the token; the token itself is nowhere in the data. */
  readonly hash: string;
  readonly kind: TokenKind;
  readonly session: string | null;
  readonly seat: string | null;
  readonly createdMs: number;
  readonly expiresMs: number | null;
  /** Of a link that can be drawn again (accounts/links.ts): whom it is for, and what it is drawn from. */
  readonly link?: { readonly subject: string; readonly nonce: string };
}

export interface RegisterFilter {
  readonly exercise?: string;
  readonly owner?: string;
  /** Only registers written after this revision. */
  readonly since?: number;
}

export interface StoreReader extends AccountReader, AnonymousReader, PlanReader {
  sessions(): Promise<readonly SessionRow[]>;
  session(id: string): Promise<SessionRow | undefined>;
  sessionByCode(code: string): Promise<SessionRow | undefined>;
  workshop(id: string, revision: string): Promise<Workshop | undefined>;
  /** Of one table, or of the whole session. */
  seats(session: string, table?: string): Promise<readonly SeatRow[]>;
  seat(session: string, id: string): Promise<SeatRow | undefined>;
  /** Also by that of a seat which has become part of the one that is found. */
  seatByReturnKey(key: string): Promise<SeatRow | undefined>;
  asset(session: string, hash: string): Promise<AssetRow | undefined>;
  /** Without those who were shown the door. */
  seatCounts(): Promise<ReadonlyMap<string, number>>;
  op(session: string, id: string): Promise<Pick<OpRow, 'revision' | 'outcome' | 'actor'> | undefined>;
  /** What moved the stage, as the log has it, the oldest first. */
  stageOps(session: string): Promise<readonly Pick<OpRow, 'revision' | 'body' | 'atMs'>[]>;
  register(
    session: string,
    key: Pick<Register, 'exercise' | 'owner' | 'field' | 'slot'>,
  ): Promise<Register | undefined>;
  registers(session: string, filter: RegisterFilter): Promise<readonly Register[]>;
  ticks(session: string): Promise<readonly TickRow[]>;
  token(hash: string): Promise<TokenRow | undefined>;
  /** All of a kind that have not been used or removed, the expired ones too, the newest first. */
  tokens(kind: TokenKind): Promise<readonly TokenRow[]>;
  /** The links of a kind that one session has, the oldest first; of some subjects, or of all. */
  links(kind: TokenKind, session: string, subjects?: readonly string[]): Promise<readonly TokenRow[]>;
  secret(name: string): Promise<string | undefined>;
}

export interface StoreWriter
  extends StoreReader, AccountWriter, AnonymousWriter, PlanWriter, RehearsalWriter, Eraser, SeatMerger {
  insertSession(session: SessionRow): Promise<void>;
  /** The session, held for this transaction, so that its revision can be raised without a race. */
  sessionForUpdate(id: string): Promise<SessionRow | undefined>;
  putRevision(session: string, revision: number): Promise<void>;
  putSettings(session: string, settings: SessionSettings, revision: number): Promise<void>;
  putStage(session: string, stage: Stage, revision: number): Promise<void>;
  putWorkshop(workshop: Workshop): Promise<void>;
  putSeat(seat: SeatRow): Promise<void>;
  putAsset(asset: AssetRow): Promise<void>;
  insertOp(op: OpRow): Promise<void>;
  putRegister(session: string, register: Register): Promise<void>;
  putTick(session: string, tick: TickRow): Promise<void>;
  removeTick(session: string, item: string): Promise<void>;
  putToken(token: TokenRow): Promise<void>;
  /** True for exactly one caller: the token was there and is gone now. */
  takeToken(hash: string): Promise<boolean>;
  removeTokens(filter: {
    readonly kind: TokenKind;
    readonly session?: string;
    readonly subjects?: readonly string[];
  }): Promise<void>;
  putSecret(name: string, value: string): Promise<void>;
}

/**
 * Where everything is kept. `transact` resolves only after the commit is durable on disk (rule 1); when
 * `work` throws, or the commit does, nothing of it is there.
 */
export interface Store extends StoreReader {
  /** The same connection, for better-auth, which writes its sign-ins by itself. */
  readonly database: Kysely<Schema>;
  transact<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>;
  /**
   * Resolves when whoever was erased by a committed transaction is gone from the database's own files as well, not
   * only from its rows, as far as the database has a say in it; or when the store is closed. It tries again for as
   * long as another program's reading is in the way. To be asked after every erasing, and at the start for one that
   * a crash has interrupted; with nothing to settle it costs a look.
   */
  settleErased(): Promise<void>;
  close(): Promise<void>;
}
