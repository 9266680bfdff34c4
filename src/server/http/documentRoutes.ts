import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { languages } from '#shared/content/language.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { withAgenda } from '#shared/session/agenda.ts';
import { isTimeZone } from '#shared/session/dates.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import { publicExercise } from '#shared/sync/project.ts';
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
  /** Of the exercises only these, by id, with commas between. */
  only: z
    .string()
    .max(4000)
    .regex(/^[a-z0-9,-]*$/)
    .optional(),
});

const printable = ['checklist', 'exercises'] as const;

/** The value as the browser sent it: still encoded. */
function cookieValue(header: string | undefined, https: boolean): string {
  const start = `${facilitatorCookie(https)}=`;
  const pair = header?.split(/; */).find((one) => one.startsWith(start));
  return pair?.slice(start.length) ?? '';
}

/** A workshop before there is a session: nothing hidden, nothing reworded, and the year as of now. */
function unchanged(nowMs: number) {
  const date = new Date(nowMs).toISOString().slice(0, 10);
  return { agenda: [], date, hidden: { slides: [], exercises: [] }, wording: [], year: 0 };
}

/** Exercises in the order in which their slides come; those without a slide come last. */
function inOrder({ exercises, slides }: Workshop): Workshop['exercises'] {
  const order = new Map(slides.map(({ exercise }, index) => [exercise, index]));
  const last = slides.length;
  return exercises.toSorted((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last));
}

/** The day of a tick on the calendar of the session's own place. */
function tickedOn({ atMs }: TickRow, timeZone: string): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(atMs);
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

  app.get('/api/documents/exercises', guard, async (request, reply) => {
    const query = subject.safeParse(request.query);
    const found = query.success ? await subjectOf(facilitatorOf(request), query.data) : null;
    if (!found) return reply.code(404).send({ reason: 'unknown-session' });
    const { session } = found;
    const workshop = session ? found.workshop : sessionWorkshop(found.workshop, unchanged(nowMs()));
    const seats = session ? ((await store.seatCounts()).get(session.id) ?? 0) : 0;
    const { id, title } = workshop;
    return {
      workshop: { id, title, languages: workshop.languages },
      exercises: inOrder(workshop).map((exercise) =>
        publicExercise(exercise, (kind, options) => context.kinds.get(kind)?.publicContent(options) ?? null),
      ),
      session: session && summaryOf(session, seats),
      printedAtMs: nowMs(),
    };
  });

  for (const name of printable) pdfRoute(name);

  function pdfRoute(name: (typeof printable)[number]): void {
    app.get(`/api/documents/${name}.pdf`, guard, async (request, reply) => {
      const parsed = printOptions.safeParse(request.query);
      const found = parsed.success ? await subjectOf(facilitatorOf(request), parsed.data) : null;
      if (!parsed.success || !found) return reply.code(404).send({ reason: 'unknown-session' });
      const { language, paper, only } = parsed.data;
      const which = found.session ? { session: found.session.id } : { workshop: found.workshop.id };
      const search = new URLSearchParams({ ...which, language, paper, ...(only && { only }) });
      // This machine's own Chrome prints as the one who asked for it.
      const cookie = { name: facilitatorCookie(https), value: cookieValue(request.headers.cookie, https) };
      const aborted = new AbortController();
      request.raw.once('close', () => {
        if (request.raw.destroyed && !request.raw.complete) aborted.abort();
      });
      const result = await renderPdf({
        chromePath: context.chrome(),
        url: `${context.loopbackUrl()}/print/${name}?${search.toString()}`,
        cookie,
        paper,
        signal: aborted.signal,
      });
      if (!result.ok) {
        // The browser's own dialog prints the same page when no Chrome of this machine can.
        search.set('auto', '1');
        return reply.redirect(`/print/${name}?${search.toString()}`);
      }
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="halfday-${name}-${paper}-${language}.pdf"`)
        .header('cache-control', 'no-store')
        .send(result.pdf);
    });
  }
}
