import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { languages } from '#shared/content/language.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { withAgenda } from '#shared/session/agenda.ts';
import type { SignedIn } from '#server/accounts/auth.ts';
import { facilitatorCookie } from '#server/accounts/facilitatorCookie.ts';
import { openSession } from '#server/accounts/openSession.ts';
import { renderPdf } from '#server/documents/pdf.ts';
import type { SessionRow, TickRow } from '#server/storage/store.ts';
import type { HttpContext } from './context.ts';
import { facilitatorOf, facilitatorOnly } from './guards.ts';
import { summaryOf } from './sessionRoutes.ts';

const subject = z.object({ session: z.string().max(64).optional(), workshop: z.string().max(64).optional() });
const printOptions = subject.extend({
  language: z.enum([...languages, 'both', 'both-zh-Hant']).default('en'),
  paper: z.enum(['a4', 'letter']).default('a4'),
});

/** The value as the browser sent it: still encoded. */
function cookieValue(header: string | undefined, https: boolean): string {
  const start = `${facilitatorCookie(https)}=`;
  const pair = header?.split(/; */).find((one) => one.startsWith(start));
  return pair?.slice(start.length) ?? '';
}

/** The day of a tick on the calendar of the session's own place. */
function tickedOn({ atMs }: TickRow, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(atMs);
}

export function documentRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, nowMs, https } = context;
  const guard = { preHandler: facilitatorOnly(context) };

  async function subjectOf(
    who: SignedIn,
    query: z.infer<typeof subject>,
  ): Promise<{ workshop: Workshop; session: SessionRow | null } | null> {
    if (query.session !== undefined) {
      const session = await openSession(store, who, query.session);
      return session ? { workshop: await room.workshopOf(session), session } : null;
    }
    const workshop = (await context.workshops()).find(({ id }) => id === query.workshop);
    return workshop ? { workshop, session: null } : null;
  }

  app.get('/api/documents/checklist', guard, async (request, reply) => {
    const query = subject.safeParse(request.query);
    const found = query.success ? await subjectOf(facilitatorOf(request), query.data) : null;
    if (!found) return reply.code(404).send({ reason: 'unknown-session' });
    const { workshop, session } = found;
    const { id, title, checklist } = workshop;
    const segments = withAgenda(workshop.segments, session?.settings.agenda ?? []);
    const seats = session ? ((await store.seatCounts()).get(session.id) ?? 0) : 0;
    const ticks = session ? await store.ticks(session.id) : [];
    return {
      workshop: { id, title, checklist, segments },
      session: session && summaryOf(session, seats),
      ticks: ticks.map((tick) => ({
        item: tick.item,
        by: tick.by,
        on: tickedOn(tick, session?.settings.timeZone ?? 'UTC'),
      })),
      printedAtMs: nowMs(),
    };
  });

  app.get('/api/documents/checklist.pdf', guard, async (request, reply) => {
    const parsed = printOptions.safeParse(request.query);
    const found = parsed.success ? await subjectOf(facilitatorOf(request), parsed.data) : null;
    if (!parsed.success || !found) return reply.code(404).send({ reason: 'unknown-session' });
    const { language, paper } = parsed.data;
    const which = found.session ? { session: found.session.id } : { workshop: found.workshop.id };
    const search = new URLSearchParams({ ...which, language, paper });
    // This machine's own Chrome prints as the one who asked for it.
    const cookie = { name: facilitatorCookie(https), value: cookieValue(request.headers.cookie, https) };
    const aborted = new AbortController();
    request.raw.once('close', () => {
      if (request.raw.destroyed && !request.raw.complete) aborted.abort();
    });
    const result = await renderPdf({
      chromePath: context.chrome(),
      url: `${context.loopbackUrl()}/print/checklist?${search.toString()}`,
      cookie,
      paper,
      signal: aborted.signal,
    });
    if (!result.ok) {
      // The browser's own dialog prints the same page when no Chrome of this machine can.
      search.set('auto', '1');
      return reply.redirect(`/print/checklist?${search.toString()}`);
    }
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="halfday-checklist-${paper}-${language}.pdf"`)
      .header('cache-control', 'no-store')
      .send(result.pdf);
  });
}
