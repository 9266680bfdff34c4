import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { initialStage } from '#shared/sync/stage.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import { channels } from '#server/sync/audiences.ts';
import type { HttpContext } from './context.ts';
import { freshRoomCode } from './freshRoomCode.ts';
import { sessionOf, sessionOnly } from './guards.ts';

/** So many invented people at most, in all rehearsals of a server together: it may have a real room to serve. */
const mostInvented = 500;

const wanted = z.strictObject({ people: z.int().min(1).max(mostInvented) });

/** A copy of a session, full of invented people, in which everything can be tried; the session itself hears nothing. */
export function rehearsalRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, nowMs, invented } = context;
  const guard = { preHandler: sessionOnly(context) };

  const statusOf = (copy: SessionRow) => ({
    rehearsal: { id: copy.id, code: copy.code, people: invented.in(copy.id) },
  });

  async function end(real: string): Promise<void> {
    for (const copy of await rehearsalsOf(store, real)) {
      invented.leave(copy.id);
      await store.transact((writer) => writer.removeRehearsal(copy.id));
      for (const channel of [channels.devices, channels.console, channels.projector])
        context.endLines(channel(copy.id));
    }
  }

  app.get('/api/sessions/:id/rehearsal', guard, async (request, reply) => {
    const session = sessionOf(request);
    const [copy] = await rehearsalsOf(store, session.rehearsalOf ?? session.id);
    return reply.send(copy ? statusOf(copy) : { rehearsal: null });
  });

  app.post('/api/sessions/:id/rehearsal', guard, async (request, reply) => {
    const body = wanted.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const asked = sessionOf(request);
    const real = asked.rehearsalOf === null ? asked : await store.session(asked.rehearsalOf);
    if (!real) return reply.code(404).send({ reason: 'unknown-session' });
    const workshop = await context.room.sourceOf(real);
    const others = (await store.sessions()).filter(
      ({ rehearsalOf }) => rehearsalOf !== null && rehearsalOf !== real.id,
    );
    const there = others.reduce((sum, { id }) => sum + (invented.in(id) ?? 0), 0);
    if (there + body.data.people > mostInvented) return reply.code(409).send({ reason: 'room-full' });
    await end(real.id);
    const copy: SessionRow = {
      ...real,
      id: newId(),
      code: await freshRoomCode(context),
      revision: 1,
      createdMs: nowMs(),
      settingsRevision: 1,
      stage: initialStage(await context.room.workshopOf(real)),
      stageRevision: 1,
      rehearsalOf: real.id,
    };
    const { logo } = real.settings.client;
    const picture = logo === '' ? undefined : await store.asset(real.id, logo);
    const team = await store.facilitators(real.id);
    await store.transact(async (writer) => {
      await writer.putWorkshop(workshop);
      await writer.insertSession(copy);
      if (picture) await writer.putAsset({ ...picture, session: copy.id });
      for (const { account, role } of team) await writer.putFacilitator(copy.id, { account, role });
    });
    invented.send(copy.id, copy.code, body.data.people);
    return reply.code(201).send(statusOf(copy));
  });

  app.post('/api/sessions/:id/rehearsal/end', guard, async (request, reply) => {
    const session = sessionOf(request);
    await end(session.rehearsalOf ?? session.id);
    return reply.send({ rehearsal: null });
  });
}

async function rehearsalsOf(store: Store, real: string): Promise<readonly SessionRow[]> {
  return (await store.sessions()).filter(({ rehearsalOf }) => rehearsalOf === real);
}
