import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import type { Env } from '#server/env.ts';
import type { HttpContext } from './context.ts';
import { deviceRoutes } from './deviceRoutes.ts';
import { documentRoutes } from './documentRoutes.ts';
import { invitationRoutes } from './invitationRoutes.ts';
import { joinRoutes } from './joinRoutes.ts';
import { logoRoutes } from './logoRoutes.ts';
import { pageRoutes } from './pageRoutes.ts';
import { peopleRoutes } from './peopleRoutes.ts';
import { projectorRoutes } from './projectorRoutes.ts';
import { reportRoutes } from './reportRoutes.ts';
import { seatRoutes } from './seatRoutes.ts';
import { sessionPeopleRoutes } from './sessionPeopleRoutes.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { signInRoutes } from './signInRoutes.ts';

/** Larger than any settings form, smaller than any harm. */
const bodyLimitBytes = 256 * 1024;

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
  });
  await app.register(fastifyHelmet, {
    global: true,
    // Over plain HTTP at a LAN address both would stop every script from loading.
    strictTransportSecurity: context.https ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: context.https,
    originAgentCluster: context.https,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        // Safari 14 does not count a WebSocket of the same host as 'self'.
        connectSrc: [
          "'self'",
          ({ headers }) => `ws://${headers.host}`,
          ({ headers }) => `wss://${headers.host}`,
        ],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await app.register(fastifyCompress, { threshold: 1024 });
  await app.register(fastifyCookie);
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (request.method !== 'GET' && !sameOrigin(origin, host, env.publicUrl)) {
      await reply.code(403).send({ reason: 'other-site' });
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error(error);
    return reply
      .code(status)
      .send({ reason: status === 413 ? 'too-large' : status < 500 ? 'malformed' : 'fault' });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ reason: 'not-found' }));
  app.get('/api/health', () => ({ ok: true }));
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
  reportRoutes(app, context);
  documentRoutes(app, context);
  await pageRoutes(app, context);
  return app;
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
