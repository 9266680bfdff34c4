import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { accountForm } from '#shared/session/account.ts';
import { idSchema } from '#shared/sync/ids.ts';
import { makeAccount } from '#server/accounts/makeAccount.ts';
import { findToken, hashToken } from '#server/accounts/tokens.ts';
import type { HttpContext } from './context.ts';
import { facilitatorOf, facilitatorOnly } from './guards.ts';
import { setCookies } from './signInRoutes.ts';

const link = z.strictObject({ token: idSchema });
const accept = z.strictObject({ token: idSchema, account: accountForm });

/** The other end of an invitation: a new account, or one more session for somebody who has one. */
export function invitationRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, nowMs } = context;
  const find = (token: string) => findToken(store, token, 'invitation', nowMs());

  app.post('/api/invitations/read', async (request, reply) => {
    const body = link.safeParse(request.body);
    const token = body.success ? await find(body.data.token) : undefined;
    if (!token) return reply.code(401).send({ reason: 'link-used' });
    const session = token.session === null ? undefined : await store.session(token.session);
    const who = await (await context.auth()).whoIs(request.headers.cookie);
    return { session: session?.settings.title ?? null, signedInAs: who?.name ?? null };
  });

  app.post('/api/invitations/accept', async (request, reply) => {
    const body = accept.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { token, account: form } = body.data;
    const invitation = await find(token);
    if (!invitation) return reply.code(401).send({ reason: 'link-used' });
    const auth = await context.auth();
    const passwordHash = await auth.hashPassword(form.password);
    const { session } = invitation;
    const role = 'facilitator';
    const made = await makeAccount(store, { form, passwordHash, role, token, session, nowMs: nowMs() });
    if (!made.ok) return reply.code(made.reason === 'link-used' ? 401 : 409).send({ reason: made.reason });
    setCookies(reply, await auth.signInAs(made.id));
    return reply.code(204).send();
  });

  app.post('/api/invitations/join', { preHandler: facilitatorOnly(context) }, async (request, reply) => {
    const body = link.safeParse(request.body);
    const invitation = body.success ? await find(body.data.token) : undefined;
    if (!body.success || !invitation?.session) return reply.code(401).send({ reason: 'link-used' });
    const { session } = invitation;
    const account = facilitatorOf(request).id;
    const taken = await store.transact(async (writer) => {
      if (!(await writer.takeToken(hashToken(body.data.token)))) return false;
      await writer.putFacilitator(session, { account, role: 'invited' });
      return true;
    });
    return taken ? { session } : reply.code(401).send({ reason: 'link-used' });
  });
}
