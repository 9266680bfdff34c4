import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { agendaFits } from '#shared/session/agenda.ts';
import { countPeople } from '#shared/plan/countPeople.ts';
import { recordsOf } from '#shared/plan/records.ts';
import { sessionSettings, type SessionSummary } from '#shared/session/settings.ts';
import { parseOp } from '#shared/sync/parseOp.ts';
import { initialStage } from '#shared/sync/stage.ts';
import { issueToken, joinToken, newId } from '#server/accounts/tokens.ts';
import type { SessionRow } from '#server/storage/store.ts';
import type { HttpContext } from './context.ts';
import { freshRoomCode } from './freshRoomCode.ts';
import { facilitatorOf, facilitatorOnly, sessionOf, sessionOnly } from './guards.ts';

export function summaryOf(session: SessionRow, seats: number): SessionSummary {
  return { id: session.id, code: session.code, settings: session.settings, seats };
}

/** Two weeks: a projector link made while preparing still works on the day, and dies by itself. */
const projectorLifetimeMs = 14 * 24 * 60 * 60 * 1000;

export function sessionRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, nowMs, secret } = context;
  const guard = { preHandler: facilitatorOnly(context) };
  const ownGuard = { preHandler: sessionOnly(context) };

  app.get('/api/home', guard, async (request, reply) => {
    const who = facilitatorOf(request);
    const [sessions, own, seats, workshops] = await Promise.all([
      store.sessions(),
      store.sessionsOf(who.id),
      store.seatCounts(),
      context.workshops(),
    ]);
    return reply.send({
      sessions: sessions
        // A rehearsal is found at the session that it is one of.
        .filter(({ id, rehearsalOf }) => rehearsalOf === null && (who.role === 'owner' || own.has(id)))
        .map((session) => summaryOf(session, seats.get(session.id) ?? 0)),
      workshops: workshops.map((workshop) => ({
        id: workshop.id,
        title: workshop.title,
        languages: workshop.languages,
        segments: workshop.segments.map(({ id, number, title, minutes, minimum, timing }) => {
          return { id, number, title, minutes, minimum, timing };
        }),
        exercises: workshop.exercises.map(({ id, segment, kind, importance, title }) => {
          return { id, segment, kind, importance, title };
        }),
      })),
    });
  });

  app.post('/api/sessions', guard, async (request, reply) => {
    const body = z.strictObject({ settings: sessionSettings }).safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { settings } = body.data;
    const workshop = (await context.workshops()).find(({ id }) => id === settings.workshop);
    if (!workshop) return reply.code(400).send({ reason: 'unknown-workshop' });
    // A picture belongs to a session, which is only now made.
    if (settings.client.logo !== '') return reply.code(400).send({ reason: 'bad-value' });
    if (!agendaFits(workshop, settings)) return reply.code(400).send({ reason: 'bad-value' });
    const session: SessionRow = {
      id: newId(),
      code: await freshRoomCode(context),
      revision: 1,
      createdMs: nowMs(),
      settings,
      settingsRevision: 1,
      workshopRevision: workshop.revision,
      stage: initialStage(workshop),
      stageRevision: 1,
      rehearsalOf: null,
    };
    await store.transact(async (writer) => {
      await writer.putWorkshop(workshop);
      await writer.insertSession(session);
      await writer.putFacilitator(session.id, { account: facilitatorOf(request).id, role: 'owner' });
    });
    return reply.code(201).send({ id: session.id });
  });

  app.get('/api/sessions/:id', ownGuard, async (request, reply) => {
    const session = sessionOf(request);
    const [workshop, source, seats, ticks, plan] = await Promise.all([
      room.workshopOf(session),
      room.sourceOf(session),
      store.seatCounts(),
      store.ticks(session.id),
      store.plan(session.id),
    ]);
    return reply.send({
      session: summaryOf(session, seats.get(session.id) ?? 0),
      settingsRevision: session.settingsRevision,
      workshop,
      // For whoever changes what the session hides and rewords.
      source,
      ticks,
      addresses: context.participantUrls(),
      joinPath: `/j/${joinToken(secret, session.id)}`,
      // How far the preparation is; who is on the list comes to the plan's own page.
      plan: { people: countPeople(plan), tasks: recordsOf(plan, 'tasks') },
    });
  });

  app.post('/api/sessions/:id/ops', ownGuard, async (request, reply) => {
    const session = sessionOf(request);
    const body = z.strictObject({ op: z.unknown() }).safeParse(request.body);
    const parsed = parseOp(body.data?.op);
    if (!parsed.ok) return reply.code(400).send({ reason: parsed.reason });
    const { id: account, name } = facilitatorOf(request);
    const actor = { role: 'facilitator', account, name } as const;
    const answer = await room.submit(session.id, actor, parsed.op);
    if (!answer.ok) return reply.code(409).send({ reason: answer.reason });
    return { revision: answer.revision, outcome: answer.outcome };
  });

  app.post('/api/sessions/:id/projector-link', ownGuard, async (request, reply) => {
    const session = sessionOf(request);
    const token = await issueToken(store, {
      kind: 'projector',
      nowMs: nowMs(),
      lifetimeMs: projectorLifetimeMs,
      session: session.id,
    });
    return reply.send({ path: `/projector#${token}` });
  });
}
