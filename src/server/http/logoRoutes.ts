import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { logoLimits } from '#shared/session/logo.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';
import { pictureFacts } from './pictureFacts.ts';

/** Read to its end, so that a picture somewhat too large is answered rather than cut off. */
const readBytes = 4 * 1024 * 1024;

const place = z.object({ id: z.string().max(64), hash: z.string().regex(/^[a-f0-9]{64}$/) });

/** A session's logo: brought by its facilitators, seen by everybody who knows the session, which nobody guesses. */
export function logoRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store } = context;

  void app.register((scope, _options, done) => {
    // Whatever a body calls itself, it is bytes here: what it is shows in them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    scope.post(
      '/api/sessions/:id/logo',
      // Before a byte of it is read.
      { onRequest: sessionOnly(context), bodyLimit: readBytes },
      async (request, reply) => {
        const { body } = request;
        if (!Buffer.isBuffer(body)) return reply.code(400).send({ reason: 'not-a-picture' });
        if (body.length > logoLimits.bytes) return reply.code(413).send({ reason: 'picture-too-large' });
        const facts = pictureFacts(body);
        if (!facts) return reply.code(400).send({ reason: 'not-a-picture' });
        const { width, height, type } = facts;
        const { leastSide, mostSide } = logoLimits;
        if (Math.min(width, height) < leastSide || Math.max(width, height) > mostSide) {
          return reply.code(400).send({ reason: 'picture-size' });
        }
        const hash = createHash('sha256').update(body).digest('hex');
        const asset = { session: sessionOf(request).id, hash, type, base64: body.toString('base64') };
        await store.transact((writer) => writer.putAsset(asset));
        return reply.code(201).send({ logo: hash });
      },
    );
    done();
  });

  app.get('/api/sessions/:id/logo/:hash', async (request, reply) => {
    const params = place.safeParse(request.params);
    const asset = params.success ? await store.asset(params.data.id, params.data.hash) : undefined;
    if (!asset) return reply.code(404).send({ reason: 'not-found' });
    return reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(asset.base64, 'base64'));
  });
}
