import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { languages } from '#shared/content/language.ts';
import { answerRows } from '#shared/export/answerRows.ts';
import { toCsv } from '#server/documents/csv.ts';
import { computeResult } from '#server/results/computeResult.ts';
import { facilitatorOnly, type HttpContext } from './context.ts';
import { summaryOf } from './sessionRoutes.ts';

const params = z.object({ id: z.string().max(64) });
const options = z.object({ language: z.enum(languages).default('en') });

const headers = {
  en: ['Name', 'Table', 'Business', 'Exercise', 'Question', 'Field', 'Answer', 'Status'],
  'zh-Hans': ['姓名', '桌', '企业', '练习', '问题', '字段', '回答', '状态'],
};

const statuses: Readonly<Record<'en' | 'zh-Hans', Readonly<Record<string, string>>>> = {
  en: { answered: 'answered', late: 'late', conflict: 'kept beside another' },
  'zh-Hans': { answered: '已答', late: '迟到', conflict: '与他人冲突，另存' },
};

export function reportRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, kinds } = context;
  const guard = { preHandler: facilitatorOnly(context) };

  app.get('/api/sessions/:id/report', guard, async (request, reply) => {
    const parsed = params.safeParse(request.params);
    const session = parsed.success ? await store.session(parsed.data.id) : undefined;
    if (!session) return reply.code(404).send({ reason: 'unknown-session' });
    const workshop = await room.workshopOf(session);
    const seats = await store.seats(session.id);
    const parts = await Promise.all(
      workshop.exercises.map(({ id }) => computeResult(store, { session, workshop, kinds, exercise: id })),
    );
    return {
      session: summaryOf(session, seats.length),
      workshop: { title: workshop.title, exercises: workshop.exercises },
      results: parts.flat().filter(({ part }) => part === 'result'),
    };
  });

  app.get('/api/sessions/:id/report.csv', guard, async (request, reply) => {
    const parsed = params.safeParse(request.params);
    const session = parsed.success ? await store.session(parsed.data.id) : undefined;
    if (!session) return reply.code(404).send({ reason: 'unknown-session' });
    const { language } = options.catch({ language: 'en' }).parse(request.query);
    const workshop = await room.workshopOf(session);
    const [seats, registers] = await Promise.all([store.seats(session.id), store.registers(session.id, {})]);
    const rows = answerRows({ workshop, settings: session.settings, seats, registers, language }).map(
      (row) => [
        row.name,
        row.table,
        row.business,
        row.exercise,
        row.question,
        row.field,
        row.answer,
        statuses[language][row.status] ?? row.status,
      ],
    );
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="halfday-${session.code}.csv"`)
      .header('cache-control', 'no-store')
      .send(toCsv(headers[language], rows));
  });
}
