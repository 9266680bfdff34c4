import * as z from 'zod/mini';
import { type ApiResult, askServer } from '#client/api.ts';

const rehearsal = z.object({
  rehearsal: z.nullable(
    z.object({
      id: z.string(),
      code: z.string(),
      /** Invented people who were sent in; null once they have left. */
      people: z.nullable(z.int()),
    }),
  ),
});
type Answer = Promise<ApiResult<z.infer<typeof rehearsal>>>;

const path = (session: string, act = ''): string =>
  `/api/sessions/${encodeURIComponent(session)}/rehearsal${act}`;

/** The rehearsal of a session; null where there is none. */
export function loadRehearsal(session: string): Answer {
  return askServer({ path: path(session), schema: rehearsal });
}

/** Makes a copy of the session and sends invented people in; a rehearsal that was there is removed. */
export function startRehearsal(session: string, people: number): Answer {
  return askServer({ path: path(session), schema: rehearsal, body: { people } });
}

export function endRehearsal(session: string): Answer {
  return askServer({ path: path(session, '/end'), schema: rehearsal, body: {} });
}
