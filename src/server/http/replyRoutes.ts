import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { type Language, languages } from '#shared/content/language.ts';
import { toldMinutes } from '#shared/agenda/toldEnd.ts';
import { calendarEvent } from '#shared/export/calendar.ts';
import { hostOf, letterLanguage } from '#shared/export/letter.ts';
import { contactsEndOn } from '#shared/plan/contactsEnd.ts';
import { type Invitee, placeOf } from '#shared/plan/readPlan.ts';
import { replyAnswer, type ReplyPage, replyQuestion } from '#shared/plan/replyPage.ts';
import { momentAt } from '#shared/session/dates.ts';
import { wrongCodes } from '#shared/sync/guessing.ts';
import { idSchema } from '#shared/sync/ids.ts';
import { type Bucket, draw } from '#shared/sync/tokenBucket.ts';
import { openLink } from '#server/accounts/links.ts';
import { newId } from '#server/accounts/tokens.ts';
import { readLetters, type SessionLetters } from '#server/mail/letterSource.ts';
import type { SessionRow } from '#server/storage/store.ts';
import type { HttpContext } from './context.ts';

const minuteMs = 60_000;

const calendarParams = z.object({ token: idSchema });
const calendarQuery = z.object({ language: z.enum(languages).optional() });

/** Somebody who holds the link to their reply page. */
interface Replying {
  readonly session: SessionRow;
  readonly letters: SessionLetters;
  readonly invitee: Invitee;
}

/** An invitee's own page: no account, and nothing on it of anybody else. */
export function replyRoutes(app: FastifyInstance, context: HttpContext): void {
  const { store, room, nowMs } = context;
  let failures: Bucket | undefined;

  /** One sentence for all that a link may have become; a right one cannot be guessed, and is never held up. */
  async function find(
    token: string | undefined,
  ): Promise<Replying | { readonly status: 404 | 429; readonly reason: string }> {
    const opened = token === undefined ? undefined : await openLink(store, token, 'reply', nowMs());
    if (opened) {
      const letters = await readLetters(context, opened.session, [opened.subject]);
      const invitee = letters.invitees.find(({ id }) => id === opened.subject);
      if (invitee) return { session: opened.session, letters, invitee };
    }
    const drawn = draw(failures, nowMs(), wrongCodes);
    failures = drawn.bucket;
    return drawn.ok ? { status: 404, reason: 'link-ended' } : { status: 429, reason: 'too-many-tries' };
  }

  app.post('/api/replies/open', async (request, reply) => {
    const body = replyQuestion.safeParse(request.body);
    const found = await find(body.data?.token);
    if ('status' in found) return reply.code(found.status).send({ reason: found.reason });
    return replyPageOf(found, nowMs());
  });

  app.post('/api/replies/answer', async (request, reply) => {
    const body = replyAnswer.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    const { token, id, reply: answer, diet, access, language } = body.data;
    const found = await find(token);
    if ('status' in found) return reply.code(found.status).send({ reason: found.reason });
    const { session, invitee } = found;
    if (replyPageOf(found, nowMs()).isOver) return reply.code(409).send({ reason: 'over' });
    const fields = {
      reply: answer,
      repliedMs: nowMs(),
      diet: diet.trim(),
      access: access.trim(),
      ...(language === null ? {} : { language }),
    };
    const submitted = await room.submit(
      session.id,
      { role: 'server' },
      {
        type: 'plan.set',
        // Of this invitee and this press alone, whatever another page has named its own.
        id: createHash('sha256').update(`reply:${invitee.id}:${id}`).digest('base64url').slice(0, 22),
        client: newId(),
        records: [{ list: 'invitees', id: invitee.id, fields }],
      },
    );
    if (!submitted.ok) {
      // Whoever was erased in this moment is not there any more.
      const reason = submitted.reason === 'stale' ? 'link-ended' : 'bad-value';
      return reply.code(reason === 'link-ended' ? 404 : 400).send({ reason });
    }
    const now = await find(token);
    return 'status' in now ? reply.code(now.status).send({ reason: now.reason }) : replyPageOf(now, nowMs());
  });

  app.get('/r/:token/calendar.ics', async (request, reply) => {
    const params = calendarParams.safeParse(request.params);
    const query = calendarQuery.safeParse(request.query);
    const found = await find(params.data?.token);
    if ('status' in found) return reply.code(found.status).send({ reason: found.reason });
    const { letters, invitee } = found;
    const language: Language = query.data?.language ?? letterLanguage(letters.source, invitee);
    const event = calendarEvent(letters.source, invitee, language, letters.sequence);
    if (!event) return reply.code(404).send({ reason: 'link-ended' });
    // The rules of all time zones are large, and no phone in the room asks for them.
    const { calendarFile } = await import('#server/documents/calendarFile.ts');
    return reply
      .header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'attachment; filename="halfday.ics"')
      .header('cache-control', 'no-store')
      .send(calendarFile(event, nowMs()));
  });
}

function replyPageOf({ session, letters, invitee }: Replying, nowMs: number): ReplyPage {
  const { settings } = session;
  const { workshop, plan } = letters.source;
  const { title, date, start, timeZone, venue } = settings;
  const place = placeOf(plan);
  const minutes = toldMinutes(settings, workshop);
  const startMs = momentAt(date, start, timeZone);
  const { address, parking, prework, contactName, contactPhone, contactEmail, replyBy } = place;
  return {
    name: invitee.name,
    title,
    workshopTitle: workshop.title,
    host: hostOf(settings),
    date,
    start,
    minutes,
    timeZone,
    startMs,
    endMs: startMs + minutes * minuteMs,
    venue,
    address,
    parking,
    prework,
    contactName,
    contactPhone,
    contactEmail,
    replyBy,
    deletedOn: contactsEndOn(settings, place.keepDays),
    isOver: nowMs >= startMs,
    reply: invitee.reply,
    diet: invitee.diet,
    access: invitee.access,
    language: invitee.language,
    languages: settings.languages,
  };
}
