import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { mayManagePeople } from '#shared/session/permissions.ts';
import type { SignedIn } from '#server/accounts/auth.ts';
import { openSession } from '#server/accounts/openSession.ts';
import type { SessionRow } from '#server/storage/store.ts';
import type { HttpContext } from './context.ts';

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const params = z.object({ id: z.string().max(64) });

/** What the guards found; a route that asks for it without having a guard is a bug, and throws. */
const facilitators = new WeakMap<FastifyRequest, SignedIn>();
const sessions = new WeakMap<FastifyRequest, SessionRow>();

/** Lets only a signed-in facilitator through, whom the route then knows by {@link facilitatorOf}. */
export function facilitatorOnly(context: Pick<HttpContext, 'auth'>): Guard {
  return async (request, reply) => {
    const who = await (await context.auth()).whoIs(request.headers.cookie);
    if (who) facilitators.set(request, who);
    else await reply.code(401).send({ reason: 'signed-out' });
  };
}

/** Lets only the owner of the installation through. */
export function ownerOnly(context: Pick<HttpContext, 'auth'>): Guard {
  const signedIn = facilitatorOnly(context);
  return async (request, reply) => {
    await signedIn(request, reply);
    const who = facilitators.get(request);
    if (who && !mayManagePeople(who)) await reply.code(403).send({ reason: 'not-allowed' });
  };
}

/** Lets a facilitator through to the session `:id` that they may see, and which is then {@link sessionOf}. */
export function sessionOnly(context: Pick<HttpContext, 'auth' | 'store'>): Guard {
  const signedIn = facilitatorOnly(context);
  return async (request, reply) => {
    await signedIn(request, reply);
    const who = facilitators.get(request);
    if (!who) return;
    const parsed = params.safeParse(request.params);
    const session = parsed.success ? await openSession(context.store, who, parsed.data.id) : undefined;
    if (session) sessions.set(request, session);
    else await reply.code(404).send({ reason: 'unknown-session' });
  };
}

export function facilitatorOf(request: FastifyRequest): SignedIn {
  const who = facilitators.get(request);
  if (!who) throw new Error('This route has no guard that knows who is there.');
  return who;
}

export function sessionOf(request: FastifyRequest): SessionRow {
  const session = sessions.get(request);
  if (!session) throw new Error('This route has no guard that knows its session.');
  return session;
}
