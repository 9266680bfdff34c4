import type { FastifyInstance } from 'fastify';
import { publicExercise, publicSlide } from '#shared/sync/project.ts';
import { openSession } from '#server/accounts/openSession.ts';
import { findToken, joinToken } from '#server/accounts/tokens.ts';
import type { HttpContext } from './context.ts';

/** The deck for a projector: the slides as the room may see them, so that a step needs no network to draw. */
export function projectorRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, kinds, nowMs, secret } = context;

  app.get('/api/projector/deck', async (request, reply) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const row = await findToken(store, token, 'projector', nowMs());
    const session = row?.session ? await store.session(row.session) : undefined;
    if (!session) return reply.code(401).send({ reason: 'link-ended' });
    const [workshop, who] = await Promise.all([
      room.workshopOf(session),
      context.auth().then((auth) => auth.whoIs(request.headers.cookie)),
    ]);
    const options = (kind: string, value: unknown) => kinds.get(kind)?.publicContent(value) ?? null;
    return {
      session: session.id,
      revision: session.settingsRevision,
      driver: who !== null && (await openSession(store, who, session.id)) !== undefined,
      slides: workshop.slides.map(publicSlide),
      exercises: workshop.exercises.map((exercise) => publicExercise(exercise, options)),
      addresses: context.participantUrls(),
      joinPath: `/j/${joinToken(secret, session.id)}`,
    };
  });
}
