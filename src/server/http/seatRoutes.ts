import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { idSchema } from '#shared/sync/ids.ts';
import { returnCode } from '#server/accounts/returnCode.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';

const ofSeat = z.object({ seat: idSchema });

/** What a session's facilitators may know of one seat beyond what the console is sent. */
export function seatRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, secret } = context;
  const guard = { preHandler: sessionOnly(context) };

  /** For somebody whose phone died before they wrote their code down. */
  app.get('/api/sessions/:id/seats/:seat/return-code', guard, async (request, reply) => {
    const params = ofSeat.safeParse(request.params);
    const seat = params.success ? await store.seat(sessionOf(request).id, params.data.seat) : undefined;
    if (!seat || seat.returnKey === null) return reply.code(404).send({ reason: 'unknown-seat' });
    return { code: returnCode(secret, seat.id) };
  });
}
