import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { accountForm, passwordForm, signInForm } from '#shared/session/account.ts';
import { idSchema } from '#shared/sync/ids.ts';
import { makeAccount } from '#server/accounts/makeAccount.ts';
import { createSignInThrottle } from '#server/accounts/signInThrottle.ts';
import { findToken, takeToken } from '#server/accounts/tokens.ts';
import { lineEnds } from '#server/sync/lineEnds.ts';
import type { HttpContext } from './context.ts';
import { facilitatorOf, facilitatorOnly } from './guards.ts';

const link = z.strictObject({ token: idSchema });
const ownersForm = z.strictObject({ token: idSchema, account: accountForm });

/** After this long somebody else may sit at the browser that is signed in. */
const freshMs = 15 * 60 * 1000;

/**
 * Passwords that are weighed at a time. Each takes much of a core, on purpose, and whoever guesses at many accounts
 * would else have all cores to themselves.
 */
const mostWeighed = 16;

/** Signs a browser in, with a cookie that its scripts cannot read. */
export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  void reply.header('set-cookie', [...cookies]).header('cache-control', 'no-store');
}

export function signInRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, nowMs } = context;
  const guard = { preHandler: facilitatorOnly(context) };
  const throttle = createSignInThrottle(nowMs);
  let weighing = 0;

  const ownerOf = async () => (await store.accounts()).find(({ role }) => role === 'owner');

  /**
   * The printed link: it makes the owner when there is none yet, and signs the owner in when there is, so that
   * a forgotten password on a laptop never stops a workshop.
   */
  app.post('/api/sign-in/link', async (request, reply) => {
    const body = link.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { token } = body.data;
    const owner = await ownerOf();
    if (!owner && (await findToken(store, token, 'owner-link', nowMs()))) return { next: 'make-owner' };
    if (owner && (await takeToken(store, token, 'owner-link', nowMs()))) {
      setCookies(reply, await (await context.auth()).signInAs(owner.id));
      return { next: 'new-password' };
    }
    // A reload of the used link in the browser that used it is no reason to stop anybody.
    if (await (await context.auth()).whoIs(request.headers.cookie)) return { next: 'home' };
    return reply.code(401).send({ reason: 'link-used' });
  });

  app.post('/api/sign-in/owner', async (request, reply) => {
    const body = ownersForm.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { token, account: form } = body.data;
    if (!(await findToken(store, token, 'owner-link', nowMs())))
      return reply.code(401).send({ reason: 'link-used' });
    if (await ownerOf()) return reply.code(409).send({ reason: 'owner-exists' });
    const auth = await context.auth();
    const passwordHash = await auth.hashPassword(form.password);
    const making = { form, passwordHash, role: 'owner', token, session: null, nowMs: nowMs() } as const;
    const made = await makeAccount(store, making);
    if (!made.ok) return reply.code(made.reason === 'link-used' ? 401 : 409).send({ reason: made.reason });
    setCookies(reply, await auth.signInAs(made.id));
    return reply.code(204).send();
  });

  app.post('/api/sign-in', async (request, reply) => {
    const body = signInForm.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { email, password } = body.data;
    if (!throttle.attempt(email).ok) return reply.code(429).send({ reason: 'too-many-tries' });
    if (weighing >= mostWeighed) return reply.code(429).send({ reason: 'too-many-tries' });
    weighing += 1;
    const cookies = await (
      await context.auth()
    )
      .signInByPassword(email, password)
      .finally(() => (weighing -= 1));
    if (!cookies) return reply.code(401).send({ reason: 'wrong-password' });
    throttle.succeeded(email);
    setCookies(reply, cookies);
    return reply.code(204).send();
  });

  app.post('/api/sign-out', guard, async (request, reply) => {
    setCookies(reply, await (await context.auth()).signOut(request.headers.cookie));
    context.endLines(lineEnds.signIn(facilitatorOf(request).signIn));
    return reply.code(204).send();
  });

  app.get('/api/me', guard, (request) => {
    const { id, name, email, role } = facilitatorOf(request);
    return { id, name, email, role };
  });

  app.post('/api/me/password', guard, async (request, reply) => {
    const body = passwordForm.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const who = facilitatorOf(request);
    if (nowMs() - who.sinceMs > freshMs) return reply.code(403).send({ reason: 'sign-in-again' });
    const hash = await (await context.auth()).hashPassword(body.data.password);
    await store.transact((writer) => writer.putPassword(who.id, hash, nowMs()));
    return reply.code(204).send();
  });
}
