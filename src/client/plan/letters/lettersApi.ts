import * as z from 'zod/mini';
import { type ApiResult, askServer } from '#client/api.ts';
import type { LetterRow } from './letterRows.ts';

const lettersInfo = z.object({
  /** Whom letters are from; null where no mail server is set up. */
  mailFrom: z.nullable(z.string()),
  /** Whether people outside of the room can open a reply page. */
  isReachable: z.boolean(),
  /** By invitee: their reply page. */
  links: z.record(z.string(), z.string()),
});
export type LettersInfo = z.infer<typeof lettersInfo>;

const addressOf = (session: string): string => `/api/sessions/${encodeURIComponent(session)}/letters`;

export function loadLetters(session: string): Promise<ApiResult<LettersInfo>> {
  return askServer({ path: addressOf(session), schema: lettersInfo });
}

/** What the server takes in one request. */
const mostAtOnce = 500;

/** Has letters sent, as they are on screen; resolves with how many were queued. */
export async function sendLetters(
  session: string,
  rows: readonly LetterRow[],
): Promise<ApiResult<{ queued: number }>> {
  const letters = rows.map(({ invitee, revision }) => ({ invitee: invitee.id, revision }));
  let queued = 0;
  for (let at = 0; at < letters.length; at += mostAtOnce) {
    const answer = await askServer({
      path: `${addressOf(session)}/send`,
      schema: z.object({ queued: z.int() }),
      body: { letters: letters.slice(at, at + mostAtOnce) },
    });
    if (!answer.ok) return answer;
    queued += answer.value.queued;
  }
  return { ok: true, value: { queued } };
}

/** Where the draft of one letter is downloaded. */
export function draftAddress(session: string, invitee: string): string {
  return `${addressOf(session)}/${encodeURIComponent(invitee)}/letter.eml`;
}

/** Where all drafts are downloaded together. */
export function draftsAddress(session: string): string {
  return `${addressOf(session)}/letters.zip`;
}
