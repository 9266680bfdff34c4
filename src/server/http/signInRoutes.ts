import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { idSchema } from '#shared/sync/ids.ts';
import { issueToken, takeToken } from '#server/accounts/tokens.ts';
import { facilitatorCookie, facilitatorLifetimeMs, type HttpContext, isFacilitator } from './context.ts';

const signIn = z.strictObject({ token: idSchema });

/** The printed link brings a one-time token; it is exchanged for a cookie that scripts cannot read. */
export function signInRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, nowMs, https } = context;

  app.post('/api/sign-in', async (request, reply) => {
    const body = signIn.safeParse(request.body);
    const taken = body.success && (await takeToken(store, body.data.token, 'owner-link', nowMs()));
    if (!taken) {
      // A reload of the used link in the browser that used it is no reason to stop anybody.
      if (await isFacilitator(context, request.cookies)) return reply.code(204).send();
      return reply.code(401).send({ reason: 'link-used' });
    }
    const token = await issueToken(store, {
      kind: 'facilitator',
      nowMs: nowMs(),
      lifetimeMs: facilitatorLifetimeMs,
    });
    return reply
      .setCookie(facilitatorCookie(https), token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: https,
        maxAge: facilitatorLifetimeMs / 1000,
      })
      .code(204)
      .send();
  });
}
