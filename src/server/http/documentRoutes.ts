import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { languages, type Language } from '#shared/content/language.ts';
import { type DocumentId, documentIds, type DocumentSource } from '#shared/export/documentSource.ts';
import type { PrintRequest } from '#shared/export/printJob.ts';
import type { SignedIn } from '#server/accounts/auth.ts';
import { openSession } from '#server/accounts/openSession.ts';
import { sessionSource, workshopSource } from '#server/documents/documentSource.ts';
import { printPack } from '#server/documents/printPack.ts';
import type { HttpContext } from './context.ts';
import { facilitatorOf, facilitatorOnly } from './guards.ts';

const subject = z.object({
  session: z.string().max(64).optional(),
  workshop: z.string().max(64).optional(),
  /** What people wrote as well, for the documents that hold it. */
  answers: z.literal('1').optional(),
});

const printOptions = subject.extend({
  language: z.enum([...languages, 'both', 'both-zh-Hant']).default('en'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  /** The one unit that is wanted of a document with several. */
  unit: z.string().max(64).optional(),
  filled: z.literal('1').optional(),
  /** Of the exercises only these, by id, with commas between. */
  only: z
    .string()
    .max(4000)
    .regex(/^[a-z0-9,-]*$/)
    .optional(),
});

/** Which languages stand on the page, the leading one first. */
export function printedLanguages(language: PrintRequest['language']): readonly Language[] {
  if (language === 'both') return ['en', 'zh-Hans'];
  return language === 'both-zh-Hant' ? ['en', 'zh-Hant'] : [language];
}

/** What documents are drawn from, and each of them as a PDF of its own. */
export function documentRoutes(app: FastifyInstance, context: HttpContext): void {
  const guard = { preHandler: facilitatorOnly(context) };

  /** Null for a session that this facilitator may not see, and for what there is not. */
  async function sourceFor(who: SignedIn, query: z.infer<typeof subject>): Promise<DocumentSource | null> {
    if (query.session !== undefined) {
      const session = await openSession(context.store, who, query.session);
      return session ? sessionSource(context, session, query.answers ? 'answers' : 'plan') : null;
    }
    const workshop = (await context.workshops()).find(({ id }) => id === query.workshop);
    return workshop ? workshopSource(context, workshop) : null;
  }

  app.get('/api/documents/source', guard, async (request, reply) => {
    const query = subject.safeParse(request.query);
    const source = query.success ? await sourceFor(facilitatorOf(request), query.data) : null;
    return source ?? reply.code(404).send({ reason: 'unknown-session' });
  });

  for (const id of documentIds) pdfRoute(id);

  function pdfRoute(id: DocumentId): void {
    app.get(`/api/documents/${id}.pdf`, guard, async (request, reply) => {
      const parsed = printOptions.safeParse(request.query);
      const source = parsed.success
        ? await sourceFor(facilitatorOf(request), { ...parsed.data, answers: '1' })
        : null;
      if (!parsed.success || !source) return reply.code(404).send({ reason: 'unknown-session' });
      const { language, paper, unit, filled, only } = parsed.data;
      const gone = new AbortController();
      request.raw.once('close', () => {
        if (request.raw.destroyed && !request.raw.complete) gone.abort();
      });
      const result = await printPack({
        chromePath: context.chrome(),
        drawing: context.drawing,
        source: async () => source,
        parts: [
          {
            id,
            filled: filled ? 'filled' : 'blank',
            copies: 1,
            ...(unit === undefined ? {} : { unit }),
            ...(only === undefined ? {} : { only: only.split(',') }),
          },
        ],
        languages: printedLanguages(language),
        paper,
        signal: gone.signal,
      });
      if (!result.ok) {
        if (result.problem !== undefined) request.log.error(result.problem);
        // The browser's own dialog prints the same page when no Chrome of this machine can.
        const given = request.url.split('?')[1] ?? '';
        const search = new URLSearchParams(given);
        search.set('auto', '1');
        return reply.redirect(`/print/${id}?${search.toString()}`);
      }
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="halfday-${id}-${paper}-${language}.pdf"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(result.pdf));
    });
  }
}
