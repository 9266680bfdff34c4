import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { isPlain } from '#shared/sync/isPlain.ts';
import type { Env } from '#server/env.ts';
import { StorageProblem } from '#server/storage/storageProblem.ts';
import type { HttpContext } from './context.ts';
import { copyRoutes } from './copyRoutes.ts';
import { deviceRoutes } from './deviceRoutes.ts';
import { documentRoutes } from './documentRoutes.ts';
import { invitationRoutes } from './invitationRoutes.ts';
import { joinRoutes } from './joinRoutes.ts';
import { letterRoutes } from './letterRoutes.ts';
import { logoRoutes } from './logoRoutes.ts';
import { pageRoutes } from './pageRoutes.ts';
import { peopleRoutes } from './peopleRoutes.ts';
import { preflightRoutes } from './preflightRoutes.ts';
import { printRoutes } from './printRoutes.ts';
import { projectorRoutes } from './projectorRoutes.ts';
import { rehearsalRoutes } from './rehearsalRoutes.ts';
import { replyRoutes } from './replyRoutes.ts';
import { asideRoutes } from './asideRoutes.ts';
import { reportRoutes } from './reportRoutes.ts';
import { runLogRoutes } from './runLogRoutes.ts';
import { seatRoutes } from './seatRoutes.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sessionPeopleRoutes } from './sessionPeopleRoutes.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { signInRoutes } from './signInRoutes.ts';
import { refuseAddress, refuseBytes } from './unroutable.ts';

/** Larger than any settings form, smaller than any harm. */
const bodyLimitBytes = 256 * 1024;

/** Longer than the largest picture takes from a slow phone; who is still sending then only holds a connection. */
const longestRequestMs = 2 * 60 * 1000;

/** Whether a request that a browser sends from another site's page is to be let in: never. */
export function sameOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The HTTP side of the server, ready to listen. */
export async function createApp(env: Env, context: HttpContext): Promise<FastifyInstance> {
  const app = fastify({
    logger: env.logLevel === 'silent' ? false : { level: env.logLevel },
    bodyLimit: bodyLimitBytes,
    // Keep-alive connections of fifty phones are no reason to wait for them at the end.
    forceCloseConnections: true,
    requestTimeout: longestRequestMs,
    frameworkErrors: (_error, _request, reply) => refuseAddress(reply),
    clientErrorHandler: (_error, socket) => refuseBytes(socket),
  });
  await app.register(fastifyHelmet, securityHeaders(context.https));
  await app.register(fastifyCompress, { threshold: 1024 });
  await app.register(fastifyCookie);
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    // What a route answers is its asker's alone, unless the route says otherwise.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.method !== 'GET' && !sameOrigin(origin, host, env.publicUrl)) {
      await reply.code(403).send({ reason: 'other-site' });
    }
  });
  // Whatever a request holds may come to be looked up, and has to be what every database takes (SPEC rule 4).
  app.addHook('preValidation', async ({ params, query, body }, reply) => {
    const given = [params, query, body instanceof Uint8Array ? null : body];
    if (!isPlain(given)) await reply.code(400).send({ reason: 'malformed' });
  });
  app.setErrorHandler((error, request, reply) => {
    // Said at the terminal already, once for all who meet it.
    if (error instanceof StorageProblem) return reply.code(503).send({ reason: 'cannot-save' });
    const status = statusOf(error);
    if (status >= 500) request.log.error(error);
    // What writes past the store, as signing in does, meets the same full disk and cannot say so.
    if (status >= 500 && context.savingProblem() !== null)
      return reply.code(503).send({ reason: 'cannot-save' });
    return reply
      .code(status)
      .send({ reason: status === 413 ? 'too-large' : status < 500 ? 'malformed' : 'fault' });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ reason: 'not-found' }));
  app.get('/api/health', (_request, reply) => {
    const problem = context.savingProblem();
    return problem === null ? { ok: true } : reply.code(503).send({ ok: false, reason: problem });
  });
  // Whether anybody is there at all, for a page whose line has fallen silent: nothing is looked up for it.
  app.get('/api/alive', (_request, reply) => reply.code(204).send());
  copyRoutes(app, context);
  signInRoutes(app, context);
  invitationRoutes(app, context);
  peopleRoutes(app, context);
  joinRoutes(app, context);
  deviceRoutes(app, context);
  sessionRoutes(app, context);
  logoRoutes(app, context);
  sessionPeopleRoutes(app, context);
  seatRoutes(app, context);
  projectorRoutes(app, context);
  rehearsalRoutes(app, context);
  reportRoutes(app, context);
  asideRoutes(app, context);
  runLogRoutes(app, context);
  letterRoutes(app, context);
  replyRoutes(app, context);
  documentRoutes(app, context);
  printRoutes(app, context);
  preflightRoutes(app, context);
  await pageRoutes(app, context);
  return app;
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
