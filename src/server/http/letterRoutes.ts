import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { readEmail } from '#shared/plan/readInviteeWords.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { zipFile } from '#server/documents/zipFile.ts';
import { readLetters, type SessionLetters } from '#server/mail/letterSource.ts';
import { messageIdOf } from '#server/mail/messageId.ts';
import type { HttpContext } from './context.ts';
import { sessionOf, sessionOnly } from './guards.ts';

/** A page sends longer lists in several requests. */
const mostAtOnce = 500;
const recordId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const sendBody = z.strictObject({
  letters: z
    .array(z.strictObject({ invitee: recordId, revision: z.int().nonnegative() }))
    .min(1)
    .max(mostAtOnce),
});
const ofInvitee = z.object({ invitee: recordId });

/** Letters as mail: sent by this server where it has a mail server, else as files that a mail program opens. */
export function letterRoutes(app: FastifyInstance, context: HttpContext): void {
  const { letters, secret, nowMs, mailFrom, publicUrl } = context;
  const guard = { preHandler: sessionOnly(context) };

  app.get('/api/sessions/:id/letters', guard, async (request, reply) => {
    const links = await context.replyLinks(sessionOf(request));
    return reply.send({ mailFrom, isReachable: publicUrl !== null, links });
  });

  app.post('/api/sessions/:id/letters/send', guard, async (request, reply) => {
    const body = sendBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ reason: 'malformed' });
    if (mailFrom === null) return reply.code(409).send({ reason: 'no-mail' });
    return { queued: await letters.queue(sessionOf(request).id, body.data.letters) };
  });

  app.get('/api/sessions/:id/letters/:invitee/letter.eml', guard, async (request, reply) => {
    const params = ofInvitee.safeParse(request.params);
    const session = sessionOf(request);
    if (!params.success) return reply.code(404).send({ reason: 'unknown-invitee' });
    const all = await readLetters(context, session, [params.data.invitee]);
    const invitee = all.invitees.find(({ id }) => id === params.data.invitee);
    if (!invitee || readEmail(invitee.email) === null)
      return reply.code(404).send({ reason: 'unknown-invitee' });
    return reply
      .header('content-type', 'message/rfc822')
      .header('content-disposition', 'attachment; filename="letter.eml"')
      .send(await draft(session.id, all, invitee));
  });

  app.get('/api/sessions/:id/letters/letters.zip', guard, async (request, reply) => {
    const session = sessionOf(request);
    const all = await readLetters(context, session);
    const entries: { name: string; content: Buffer }[] = [];
    for (const invitee of all.invitees) {
      if (readEmail(invitee.email) === null) continue;
      const place = String(entries.length + 1).padStart(3, '0');
      entries.push({
        name: `${place} ${fileName(invitee.name)}.eml`,
        content: await draft(session.id, all, invitee),
      });
    }
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', 'attachment; filename="letters.zip"')
      .send(zipFile(entries));
  });

  async function draft(session: string, all: SessionLetters, invitee: Invitee): Promise<Buffer> {
    // Loaded with the first draft: most servers write none.
    const [{ emlFile }, { letterMail }] = await Promise.all([
      import('#server/mail/emlFile.ts'),
      import('#server/mail/letterMail.ts'),
    ]);
    const messageId = messageIdOf(secret, session, invitee.id, 'halfday.invalid');
    return emlFile({ ...letterMail(all, invitee, nowMs()), messageId });
  }
}

/** A name as any file system takes it. */
function fileName(name: string): string {
  const plain = name
    .replaceAll(/[^\p{L}\p{N} _-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return Array.from(plain).slice(0, 40).join('').trim() || 'letter';
}
