import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { issueToken } from '#server/accounts/tokens.ts';
import { lineEnds } from '#server/sync/lineEnds.ts';
import type { HttpContext } from './context.ts';
import { facilitatorOf, ownerOnly } from './guards.ts';
import { invitationLifetimeMs, invitationLink, openInvitations } from './invitations.ts';

const params = z.object({ id: z.string().max(64) });
const invite = z.strictObject({ session: z.string().max(64).nullable() });

/** Who has an account here, and who was asked to come: the owner's page. */
export function peopleRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, nowMs } = context;
  const guard = { preHandler: ownerOnly(context) };

  app.get('/api/people', guard, async () => {
    const [accounts, invitations, sessions] = await Promise.all([
      store.accounts(),
      openInvitations(store, nowMs()),
      store.sessions(),
    ]);
    return {
      accounts: accounts.map(({ id, name, email, role }) => ({ id, name, email, role })),
      invitations,
      sessions: sessions.map(({ id, settings }) => ({ id, title: settings.title })),
    };
  });

  app.post('/api/people/invitations', guard, async (request, reply) => {
    const body = invite.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { session } = body.data;
    if (session !== null && !(await store.session(session)))
      return reply.code(404).send({ reason: 'unknown-session' });
    const lifetime = { nowMs: nowMs(), lifetimeMs: invitationLifetimeMs };
    const token = await issueToken(store, {
      kind: 'invitation',
      ...lifetime,
      ...(session === null ? {} : { session }),
    });
    return { link: invitationLink(context, token) };
  });

  app.post('/api/people/invitations/:id/revoke', guard, async (request, reply) => {
    const parsed = params.safeParse(request.params);
    const token = parsed.success ? await store.token(parsed.data.id) : undefined;
    if (token?.kind === 'invitation') await store.transact((writer) => writer.takeToken(token.hash));
    return reply.code(204).send();
  });

  app.post('/api/people/:id/remove', guard, async (request, reply) => {
    const parsed = params.safeParse(request.params);
    const account = parsed.success ? await store.account(parsed.data.id) : undefined;
    if (!account) return reply.code(404).send({ reason: 'unknown-account' });
    // Without an owner nobody could ever invite anybody again.
    if (account.id === facilitatorOf(request).id) return reply.code(409).send({ reason: 'not-allowed' });
    await store.transact((writer) => writer.removeAccount(account.id));
    context.endLines(lineEnds.account(account.id));
    return reply.code(204).send();
  });
}
