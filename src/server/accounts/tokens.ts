import { createHash, createHmac, getRandomValues, timingSafeEqual } from 'node:crypto';
import { makeId } from '#shared/sync/ids.ts';
import type { Store, TokenKind, TokenRow } from '#server/storage/store.ts';

/** Random bytes of the platform's CSPRNG, for ids and tokens. */
export function randomBytes(length: number): Uint8Array {
  return getRandomValues(new Uint8Array(length));
}

export function newId(): string {
  return makeId(randomBytes);
}

/** A token has 132 random bits, so that a plain SHA-256 cannot be reversed by guessing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

interface NewToken {
  readonly kind: TokenKind;
  readonly nowMs: number;
  readonly lifetimeMs?: number;
  readonly session?: string;
  readonly seat?: string;
}

export function tokenRow(token: string, { kind, nowMs, lifetimeMs, session, seat }: NewToken): TokenRow {
  return {
    hash: hashToken(token),
    kind,
    session: session ?? null,
    seat: seat ?? null,
    createdMs: nowMs,
    expiresMs: lifetimeMs === undefined ? null : nowMs + lifetimeMs,
  };
}

/** Makes a token, stores its hash and returns the token, which nothing else ever sees again. */
export async function issueToken(store: Store, fresh: NewToken): Promise<string> {
  const token = newId();
  await store.transact((writer) => writer.putToken(tokenRow(token, fresh)));
  return token;
}

/** The row of a token of this kind that is still good, or undefined. */
export async function findToken(
  store: Store,
  token: string,
  kind: TokenKind,
  nowMs: number,
): Promise<TokenRow | undefined> {
  const row = await store.token(hashToken(token));
  if (row?.kind !== kind) return undefined;
  return row.expiresMs !== null && row.expiresMs <= nowMs ? undefined : row;
}

/** Uses a one-time token up: true for exactly one caller. */
export async function takeToken(
  store: Store,
  token: string,
  kind: TokenKind,
  nowMs: number,
): Promise<boolean> {
  if (!(await findToken(store, token, kind, nowMs))) return false;
  return store.transact((writer) => writer.takeToken(hashToken(token)));
}

/**
 * The join token in a session's QR code: the session's id under a MAC of this server's secret, so that it
 * can be drawn again at any time and is stored nowhere. It opens the join form of that session, nothing else.
 */
export function joinToken(secret: string, session: string): string {
  return session + createHmac('sha256', secret).update(`join:${session}`).digest('base64url').slice(0, 22);
}

/** The session that a join token stands for, or null. */
export function sessionOfJoinToken(secret: string, token: string): string | null {
  const session = token.slice(0, 22);
  const expected = Buffer.from(joinToken(secret, session));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? session : null;
}

/** The server's own secret, made at the first start and kept in the data. */
export async function serverSecret(store: Store): Promise<string> {
  const known = await store.secret('mac');
  if (known) return known;
  await store.transact((writer) => writer.putSecret('mac', newId() + newId()));
  const made = await store.secret('mac');
  if (!made) throw new Error('The secret that was just stored is not there.');
  return made;
}
