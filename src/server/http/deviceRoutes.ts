import type { FastifyInstance } from 'fastify';
import { publicSlide } from '#shared/sync/project.ts';
import { findToken } from '#server/accounts/tokens.ts';
import type { HttpContext } from './context.ts';

/** What a seat's device may look back at: the slides that its room has been shown, and no other (SPEC rule 8). */
export function deviceRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, nowMs } = context;

  app.get('/api/device/slides', async (request, reply) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const row = await findToken(store, token, 'seat', nowMs());
    const session = row?.session ? await store.session(row.session) : undefined;
    const seat = session && row?.seat ? await store.seat(session.id, row.seat) : undefined;
    if (!session || !seat) return reply.code(401).send({ reason: 'unauthorized' });
    if (seat.removedMs !== null) return reply.code(403).send({ reason: 'removed' });
    const { slides } = await room.workshopOf(session);
    const shown = new Set(session.stage.shown);
    return { slides: slides.filter(({ id }) => shown.has(id)).map(publicSlide) };
  });
}
