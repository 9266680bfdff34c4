import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './context.ts';

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
  '/sessions/:id/report': 'facilitator.html',
  '/projector': 'projector.html',
  '/print/checklist': 'print.html',
  '/print/exercises': 'print.html',
};

/** The built page. Files with a hash in their name never change; the HTML is asked for each time. */
export async function pageRoutes(app: FastifyInstance, { page }: HttpContext): Promise<void> {
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
}
