import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { printRequest } from '#shared/export/printJob.ts';
import { sessionSource } from '#server/documents/documentSource.ts';
import { createPrintJobs } from '#server/documents/printJobs.ts';
import { printPack } from '#server/documents/printPack.ts';
import type { HttpContext } from './context.ts';
import { printedLanguages } from './documentRoutes.ts';
import { sessionOf, sessionOnly } from './guards.ts';

const place = z.object({ print: z.string().max(64) });

/** A session's documents, several in one PDF, printed in the background. */
export function printRoutes(app: FastifyInstance, context: HttpContext): void {
  const guard = { preHandler: sessionOnly(context) };
  const jobs = createPrintJobs({ print: printPack, fault: (problem) => app.log.error(problem) });
  app.addHook('onClose', () => jobs.close());

  app.get('/api/sessions/:id/prints', guard, (_request, reply) =>
    reply.send({ chrome: context.chrome() !== null }),
  );

  app.post('/api/sessions/:id/prints', guard, async (request, reply) => {
    const body = printRequest.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const chromePath = context.chrome();
    // Said at once, so that the page can offer the browser's own dialog.
    if (chromePath === null) return reply.code(409).send({ reason: 'no-chrome' });
    const { documents, language, paper } = body.data;
    const session = sessionOf(request);
    const id = jobs.start(session.id, {
      chromePath,
      drawing: context.drawing,
      source: async () =>
        sessionSource(context, (await context.store.session(session.id)) ?? session, 'answers'),
      parts: documents.map(({ id: document, filled, copies }) => ({
        id: document,
        filled: filled ? 'filled' : 'blank',
        ...(copies === undefined ? {} : { copies }),
      })),
      languages: printedLanguages(language),
      paper,
    });
    if (id === null) return reply.code(409).send({ reason: 'too-many-prints' });
    return reply.code(201).send({ id });
  });

  app.get('/api/sessions/:id/prints/:print', guard, async (request, reply) => {
    const params = place.safeParse(request.params);
    const state = params.success ? jobs.state(sessionOf(request).id, params.data.print) : undefined;
    return state ?? reply.code(404).send({ reason: 'unknown-print' });
  });

  app.delete('/api/sessions/:id/prints/:print', guard, async (request, reply) => {
    const params = place.safeParse(request.params);
    const isThere = params.success && jobs.cancel(sessionOf(request).id, params.data.print);
    return isThere ? reply.code(204).send() : reply.code(404).send({ reason: 'unknown-print' });
  });

  app.get('/api/sessions/:id/prints/:print/file', guard, async (request, reply) => {
    const params = place.safeParse(request.params);
    const session = sessionOf(request);
    const pdf = params.success ? jobs.file(session.id, params.data.print) : undefined;
    if (!pdf) return reply.code(404).send({ reason: 'unknown-print' });
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="halfday-${session.code}.pdf"`)
      .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  });
}
