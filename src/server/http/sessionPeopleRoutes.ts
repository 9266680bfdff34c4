import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { mayTakeOff } from '#shared/session/permissions.ts';
import { issueToken } from '#server/accounts/tokens.ts';
import { lineEnds } from '#server/sync/lineEnds.ts';
import type { HttpContext } from './context.ts';
import { facilitatorOf, sessionOf, sessionOnly } from './guards.ts';
import { invitationLifetimeMs, invitationLink } from './invitations.ts';

const one = z.strictObject({ account: z.string().max(64) });

/** Who facilitates a session: its maker, and whom they ask. */
export function sessionPeopleRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, nowMs } = context;
  const guard = { preHandler: sessionOnly(context) };

  app.get('/api/sessions/:id/facilitators', guard, async (request, reply) => {
    const { id } = sessionOf(request);
    const who = facilitatorOf(request);
    const [accounts, facilitators] = await Promise.all([store.accounts(), store.facilitators(id)]);
    const roles = new Map(facilitators.map(({ account, role }) => [account, role]));
    return reply.send({
      facilitators: accounts.flatMap((account) => {
        const role = roles.get(account.id);
        if (!role) return [];
        const removable = mayTakeOff(who, account.id, facilitators);
        return [{ id: account.id, name: account.name, role, removable }];
      }),
      // The owner of the installation sees every session without being asked.
      others: accounts
        .filter((account) => account.role !== 'owner' && !roles.has(account.id))
        .map(({ id: account, name }) => ({ id: account, name })),
    });
  });

  app.post('/api/sessions/:id/facilitators', guard, async (request, reply) => {
    const body = one.safeParse(request.body);
    const account = body.success ? await store.account(body.data.account) : undefined;
    if (!account) return reply.code(404).send({ reason: 'unknown-account' });
    const { id } = sessionOf(request);
    await store.transact((writer) => writer.putFacilitator(id, { account: account.id, role: 'invited' }));
    return reply.code(204).send();
  });

  app.post('/api/sessions/:id/facilitators/remove', guard, async (request, reply) => {
    const body = one.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { account } = body.data;
    const { id } = sessionOf(request);
    if (!mayTakeOff(facilitatorOf(request), account, await store.facilitators(id)))
      return reply.code(403).send({ reason: 'not-allowed' });
    await store.transact((writer) => writer.removeFacilitator(id, account));
    context.endLines(lineEnds.facilitator(id, account));
    return reply.code(204).send();
  });

  app.post('/api/sessions/:id/invitations', guard, async (request, reply) => {
    const session = sessionOf(request).id;
    const lifetime = { nowMs: nowMs(), lifetimeMs: invitationLifetimeMs };
    const token = await issueToken(store, { kind: 'invitation', ...lifetime, session });
    return reply.send({ link: invitationLink(context, token) });
  });

  app.post('/api/sessions/:id/projector-links/revoke', guard, async (request, reply) => {
    const session = sessionOf(request).id;
    await store.transact((writer) => writer.removeTokens({ kind: 'projector', session }));
    context.endLines(lineEnds.projectors(session));
    return reply.code(204).send();
  });
}
