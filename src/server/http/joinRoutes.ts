import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { languages } from '#shared/content/language.ts';
import { wrongCodes } from '#shared/sync/guessing.ts';
import { idSchema, normalizeRoomCode } from '#shared/sync/ids.ts';
import type { RefusalReason } from '#shared/sync/reasons.ts';
import { type Bucket, draw } from '#shared/sync/tokenBucket.ts';
import { returnCode, returnKey } from '#server/accounts/returnCode.ts';
import { sessionOfJoinToken, tokenRow } from '#server/accounts/tokens.ts';
import type { SessionRow } from '#server/storage/store.ts';
import type { HttpContext } from './context.ts';

const invitation = z.string().min(1).max(64);
const joinBody = z.strictObject({
  /** A room code as typed, or the token of a QR code. */
  invitation,
  /** Made by the device, so that a join that is sent twice takes one seat (rule 2). */
  seat: idSchema,
  /** Made by the device too, so that the answer may be lost; the server keeps its hash. */
  token: idSchema,
  name: z.string().trim().min(1).max(40),
  table: z.string().min(1).max(40),
  language: z.enum(languages),
});

const returnBody = z.strictObject({
  /** The return code as typed. */
  code: z.string().min(1).max(24),
  /** Made by the device, as for a join. */
  token: idSchema,
});

/** A seat that is gone is answered otherwise than a door that is closed, or closed to this person. */
const refusedWith: Partial<Record<RefusalReason, number>> = { locked: 423, 'not-allowed': 403 };

export function joinRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, nowMs, secret } = context;
  // Of everybody together, never by address: the right code of a venue behind one address is not held up.
  let failures: Bucket | undefined;
  const isExhausted = (): boolean => {
    const drawn = failures && draw(failures, nowMs(), wrongCodes);
    if (drawn === undefined || drawn.ok) return false;
    // Kept, so that a clock that was put back does not hold everybody up until it has come round again.
    failures = drawn.bucket;
    return true;
  };

  /** A session, or the answer for somebody who has none. */
  async function find(
    typed: string,
  ): Promise<SessionRow | { readonly status: 404 | 429; readonly reason: string }> {
    // The token of a QR code cannot be guessed, so that somebody's guessing holds up none who scan it.
    const bySecret = sessionOfJoinToken(secret, typed);
    const scanned = bySecret === null ? undefined : await store.session(bySecret);
    if (scanned) return scanned;
    if (isExhausted()) return { status: 429, reason: 'too-many-tries' };
    const session = await store.sessionByCode(normalizeRoomCode(typed));
    if (session) return session;
    failures = draw(failures, nowMs(), wrongCodes).bucket;
    return { status: 404, reason: 'unknown-code' };
  }

  app.get('/api/join/:invitation', async (request, reply) => {
    const params = z.object({ invitation }).safeParse(request.params);
    if (!params.success) return reply.code(404).send({ reason: 'unknown-code' });
    const found = await find(params.data.invitation);
    if ('status' in found) return reply.code(found.status).send({ reason: found.reason });
    const workshop = await room.workshopOf(found);
    const { title, tables, languages: offered, client } = found.settings;
    return {
      session: found.id,
      title,
      workshopTitle: workshop.title,
      tables,
      languages: offered,
      client: { name: client.name, logo: client.logo },
      locked: found.stage.locked,
    };
  });

  app.post('/api/join', async (request, reply) => {
    const body = joinBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { invitation: typed, seat, token, name, table, language } = body.data;
    const found = await find(typed);
    if ('status' in found) return reply.code(found.status).send({ reason: found.reason });
    if (!found.settings.tables.some(({ id }) => id === table))
      return reply.code(400).send({ reason: 'unknown-table' });
    const row = tokenRow(token, { kind: 'seat', nowMs: nowMs(), session: found.id, seat });
    const code = returnCode(secret, seat);
    const fresh = {
      id: seat,
      session: found.id,
      name,
      table,
      language,
      scribe: false,
      joinedMs: nowMs(),
      removedMs: null,
    };
    const joined = await room.join({ ...fresh, returnKey: returnKey(secret, code) }, row);
    if (!joined.ok) return reply.code(refusedWith[joined.reason] ?? 410).send({ reason: joined.reason });
    return { session: found.id };
  });

  /** The same seat on another device, or at another address: its code brings a token of this device's own. */
  app.post('/api/return', async (request, reply) => {
    const body = returnBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { code, token } = body.data;
    if (isExhausted()) return reply.code(429).send({ reason: 'too-many-tries' });
    const typed = normalizeRoomCode(code);
    const seat = await store.seatByReturnKey(returnKey(secret, typed));
    const session = seat && (await store.session(seat.session));
    if (!session) {
      // A long room code looks like one to come back with, and is none that somebody guessed in vain.
      if (await store.sessionByCode(typed)) return reply.code(404).send({ reason: 'room-code' });
      failures = draw(failures, nowMs(), wrongCodes).bucket;
      return reply.code(404).send({ reason: 'unknown-return' });
    }
    if (seat.removedMs !== null) return reply.code(403).send({ reason: 'removed' });
    const row = tokenRow(token, { kind: 'seat', nowMs: nowMs(), session: session.id, seat: seat.id });
    await store.transact((writer) => writer.putToken(row));
    return { session: session.id, seat: seat.id, title: session.settings.title };
  });
}
