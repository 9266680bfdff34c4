import type { FastifyInstance } from 'fastify';
import type { CopyFacts, ResumedFacts } from '#shared/session/copies.ts';
import { putSeen, readResumed, wasSeen } from '#server/copy/resumed.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';

/** What a console asks for in passing: how the copies stand, and what a session lacks that went on from one. */
export function copyRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, lineage } = context;
  const guard = { preHandler: sessionOnly(context) };

  async function resumedFacts(session: string): Promise<ResumedFacts | null> {
    const last = (await readResumed(store)).findLast(({ sessions }) => Object.hasOwn(sessions, session));
    const then = last?.sessions[session];
    if (!last || !then || (await wasSeen(store, last, session))) return null;
    return { atMs: last.atMs, open: then.open, missing: lineage.missing(session) };
  }

  app.get('/api/sessions/:id/copy', guard, async (request, reply) => {
    const facts: CopyFacts = {
      copy: context.copies(),
      resumed: await resumedFacts(sessionOf(request).id),
    };
    return reply.send(facts);
  });

  app.post('/api/sessions/:id/copy/seen', guard, async (request, reply) => {
    const { id } = sessionOf(request);
    await store.transact((writer) => putSeen(writer, id));
    return reply.code(204).send();
  });
}
