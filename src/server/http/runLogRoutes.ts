import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { runLogRows } from '#shared/agenda/runLogRows.ts';
import { runLogWords } from '#shared/agenda/runLogWords.ts';
import { languages } from '#shared/content/language.ts';
import { toCsv } from '#server/documents/csv.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';
import { sessionRunLog } from './sessionRunLog.ts';

const options = z.object({ language: z.enum(languages).default('en') });

/** Planned against actual, for the console and the report, and as a file. */
export function runLogRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, nowMs } = context;
  const guard = { preHandler: sessionOnly(context) };

  app.get('/api/sessions/:id/run-log', guard, async (request, reply) => {
    const session = sessionOf(request);
    const workshop = await room.workshopOf(session);
    const log = await sessionRunLog({ store, session, workshop, nowMs: nowMs() });
    const { segments, exercises } = workshop;
    return reply.header('cache-control', 'no-store').send({
      log,
      timeZone: session.settings.timeZone,
      content: {
        segments: segments.map(({ id, title }) => ({ id, title })),
        exercises: exercises.map(({ id, title, turns }) => ({
          id,
          title,
          ...(turns ? { turns: turns.map((turn) => ({ title: turn.title })) } : {}),
        })),
      },
    });
  });

  app.get('/api/sessions/:id/run-log.csv', guard, async (request, reply) => {
    const session = sessionOf(request);
    const { language } = options.catch({ language: 'en' }).parse(request.query);
    const workshop = await room.workshopOf(session);
    const log = await sessionRunLog({ store, session, workshop, nowMs: nowMs() });
    const { timeZone } = session.settings;
    const rows = runLogRows(log, { content: workshop, language, timeZone });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="halfday-${session.code}-run-log.csv"`)
      .header('cache-control', 'no-store')
      .send(toCsv(runLogWords[language].columns, rows));
  });
}
