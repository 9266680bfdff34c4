import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { languages } from '#shared/content/language.ts';
import { answerRows } from '#shared/export/answerRows.ts';
import { moderateBy } from '#shared/moderation/holdPolicy.ts';
import { exerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import { seatPart } from '#server/sync/parts.ts';
import { toCsv } from '#server/documents/csv.ts';
import { computeResult } from '#server/results/computeResult.ts';
import { asideReport } from './asideReport.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';
import { reportWords } from './reportWords.ts';
import { summaryOf } from './sessionRoutes.ts';

const options = z.object({ language: z.enum(languages).default('en') });

export function reportRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, kinds } = context;
  const guard = { preHandler: sessionOnly(context) };

  app.get('/api/sessions/:id/report', guard, async (request, reply) => {
    const session = sessionOf(request);
    const workshop = await room.workshopOf(session);
    const seats = await store.seats(session.id);
    const parts = await Promise.all(
      workshop.exercises.map(({ id }) => computeResult(store, { session, workshop, kinds, exercise: id })),
    );
    return reply.send({
      session: summaryOf(session, seats.filter(({ removedMs }) => removedMs === null).length),
      workshop: { title: workshop.title, exercises: workshop.exercises },
      results: parts.flat().filter(({ part }) => part === 'result'),
      asides: await asideReport(store, session.id, workshop),
    });
  });

  app.get('/api/sessions/:id/report.csv', guard, async (request, reply) => {
    const session = sessionOf(request);
    const { language } = options.catch({ language: 'en' }).parse(request.query);
    const workshop = await room.workshopOf(session);
    const [seats, registers] = await Promise.all([store.seats(session.id), store.registers(session.id, {})]);
    // What comes between two files would tell whose it is, as on the console.
    const stillOpen = workshop.exercises.filter(
      ({ id, anonymous }) => anonymous && takesAnswers(exerciseStage(session.stage, id).phase),
    );
    const shown = registers.filter(({ exercise }) => !stillOpen.some(({ id }) => id === exercise));
    const source = {
      workshop,
      kinds,
      settings: session.settings,
      seats: seats.map((seat) => seatPart(seat, null).seat),
      registers: shown,
      language,
      moderate: moderateBy(session.settings),
    };
    const rows = answerRows(source).map((row) => [
      row.name,
      row.table,
      row.business,
      row.exercise,
      row.question,
      row.field,
      row.answer,
      reportWords[language].statuses[row.status] ?? row.status,
      row.state === null ? '' : reportWords[language].states[row.state],
    ]);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="halfday-${session.code}.csv"`)
      .header('cache-control', 'no-store')
      .send(toCsv(reportWords[language].headers, rows));
  });
}
