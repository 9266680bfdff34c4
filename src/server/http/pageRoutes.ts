import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './context.ts';
import { securityHeaders } from './securityHeaders.ts';

/** Addresses that people open, and the page that answers there. */
const pages: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/j/:token': 'index.html',
  '/sign-in': 'facilitator.html',
  '/invite': 'facilitator.html',
  '/people': 'facilitator.html',
  '/home': 'facilitator.html',
  '/sessions/:id': 'facilitator.html',
  '/sessions/:id/console': 'facilitator.html',
  '/sessions/:id/content': 'facilitator.html',
  '/sessions/:id/plan': 'facilitator.html',
  '/sessions/:id/report': 'facilitator.html',
  '/sessions/:id/preflight': 'facilitator.html',
  '/projector': 'projector.html',
  '/projector/test': 'projector.html',
  '/r/:token': 'reply.html',
  '/check': 'check.html',
  '/check/:code': 'check.html',
  '/print': 'print.html',
};

/** The built page. Files with a hash in their name never change; the HTML is asked for each time. */
export async function pageRoutes(app: FastifyInstance, { page, https }: HttpContext): Promise<void> {
  await app.register(fastifyStatic, {
    root: page,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.includes('/assets/') || path.includes('\\assets\\');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [address, file] of Object.entries(pages)) {
    app.get(address, (_request, reply) => reply.sendFile(file));
  }
  // The print page shows each document within itself.
  const { global: _everywhere, ...framed } = securityHeaders(https, 'ourselves');
  app.get('/print/:document', { helmet: framed }, (_request, reply) => reply.sendFile('print.html'));
}
