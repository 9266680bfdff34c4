import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { type Language, languages } from '#shared/content/language.ts';
import { meanOf, medianOf } from '#shared/asides/energy.ts';
import { isTimeZone } from '#shared/session/dates.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { toCsv } from '#server/documents/csv.ts';
import { asideReport } from './asideReport.ts';
import { asideReportWords } from './asideReportWords.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';

const options = z.object({ language: z.enum(languages).default('en') });

/** The parking lot and the day's energy as files; neither holds a name that nobody typed. */
export function asideRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room } = context;
  const guard = { preHandler: sessionOnly(context) };

  app.get('/api/sessions/:id/parking.csv', guard, async (request, reply) => {
    const session = sessionOf(request);
    const { language } = options.catch({ language: 'en' }).parse(request.query);
    const { parking } = await asideReport(store, session.id, await room.workshopOf(session));
    const { tables, timeZone } = session.settings;
    const words = asideReportWords[language];
    const rows = parking.map(({ text, owner, due, state, from, atMs }) => [
      text,
      owner,
      due,
      state === 'done' ? words.done : words.open,
      from === '' ? '' : tableLabel(tables, from, language),
      timeOf(atMs, language, timeZone),
    ]);
    return sendCsv(reply, `halfday-${session.code}-parking.csv`, toCsv(words.parking, rows));
  });

  app.get('/api/sessions/:id/energy.csv', guard, async (request, reply) => {
    const session = sessionOf(request);
    const { language } = options.catch({ language: 'en' }).parse(request.query);
    const { energy } = await asideReport(store, session.id, await room.workshopOf(session));
    const rows = energy.map(({ atMs, n, counts }) => [
      timeOf(atMs, language, session.settings.timeZone),
      String(n),
      ...(counts
        ? [rounded(meanOf(counts)), rounded(medianOf(counts)), ...counts.map(String)]
        : ['', '', '', '', '', '', '']),
    ]);
    return sendCsv(
      reply,
      `halfday-${session.code}-energy.csv`,
      toCsv(asideReportWords[language].energy, rows),
    );
  });
}

function sendCsv(reply: FastifyReply, name: string, csv: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(csv);
}

function rounded(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 10) / 10);
}

/** The clock of the session's own place. */
function timeOf(atMs: number | null, language: Language, timeZone: string): string {
  if (atMs === null) return '';
  const zone = isTimeZone(timeZone) ? { timeZone } : {};
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(atMs);
}
